package pith.cli;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * How to start a program that Ctrl-C ends. A shell lets what it starts in the background ignore
 * SIGINT; every child inherits that, a Java as well.
 */
final class Interruptible {
  private static final List<String> RESTORING = List.of("env", "--default-signal=INT");

  /** A shell cannot trap a signal that it was started to ignore. */
  private static final String PROBE = "trap 'exit 7' INT; kill -INT $$; exit 0";

  private Interruptible() {}

  /** The words before the command; the process is the command's own. */
  static List<String> prefix() throws Exception {
    if (run("sh", "-c", PROBE) == 7) {
      return List.of();
    }
    Assumptions.assumeTrue(
        run(RESTORING.get(0), RESTORING.get(1), "true") == 0,
        "SKIPPED: SIGINT is ignored here, and this env has no --default-signal to restore it");
    return RESTORING;
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
