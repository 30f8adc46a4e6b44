package pith.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Spark in a process of its own, without Neo4j on its class path. */
final class SparkProcess {
  private static final Pattern TROUBLE = Pattern.compile("trouble: ([0-9]+)");

  /** As Spark's own scripts have them. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/jdk.internal.ref",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar");

  private final String line;
  private final String master;
  private final String trouble;
  private final List<String> settings;
  private int troubles;

  /**
   * @param settings of Spark, as a Java takes them
   */
  SparkProcess(String line, String master, String trouble, String... settings) {
    this.line = line;
    this.master = master;
    this.trouble = trouble;
    this.settings = List.of(settings);
  }

  String line() {
    return line;
  }

  String trouble() {
    return trouble;
  }

  /** How often something went wrong on purpose. */
  int troubles() {
    return troubles;
  }

  void run(Path folder, List<String> jobs) throws IOException, InterruptedException {
    Path log = folder.resolve("spark-" + line + "-" + trouble + ".log");
    int exit = start(folder, jobs, log);
    String said = Files.readString(log);
    assertEquals(0, exit, said);
    Matcher found = TROUBLE.matcher(said);
    troubles = found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** What a job says that cannot be done. */
  String fail(Path folder, String job) throws IOException, InterruptedException {
    Path log = folder.resolve("spark-failed.log");
    assertNotEquals(0, start(folder, List.of(job), log), () -> "it should fail");
    return Files.readString(log);
  }

  private int start(Path folder, List<String> jobs, Path log)
      throws IOException, InterruptedException {
    Path spark = Path.of(System.getProperty("pith.spark"));
    Path home = spark.resolve("spark-" + line);
    Path built = spark.resolve("job").resolve("target");
    String ours =
        String.join(
            File.pathSeparator,
            System.getProperty("pith.jar"),
            built.resolve("pith-spark-" + System.getProperty("pith.version") + ".jar").toString(),
            built
                .resolve("pith-spark-" + System.getProperty("pith.version") + "-tests.jar")
                .toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx1g");
    OPENED.forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
    command.addAll(settings);
    command.addAll(
        List.of(
            "-Dspark.executor.extraClassPath=" + ours,
            "-Dspark.local.dir=" + folder,
            "-cp",
            ours + File.pathSeparator + home.resolve("jars") + "/*",
            "pith.spark.TriedJobs",
            master,
            trouble,
            Files.write(folder.resolve("jobs.txt"), jobs).toString()));
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    process.directory(folder.toFile());
    process.environment().put("SPARK_HOME", home.toString());
    process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    process.environment().put("SPARK_SCALA_VERSION", line.equals("3.5") ? "2.12" : "2.13");
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return process.start().waitFor();
  }
}
