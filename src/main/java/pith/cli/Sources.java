package pith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that somebody named, looked at before anything is opened.
 *
 * @param paths each as an absolute path
 */
record Sources(List<String> paths, Optional<StandardInput> input) implements AutoCloseable {

  /** The only one. */
  String path() {
    return paths.get(0);
  }

  static Sources of(List<String> given) {
    List<String> paths = new ArrayList<>();
    for (String source : given) {
      paths.add(StandardInput.isMeant(source) ? source : local(source));
    }
    long inputs = paths.stream().filter(StandardInput::isMeant).count();
    if (inputs > 1) {
      throw new WrongUse("- is standard input, and can be named once only");
    }
    Optional<StandardInput> input =
        inputs == 0 ? Optional.empty() : Optional.of(StandardInput.read(System.in));
    paths.replaceAll(
        path -> StandardInput.isMeant(path) ? input.orElseThrow().file().toString() : path);
    return new Sources(List.copyOf(paths), input);
  }

  /** As the shell means it: from the working directory, and no scheme. */
  private static String local(String source) {
    Path path = Path.of(source).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new WrongUse("there is no " + source);
    }
    return path.toString();
  }

  @Override
  public void close() {
    input.ifPresent(StandardInput::close);
  }
}
