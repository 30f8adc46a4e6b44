package pith.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A load beside an import, both as commands of the shell in a process of their own, the bare
 * arithmetic of the same signatures, and a script in Python that only verifies. The table shows
 * medians and ratios.
 *
 * <p>Arguments: bundles (100000), kind (plain), rounds (1), heap (1g), folder (target/bench).
 */
final class LoadBench {
  private static final Pattern SIGNATURE = Pattern.compile("\"signature_b64\": ?\"([^\"]+)");
  private static final long SEED = 2026;

  private final Path folder;
  private final String heap;

  private LoadBench(Path folder, String heap) {
    this.folder = folder;
    this.heap = heap;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int bundles = Integer.parseInt(argument(arguments, 0, "100000"));
    String kind = argument(arguments, 1, "plain");
    int rounds = Integer.parseInt(argument(arguments, 2, "1"));
    Path folder = Files.createDirectories(Path.of(argument(arguments, 4, "target/bench")));
    Path dump = folder.resolve(kind + "-" + bundles + ".ndjson");
    if (!Files.exists(dump)) {
      System.out.println("writing " + dump);
      SyntheticDump.write(
          dump,
          new SyntheticPapers(SyntheticPapers.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), SEED),
          bundles);
    }
    new LoadBench(folder, argument(arguments, 3, "1g")).run(dump, bundles, rounds);
  }

  private static String argument(String[] arguments, int at, String otherwise) {
    return arguments.length > at && !arguments[at].isEmpty() ? arguments[at] : otherwise;
  }

  private void run(Path dump, int bundles, int rounds) throws IOException, InterruptedException {
    int signatures = signatures(dump);
    BareArithmetic arithmetic = new BareArithmetic();
    arithmetic.bouncyCastle(Math.min(signatures, 20_000));
    double[] bare = new double[rounds];
    double[] load = new double[rounds];
    double[] imported = new double[rounds];
    double[] python = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      bare[i] = arithmetic.bouncyCastle(signatures) / 1e9;
      load[i] = command("load", dump);
      imported[i] = command("import", dump);
      python[i] = python(dump);
      System.out.printf(
          "round %d of %d: bare arithmetic %.1f s, load %.1f s, import %.1f s, Python %.1f s%n",
          i + 1, rounds, bare[i], load[i], imported[i], python[i]);
    }
    print(bundles, signatures, median(bare), median(load), median(imported));
    if (Double.isFinite(median(python))) {
      System.out.printf(
          "load beside Python, which only verifies: %.2f times its speed%n",
          median(python) / median(load));
    }
  }

  /** Not a number where there is no Python, or not its package for signatures. */
  private static double python(Path dump) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try {
      int exit =
          new ProcessBuilder("python3", "src/bench/python/verify.py", dump.toString())
              .inheritIO()
              .start()
              .waitFor();
      return exit == 0 ? (System.nanoTime() - start) / 1e9 : Double.NaN;
    } catch (IOException noPython) {
      System.out.println("python3 cannot be run: " + noPython.getMessage());
      return Double.NaN;
    }
  }

  private static void print(
      int bundles, int signatures, double bare, double load, double imported) {
    System.out.printf(
        "%n%d bundles, %d signatures, from the shell, start included%n", bundles, signatures);
    System.out.printf("%-28s %8.1f s %8.0f bundles/s%n", "bare arithmetic", bare, bundles / bare);
    System.out.printf("%-28s %8.1f s %8.0f bundles/s%n", "load", load, bundles / load);
    System.out.printf("%-28s %8.1f s %8.0f bundles/s%n", "import", imported, bundles / imported);
    System.out.printf("load beside bare arithmetic: %.2f of its speed%n", bare / load);
    System.out.printf("load beside import: %.2f times its speed%n", imported / load);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private double command(String name, Path dump) throws IOException, InterruptedException {
    Path db = folder.resolve(name + "ed");
    remove(db);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(
        List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), "pith.cli.Main"));
    line.addAll(List.of(name, dump.toString(), "--open", "--db", db.toString()));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(line).inheritIO().start();
    int exit = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException(name + " ended with " + exit);
    }
    remove(db);
    return seconds;
  }

  /** A bundle's state repeats some that its events have; each is verified once. */
  private static int signatures(Path dump) throws IOException {
    try (Stream<String> lines = Files.lines(dump)) {
      return (int)
          lines
              .mapToLong(
                  line ->
                      SIGNATURE
                          .matcher(line)
                          .results()
                          .map(found -> found.group(1))
                          .distinct()
                          .count())
              .sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
