package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** The hostile archives that loads are tried with. */
final class HostileLoads {
  private static final long ONE_TRANSACTION = 2 << 20;

  private HostileLoads() {}

  static History history(int seed, int papers) {
    Archive archive = Archive.of(3000 + seed, papers);
    return switch (seed % 6) {
      case 0 -> History.of(archive, Policies.plain(false), false);
      case 1 -> History.of(archive, Policies.plain(false), true);
      case 2 -> History.of(archive, Policies.plain(true), false);
      default -> History.of(archive, Policies.any(new Random(seed), 0), false);
    };
  }

  /** The documents of a history of one step, a line each. */
  static Path dump(History history, Path file) throws IOException {
    Files.write(file, history.steps().get(0).deliveries().stream().map(Delivery::text).toList());
    assertTrue(Files.size(file) < ONE_TRANSACTION, "an import would take it in several parts");
    return file;
  }
}
