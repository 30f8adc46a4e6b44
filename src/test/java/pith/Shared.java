package pith;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where the conformance suites and fixtures lie; a test that needs an absent one is skipped. */
public final class Shared {
  private static final Path ROOT = Path.of(System.getProperty("pith.shared", "../shared"));

  private Shared() {}

  public static Path suites(String name) {
    Path path = ROOT.resolve("suites").resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> "SKIPPED: suite " + name + " is absent");
    return path;
  }
}
