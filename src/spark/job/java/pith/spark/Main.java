package pith.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import pith.graph.parts.PartsRefused;

/** The job as {@code spark-submit} starts it. */
public final class Main {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] words) {
    int exit = run(List.of(words), System.out, System.err);
    if (exit != DONE) {
      System.exit(exit);
    }
  }

  /** Spark has said in its log what failed where. */
  private static int run(List<String> words, PrintStream out, PrintStream err) {
    try (JavaSparkContext spark = new JavaSparkContext(settings())) {
      made(spark, JobArguments.parse(words), out);
      return DONE;
    } catch (WrongJob wrong) {
      err.println("pith: " + wrong.getMessage());
      return WRONG_USE;
    } catch (Exception failed) {
      err.println("pith: the job failed: " + failed.getMessage());
      return FAILED;
    }
  }

  /** What is given to Spark on its own command line stays as it is. */
  static SparkConf settings() {
    return new SparkConf()
        .setIfMissing("spark.app.name", "pith parts")
        .setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .setIfMissing("spark.kryoserializer.buffer.max", "1g");
  }

  static void made(JavaSparkContext spark, JobArguments told, PrintStream out)
      throws IOException, PartsRefused {
    Shuffles shuffles = new Shuffles();
    spark.sc().addSparkListener(shuffles);
    long start = System.nanoTime();
    PartsJob.Made made = new PartsJob(spark, told).run();
    double seconds = (System.nanoTime() - start) / 1e9;
    spark.sc().removeSparkListener(shuffles);
    out.printf(
        "%d documents, %d refused, %d parts in %s%n",
        made.documents(), made.refusals(), made.parts(), told.out());
    out.printf("%.1f s, %.0f documents a second%n", seconds, made.documents() / seconds);
    out.printf(
        "processor time of the tasks: %d us a document%n",
        shuffles.processorNanos() / 1000 / Math.max(1, made.documents()));
    for (Shuffles.Written each : shuffles.written()) {
      out.printf(
          "shuffled by stage %s: %d bytes, %d entries, %d bytes a document%n",
          each.stage(), each.bytes(), each.records(), each.bytes() / Math.max(1, made.documents()));
    }
  }
}
