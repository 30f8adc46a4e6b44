package pith;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The conformance suites and fixtures that stand beside the project, not in it. */
public final class Shared {
  private Shared() {}

  /** Skips the test, by name, where the suite is absent. */
  public static Path suites(String name) {
    return present("suites", name);
  }

  public static Path fixtures(String name) {
    return present("fixtures", name);
  }

  private static Path present(String kind, String name) {
    Path path = Path.of(System.getProperty("pith.shared", "../shared"), kind, name);
    Assumptions.assumeTrue(Files.exists(path), () -> "SKIPPED: no " + kind + "/" + name);
    return path;
  }
}
