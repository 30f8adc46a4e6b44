package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import pith.cli.Shell;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.database.LoadedGraph;
import pith.graph.importing.TakenPaper;
import pith.graph.parts.LocalJob;
import pith.graph.parts.PartsRefused;
import pith.load.Limits;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.TrustFile;
import pith.trust.TrustFileRefused;
import pith.trust.TrustMode;

/** Hostile archives, made into parts without a cluster, and loaded. */
final class HostileParts {
  private HostileParts() {}

  /**
   * Under the trust file in force.
   *
   * @param partitions of each shuffle
   */
  static Path make(History history, Path dump, Path parts, int partitions) {
    boolean isOpen = history.steps().get(0).asOpen();
    try {
      new LocalJob(terms(isOpen), partitions, parts)
          .run(
              List.of(dump),
              isOpen ? JsonObject.builder().put("trust", "open").build() : JsonObject.EMPTY);
      return parts;
    } catch (IOException | TrustFileRefused | PartsRefused problem) {
      throw new AssertionError(problem);
    }
  }

  private static TakenPaper.Terms terms(boolean isOpen) throws IOException, TrustFileRefused {
    return new TakenPaper.Terms(
        new Assessor(
            TrustFile.read(Path.of(System.getProperty(GraphImport.PROPERTY))),
            new KeyCache(Arithmetic.FAST)),
        isOpen ? TrustMode.OPEN : TrustMode.PINNED,
        Limits.STANDARD.maxQuarantinedValues(),
        Instant.now());
  }

  static LoadedGraph load(Path parts) {
    Path db = parts.resolveSibling(parts.getFileName() + ".db");
    Shell ran = Shell.type("load", "--parts", parts.toString(), "--db", db.toString());
    assertTrue(ran.exit() < 2 && ran.err().isEmpty(), ran.err());
    return LoadedGraph.open(db);
  }
}
