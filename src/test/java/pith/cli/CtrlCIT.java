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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pith.corpus.TestCorpus;

/** An import that somebody ends with Ctrl-C while its progress is shown on a terminal. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT")
final class CtrlCIT {
  private static final int PAPERS = 2000;

  @TempDir private Path folder;

  @Test
  void whatIsCommittedIsKeptAndTheSameCommandGoesOn() throws Exception {
    List<String> corpus = TestCorpus.documents(3, PAPERS);
    Path dump = Files.write(folder.resolve("dump.ndjson"), corpus);
    Path err = folder.resolve("err");
    Process importing =
        pith(err, List.of("-Dpith.terminal=100"), "import", "--open", dump.toString());
    awaitProgress(importing, err);
    new ProcessBuilder("kill", "-INT", String.valueOf(importing.pid())).start().waitFor();
    assertTrue(importing.waitFor(60, TimeUnit.SECONDS), "Ctrl-C does not end it");
    assertEquals(130, importing.exitValue());
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

  private Process pith(Path err, List<String> options, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dpith.db=" + folder.resolve("db")));
    command.addAll(options);
    command.add("pith.cli.Main");
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(err.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  private static void awaitProgress(Process importing, Path err) throws IOException {
    while (!Files.readString(err).matches("(?s).*[1-9]\\d{3} documents .* left.*")) {
      assertTrue(importing.isAlive(), "the import was faster than its progress");
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
