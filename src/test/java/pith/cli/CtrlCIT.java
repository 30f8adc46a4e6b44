package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pith.corpus.TestCorpus;

/** An import or a load that somebody ends with Ctrl-C while its progress is on a terminal. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT")
final class CtrlCIT {
  /** So many papers take some seconds; a machine that is faster gets more. */
  private static final int PAPERS = 2000;

  private static final int MOST_PAPERS = 16 * PAPERS;
  private static final int INTERRUPTED = 130;

  @TempDir private Path folder;
  private List<String> corpus = List.of();
  private String database = "";

  @Test
  void whatIsCommittedIsKeptAndTheSameCommandGoesOn() throws Exception {
    Path dump = folder.resolve("dump.ndjson");
    Path err = folder.resolve("err");
    for (int papers = PAPERS; interrupted(dump, err, papers) == 0; papers *= 2) {
      assertTrue(papers < MOST_PAPERS, "Ctrl-C does not end it");
    }
    String said = Files.readString(err);
    assertTrue(said.contains("What is committed is kept"), said);
    assertFalse(said.contains("Exception"), said);
    assertFalse(said.contains("\tat "), said);

    long kept = bundles();
    assertTrue(kept > 0 && kept < corpus.size(), kept + " of " + corpus.size());
    Path quiet = folder.resolve("quiet");
    Process again = pith(quiet, List.of(), "import", "--open", dump.toString());
    assertTrue(again.waitFor(5, TimeUnit.MINUTES));
    assertFalse(Files.readString(quiet).contains(" left"), "a pipe is shown no progress");
    assertEquals(corpus.size(), bundles());
  }

  @Test
  @Tag("exhaustive")
  void aLoadLeavesNothingAndTheSameCommandBeginsAnew() throws Exception {
    Path dump = folder.resolve("dump.ndjson");
    Path err = folder.resolve("err");
    Files.write(dump, TestCorpus.documents(3, PAPERS / 5));
    database = "loaded";
    Process load = pith(err, List.of("-Dpith.terminal=100"), "load", "--open", dump.toString());
    while (load.isAlive() && !Files.readString(err).contains("verifying")) {
      LockSupport.parkNanos(20_000_000);
    }
    new ProcessBuilder("kill", "-INT", String.valueOf(load.pid())).start().waitFor();
    assertTrue(load.waitFor(2, TimeUnit.MINUTES), "Ctrl-C does not end it");
    String said = Files.readString(err);
    assertEquals(INTERRUPTED, load.exitValue(), said);
    assertTrue(said.contains("Nothing was loaded"), said);
    assertFalse(said.contains("Exception"), said);
    assertFalse(Files.exists(folder.resolve(database)));
    Process again = pith(err, List.of(), "load", "--open", dump.toString());
    assertTrue(again.waitFor(5, TimeUnit.MINUTES));
    assertTrue(again.exitValue() <= 1, Files.readString(err));
    assertTrue(Files.exists(folder.resolve(database)));
    assertFalse(Files.exists(folder.resolve(database + ".loading")));
  }

  /** The exit code: 0 for an import that was faster than its progress or than Ctrl-C. */
  private int interrupted(Path dump, Path err, int papers) throws Exception {
    corpus = TestCorpus.documents(3, papers);
    Files.write(dump, corpus);
    database = "db-" + papers;
    Process importing =
        pith(err, List.of("-Dpith.terminal=100"), "import", "--open", dump.toString());
    awaitProgress(importing, err);
    new ProcessBuilder("kill", "-INT", String.valueOf(importing.pid())).start().waitFor();
    assertTrue(importing.waitFor(2, TimeUnit.MINUTES), "Ctrl-C does not end it");
    int exit = importing.exitValue();
    assertTrue(exit == 0 || exit == INTERRUPTED, exit + ": " + Files.readString(err));
    return exit;
  }

  private Process pith(Path err, List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(Interruptible.prefix());
    command.addAll(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            // Most of so short a life would go into compiling well.
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "-Dpith.db=" + folder.resolve(database)));
    command.addAll(options);
    command.add("pith.cli.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(err.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  private static void awaitProgress(Process importing, Path err) throws IOException {
    while (importing.isAlive()
        && !Files.readString(err).matches("(?s).*[1-9]\\d{3} documents .* left.*")) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  private long bundles() throws Exception {
    Process query =
        pith(
            folder.resolve("err"),
            List.of(),
            "query",
            "--format",
            "json",
            "MATCH (b:Bundle) RETURN count(b) AS n");
    assertTrue(query.waitFor(2, TimeUnit.MINUTES));
    String out = Files.readString(folder.resolve("out")).strip();
    return Long.parseLong(out.replaceAll("\\D", ""));
  }
}
