package pith.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets Jazzer loose on one target: what it finds goes to the build folder, the seeds stay. */
public final class Fuzz {
  private Fuzz() {}

  /** Arguments: the target, the seconds, the build folder. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String target = arguments[0];
    Path found = Files.createDirectories(Path.of(arguments[2], "fuzz", target));
    Jazzer.main(
        new String[] {
          "--target_class=pith.fuzz." + target,
          "--instrumentation_includes=pith.**",
          "--reproducer_path=" + found.getParent(),
          "-artifact_prefix=" + found.getParent() + "/",
          "-max_total_time=" + arguments[1],
          "-max_len=40000",
          "-rss_limit_mb=4096",
          found.toString(),
          "src/fuzz/corpus/" + target
        });
  }
}
