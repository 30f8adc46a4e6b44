package pith.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import pith.cli.CommandProcess;
import pith.database.LoadedGraph;

/** Kills a load at random moments. */
final class LoadKills {
  private static final int PATIENCE_SECONDS = 300;
  private final Random random = new Random(11);
  private final Crashes crashes;
  private final Path folder;
  private final Path err;

  LoadKills(Crashes crashes) {
    this.crashes = crashes;
    this.folder = crashes.home().resolve("loaded");
    this.err = crashes.home().resolve("load-err");
  }

  String kill(int wanted) throws Exception {
    String expected = crashes.expected();
    long millis = undisturbed(expected);
    int whole = 1;
    int nothing = 0;
    while (nothing < wanted) {
      Process load = load();
      if (!load.waitFor(1 + random.nextInt((int) millis * 9 / 10), TimeUnit.MILLISECONDS)) {
        load.destroyForcibly().waitFor();
      }
      if (Files.exists(folder)) {
        checkAndForget(expected);
        whole++;
      } else {
        nothing++;
      }
    }
    undisturbed(expected);
    assertFalse(Files.exists(crashes.home().resolve("loaded.loading")), "what is left");
    return nothing + " killed loads left no database, " + (whole + 1) + " a whole one";
  }

  /** How long it takes, with a start and an end. */
  private long undisturbed(String expected) throws Exception {
    long start = System.nanoTime();
    Process load = load();
    if (!load.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      load.destroyForcibly();
      throw new AssertionError("a load does not end: " + Files.readString(err));
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    if (!Files.exists(folder)) {
      throw new AssertionError("nothing was loaded: " + Files.readString(err));
    }
    checkAndForget(expected);
    return millis;
  }

  private void checkAndForget(String expected) throws IOException {
    try (LoadedGraph graph = LoadedGraph.open(folder)) {
      assertEquals(
          expected,
          "DONE "
              + graph.digest()
              + " with reissues: "
              + graph.value("MATCH (r:Reissue) RETURN count(r)"));
    }
    Crashes.delete(folder);
  }

  private Process load() throws IOException {
    List<String> line =
        CommandProcess.line(
            List.of("-Xmx512m"),
            "load",
            "--open",
            crashes.dump().toString(),
            "--db",
            folder.toString());
    return new ProcessBuilder(line)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }
}
