package pith.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pith.procedure.support.TrustLocation;

/** The files of {@code import/}, in a graph that believes the keys of the sample trust file. */
public final class Samples {
  private Samples() {}

  public static void copyTo(Graph graph) throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("import"))) {
      for (Path sample : samples.toList()) {
        Files.copy(sample, graph.importDirectory().resolve(sample.getFileName()));
      }
    }
  }

  /** The real ones. */
  public static List<Path> registrys() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("import"))) {
      return samples.filter(path -> path.toString().endsWith(".bundle.json")).sorted().toList();
    }
  }

  public static void importInto(Graph graph) throws IOException {
    copyTo(graph);
    believe();
    graph.row("CALL pith.import('*')");
  }

  public static void believe() {
    System.setProperty(
        TrustLocation.PROPERTY, Path.of("docs/pith-trust.sample.json").toAbsolutePath().toString());
  }

  public static void forget() {
    System.clearProperty(TrustLocation.PROPERTY);
  }
}
