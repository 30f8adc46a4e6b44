package pith.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pith.cli.EmbeddedGraph;

/**
 * A registry is followed: its exports are imported one after the other. Prints for each how fast it
 * was, how much the store grew for each paper, and how much memory was in use.
 *
 * <p>Arguments: papers (3000), exports (12), share of papers that grow (0.02), what an import keeps
 * (all), folder (target/sync).
 */
final class SyncBench {
  private static final int STRETCH = 1_000;
  private static final long SEED = 2026;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private SyncBench() {}

  public static void main(String[] arguments) throws IOException {
    int papers = Integer.parseInt(argument(arguments, 0, "3000"));
    int exports = Integer.parseInt(argument(arguments, 1, "12"));
    double share = Double.parseDouble(argument(arguments, 2, "0.02"));
    String settings = "trust: 'open', keep: '" + argument(arguments, 3, "all") + "'";
    Path folder = Files.createDirectories(Path.of(argument(arguments, 4, "target/sync")));
    ArchiveBench.remove(folder.resolve("db"));
    SyntheticExports registry = new SyntheticExports(SEED, share);
    System.out.printf(
        "%d papers, %d exports, %s of them grow, {%s}%n", papers, exports, share, settings);
    System.out.println(
        "| export | bundles/s | µs of processors a bundle | imported | reissued | bytes a paper | heap MB |");
    long before = 0;
    for (int export = 0; export < exports; export++) {
      Path dump = folder.resolve("export.ndjson");
      write(dump, registry, papers, export);
      before = row(dump, export, settings, papers, folder.resolve("db"), before);
    }
    try (EmbeddedGraph graph = BenchGraph.open(folder.resolve("db"))) {
      System.out.println(
          graph
              .db()
              .<Map<String, Object>>executeTransactionally(
                  "CALL pith.verify.all() YIELD check, status, found WHERE check = 'SUMMARY' "
                      + "RETURN status, found",
                  Map.of(),
                  rows -> rows.next()));
    }
  }

  private static String argument(String[] arguments, int at, String otherwise) {
    return arguments.length > at && !arguments[at].isEmpty() ? arguments[at] : otherwise;
  }

  private static void write(Path dump, SyntheticExports registry, int papers, int export)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dump), 1 << 20)) {
      for (int from = 0; from < papers; from += STRETCH) {
        List<byte[]> lines =
            IntStream.range(from, Math.min(papers, from + STRETCH))
                .parallel()
                .mapToObj(index -> registry.bundle(index, export) + "\n")
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] line : lines) {
          out.write(line);
        }
      }
    }
  }

  /** Gives the size of the store after it. A database that is closed has written everything. */
  private static long row(
      Path dump, int export, String settings, int papers, Path folder, long before)
      throws IOException {
    Map<String, Object> row;
    double seconds;
    double micros;
    long heap;
    try (EmbeddedGraph graph = BenchGraph.open(folder)) {
      long start = System.nanoTime();
      long worked = PROCESS.getProcessCpuTime();
      row =
          graph
              .db()
              .executeTransactionally(
                  "CALL pith.import($dump, {" + settings + "})",
                  Map.of("dump", dump.toAbsolutePath().toString()),
                  rows -> rows.next());
      seconds = (System.nanoTime() - start) / 1e9;
      micros = (PROCESS.getProcessCpuTime() - worked) / 1e3 / papers;
      Runtime.getRuntime().gc();
      heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
    long size = size(folder);
    System.out.printf(
        Locale.ROOT,
        "| %6d | %9.0f | %25.0f | %8s | %8s | %13.0f | %7d |%n",
        export + 1,
        papers / seconds,
        micros,
        row.get("imported"),
        row.get("reissued"),
        (size - before) / (double) papers,
        heap >> 20);
    return size;
  }

  /** Without the logs of transactions, which Neo4j prunes. */
  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("transactions"))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }
}
