package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pith.cli.EmbeddedGraph;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;

/**
 * One paper, and each of many signers brings a bundle with an event of its own. Prints how long a
 * bundle takes while their number grows.
 *
 * <p>Arguments: signers (1000), bundles of one import (100), folder (target/one-paper).
 */
final class OnePaperBench {
  private static final TestPaper PAPER =
      TestPaper.of("2605.00002", "On Being Signed By Everybody", "2026-05-18T00:00:00Z");

  private OnePaperBench() {}

  public static void main(String[] arguments) throws IOException {
    int signers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int each = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
    Path folder = Path.of(arguments.length > 2 ? arguments[2] : "target/one-paper");
    ArchiveBench.remove(folder);
    Files.createDirectories(folder);
    System.out.println("| bundles | ms a bundle |");
    try (EmbeddedGraph graph = BenchGraph.open(folder.resolve("db"))) {
      for (int from = 0; from < signers; from += each) {
        Path dump = folder.resolve("dump.ndjson");
        Files.write(dump, lines(from, Math.min(signers, from + each)));
        long start = System.nanoTime();
        graph
            .db()
            .executeTransactionally(
                "CALL pith.import($dump, {trust: 'open'})",
                Map.of("dump", dump.toAbsolutePath().toString()));
        double millis = (System.nanoTime() - start) / 1e6 / each;
        System.out.printf(Locale.ROOT, "| %7d | %11.2f |%n", from + each, millis);
      }
    }
  }

  private static List<String> lines(int from, int to) {
    List<String> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      TestKey key = TestKey.of("signer." + i, "key-" + i);
      lines.add(
          CanonicalJson.text(
              TestBundle.of(PAPER, key)
                  .add(TestEvent.by(key, PAPER).snapshot(List.of()).build())
                  .build()));
    }
    return lines;
  }
}
