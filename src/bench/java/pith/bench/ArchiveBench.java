package pith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole archive, side by side with what one would do otherwise. Ours, APOC's and the floor have a
 * process each; the table shows medians, ratios first.
 *
 * <p>Arguments: bundles (20000), rounds (3), kind (plain), heap (2g), folder (target/bench).
 */
final class ArchiveBench {
  private static final Pattern SIGNATURE = Pattern.compile("\"signature_b64\": ?\"([^\"]+)");
  private static final long SEED = 2026;

  private final int bundles;
  private final long signatures;
  private final String heap;
  private final Path folder;
  private final Map<String, List<Measured>> figures = new TreeMap<>();

  private ArchiveBench(int bundles, long signatures, String heap, Path folder) {
    this.bundles = bundles;
    this.signatures = signatures;
    this.heap = heap;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int bundles = Integer.parseInt(argument(arguments, 0, "20000"));
    int rounds = Integer.parseInt(argument(arguments, 1, "3"));
    String kind = argument(arguments, 2, "plain");
    Path folder = Files.createDirectories(Path.of(argument(arguments, 4, "target/bench")));
    Path dump = folder.resolve(kind + "-" + bundles + ".ndjson");
    if (!Files.exists(dump)) {
      System.out.println("writing " + dump);
      SyntheticDump.write(
          dump,
          new SyntheticPapers(SyntheticPapers.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), SEED),
          bundles);
    }
    ArchiveBench bench =
        new ArchiveBench(bundles, signatures(dump), argument(arguments, 3, "2g"), folder);
    for (int round = 1; round <= rounds; round++) {
      bench.round(dump, kind.equals("plain"));
      System.out.println("round " + round + " of " + rounds);
    }
    bench.print(Files.size(dump), rounds);
  }

  private static String argument(String[] arguments, int at, String otherwise) {
    return arguments.length > at && !arguments[at].isEmpty() ? arguments[at] : otherwise;
  }

  /** A bundle's state repeats some that its events have; each is verified once. */
  private static long signatures(Path dump) throws IOException {
    try (Stream<String> lines = Files.lines(dump)) {
      return lines
          .mapToLong(
              line ->
                  SIGNATURE.matcher(line).results().map(found -> found.group(1)).distinct().count())
          .sum();
    }
  }

  private void round(Path dump, boolean isPlain) throws IOException, InterruptedException {
    fork(
        OurSteps.class,
        dump.toString(),
        folder.resolve("ours").toString(),
        String.valueOf(signatures));
    if (isPlain) {
      fork(PlainAlternative.class, dump.toString(), folder.resolve("plain").toString());
    }
    fork(BareArithmetic.class, String.valueOf(signatures));
    fork(
        StoreFloor.class,
        dump.toString(),
        folder.resolve("floor").toString(),
        String.valueOf(bundles));
    remove(folder.resolve("floor"));
    remove(folder.resolve("ours"));
    remove(folder.resolve("plain"));
  }

  private void fork(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-Xmx" + heap, "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("apoc.import.file.enabled", "true");
    builder.environment().put("apoc.import.file.use_neo4j_config", "false");
    Process process = builder.start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (Measured.isOne(line)) {
          Measured figure = Measured.parse(line);
          figures.computeIfAbsent(figure.step(), unused -> new ArrayList<>()).add(figure);
        }
        System.out.println("  " + line);
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(main.getSimpleName() + " failed");
    }
  }

  private void print(long bytes, int rounds) throws IOException, InterruptedException {
    Measured imported = median("import");
    double arithmetic = median("bouncy_castle_all_cores").perSecond() * bundles / signatures;
    double ours = median("ours_one_core").perSecond();
    System.out.printf(
        Locale.ROOT,
        "%n%d bundles, %d signatures, %d bytes, %d processors, heap %s, rounds %d, medians%n%n",
        bundles,
        signatures,
        bytes,
        Runtime.getRuntime().availableProcessors(),
        heap,
        rounds);
    ratio("(a) import : (e) bare arithmetic beside it", besideArithmetic());
    ratio("(a) first import of a process : (e)", median("import_cold").perSecond() / arithmetic);
    if (figures.containsKey("plain")) {
      ratio(
          "(a) import : (d) apoc.load.json + MERGE",
          imported.perSecond() / median("plain").perSecond());
      ratio(
          "the first of either in a process",
          median("import_cold").perSecond() / median("plain_cold").perSecond());
    }
    ratio("(b) again : (a) import", median("again").perSecond() / imported.perSecond());
    ratio("(c) verify.all : (e) bare arithmetic", median("verify").perSecond() / arithmetic);
    double floor = median("store_floor").perSecond();
    ratio("(a) import : Neo4j's own writing of the nodes", imported.perSecond() / floor);
    ratio("Neo4j's own writing : (e) bare arithmetic", floor / arithmetic);
    ratio("one core, known key : openssl speed ed25519", ours / BareArithmetic.opensslPerSecond());
    System.out.println();
    figures.keySet().forEach(this::row);
  }

  /** Each import by the arithmetic of its own minutes; the median of all. */
  private double besideArithmetic() {
    List<Measured> imports = figures.get("import");
    List<Measured> arithmetic = figures.get("bouncy_castle_all_cores");
    double[] ratios =
        IntStream.range(0, imports.size())
            .mapToDouble(i -> arithmetic.get(i).seconds() / imports.get(i).seconds())
            .sorted()
            .toArray();
    System.out.println("import : arithmetic, each: " + Arrays.toString(ratios));
    return ratios[(ratios.length - 1) / 2];
  }

  private static void ratio(String name, double value) {
    System.out.printf(Locale.ROOT, "| %-45s | %6.2f |%n", name, value);
  }

  private void row(String step) {
    Measured median = median(step);
    System.out.printf(
        Locale.ROOT,
        "| %-25s | %12.0f /s | %6d MB |%n",
        step,
        median.perSecond(),
        median.peakBytes() >> 20);
  }

  private Measured median(String step) {
    List<Measured> sorted =
        figures.get(step).stream().sorted(Comparator.comparing(Measured::seconds)).toList();
    return sorted.get(sorted.size() / 2);
  }

  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
