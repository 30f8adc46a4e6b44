package pith.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Several jobs after each other in one Spark, for tests: a start of Spark takes longer than a small
 * job. Arguments: master, trouble, file with one job a line, its words parted by tabulators.
 */
final class TriedJobs {
  private TriedJobs() {}

  public static void main(String[] arguments) throws Exception {
    SparkConf settings = Main.settings().setMaster(arguments[0]).set("spark.ui.enabled", "false");
    Trouble trouble = Trouble.of(arguments[1]);
    trouble.prepare(settings);
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      for (String line : Files.readAllLines(Path.of(arguments[2]))) {
        run(spark, trouble, List.of(line.split("\t")));
      }
    }
    System.out.println("trouble: " + trouble.made());
  }

  private static void run(JavaSparkContext spark, Trouble trouble, List<String> words)
      throws IOException, pith.graph.parts.PartsRefused {
    trouble.begin(spark);
    Main.made(spark, JobArguments.parse(words), System.out);
  }
}
