package pith.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A job of Spark on this machine, and the load of the parts that it made, each in a process of its
 * own. The job tells its documents a second and the bytes of its shuffles.
 *
 * <p>Arguments: bundles (200000), kind (plain), line of Spark (3.5), heap (4g), folder
 * (target/bench). The job must be built: {@code mvn -B -ntp verify -Pspark -DskipTests}.
 */
final class SparkBench {
  private static final long SEED = 2026;
  private static final List<String> OPENED =
      List.of("lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent");

  private final Path folder;
  private final String heap;

  private SparkBench(Path folder, String heap) {
    this.folder = folder;
    this.heap = heap;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int bundles = Integer.parseInt(argument(arguments, 0, "200000"));
    String kind = argument(arguments, 1, "plain");
    String line = argument(arguments, 2, "3.5");
    Path folder = Files.createDirectories(Path.of(argument(arguments, 4, "target/bench")));
    Path dump = folder.resolve(kind + "-" + bundles + ".ndjson");
    if (!Files.exists(dump)) {
      System.out.println("writing " + dump);
      SyntheticDump.write(
          dump,
          new SyntheticPapers(SyntheticPapers.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), SEED),
          bundles);
    }
    new SparkBench(folder, argument(arguments, 3, "4g")).run(dump, bundles, line);
  }

  private static String argument(String[] arguments, int at, String otherwise) {
    return arguments.length > at && !arguments[at].isEmpty() ? arguments[at] : otherwise;
  }

  private void run(Path dump, int bundles, String line) throws IOException, InterruptedException {
    Path parts = folder.resolve("parts");
    Path db = folder.resolve("parts-loaded");
    remove(parts);
    remove(db);
    double job = timed(job(dump, parts, line), ProcessBuilder.Redirect.DISCARD);
    long bytes = bytes(parts);
    double load = timed(load(parts, db), ProcessBuilder.Redirect.INHERIT);
    System.out.printf(
        "%njob, start of Spark included: %.1f s, %.0f documents/s%n", job, bundles / job);
    System.out.printf(
        "parts: %d bytes, %d bytes a document%n", bytes, bytes / Math.max(1, bundles));
    System.out.printf(
        "load of the parts, start included: %.1f s, %.0f documents/s%n", load, bundles / load);
    remove(db);
    remove(parts);
  }

  private List<String> job(Path dump, Path parts, String line) throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    Path jars = target.resolve("spark").resolve("spark-" + line).resolve("jars");
    Path built = target.resolve("spark").resolve("job").resolve("target");
    if (!Files.isDirectory(jars) || !Files.isDirectory(built)) {
      throw new IllegalStateException("build the job: mvn -B -ntp verify -Pspark -DskipTests");
    }
    List<String> command = java();
    OPENED.forEach(each -> command.add("--add-opens=java.base/java." + each + "=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "-Dspark.master=local[" + Runtime.getRuntime().availableProcessors() + "]",
            "-Dspark.ui.enabled=false",
            "-Dspark.local.dir=" + folder.toAbsolutePath(),
            "-cp",
            one(target, "pith-neo4j-")
                + File.pathSeparator
                + one(built, "pith-spark-")
                + File.pathSeparator
                + jars
                + "/*",
            "pith.spark.Main",
            "--open",
            "--out",
            parts.toAbsolutePath().toString(),
            dump.toAbsolutePath().toString()));
    return command;
  }

  private List<String> load(Path parts, Path db) {
    List<String> command = java();
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "pith.cli.Main",
            "load",
            "--parts",
            parts.toString(),
            "--db",
            db.toString()));
    return command;
  }

  private List<String> java() {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseParallelGC",
            "-Xmx" + heap));
  }

  /** The jar itself, not one beside it of its tests or before shading. */
  private static Path one(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name + "[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + name + "*.jar in " + folder));
    }
  }

  /**
   * @param log Spark writes very much into it
   */
  private static double timed(List<String> command, ProcessBuilder.Redirect log)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(log)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          command.get(command.indexOf("-cp") + 2) + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
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
