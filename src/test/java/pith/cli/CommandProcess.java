package pith.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, as the launcher starts it. */
public final class CommandProcess {
  private CommandProcess() {}

  /** What a pipe gets from it. */
  public record Ran(int exit, String out, String err) {}

  public static Ran run(Path folder, Map<String, String> environment, String in, String... words)
      throws Exception {
    Path from = Files.writeString(Files.createTempFile(folder, "in", ""), in);
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(line(List.of(), words))
            .redirectInput(from.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end: " + String.join(" ", words));
    }
    return new Ran(process.exitValue(), text(out), text(err));
  }

  /** The words that start it, with options of Java. */
  public static List<String> line(List<String> options, String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                // Most of so short a life would go into compiling well.
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED"));
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "pith.cli.Main"));
    line.addAll(List.of(words));
    return line;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
