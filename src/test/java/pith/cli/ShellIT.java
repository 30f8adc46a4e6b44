package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code pith shell}: in a pipe, on a terminal, and what Tab offers. */
final class ShellIT {
  private static final String BUNDLE = "import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";
  private static final String ENDLESS =
      "UNWIND range(1, 1000000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS endless;";

  @TempDir private static Path folder;
  private static String db = "";

  @BeforeAll
  static void fill() {
    db = folder.resolve("db").toString();
    Shell filled = Shell.type("import", BUNDLE, "--db", db);
    assertEquals(0, filled.exit(), filled.err());
  }

  @Test
  void aPipeGetsAnAnswerToEachStatementUntilOneFails() throws Exception {
    String title = "x".repeat(300);
    String in =
        "// a comment\nRETURN 1 AS one; RETURN 'a;b' AS\ntwo\n\npith:TA2NP4TE\nRETURN '"
            + title
            + "' AS long;\n:nothing\nRETURN 4 AS never";
    CommandProcess.Ran ran = CommandProcess.run(folder, Map.of(), in, "shell", "--db", db);
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith("one\n1\ntwo\na;b\npith_number "), ran.out());
    assertTrue(ran.out().contains("unchallenged"), ran.out());
    assertTrue(ran.out().endsWith("long\n" + title + "\n"), ran.out());
    assertEquals("pith: there is no :nothing; see help\n", ran.err());
  }

  /** A word of the shell waits for no second line, though what comes after it is no id. */
  @Test
  void theWordsOfTheShellAreAnsweredAtOnce() throws Exception {
    String in = "help\ncascade pith:TA2NP4TE\nfoundations pith:TA2NP4TE;\ncascade nothere\n";
    CommandProcess.Ran ran = CommandProcess.run(folder, Map.of(), in, "shell", "--db", db);
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.err().startsWith("pith: UNKNOWN_ID: nothere: "), ran.err());
    assertTrue(ran.out().startsWith("A statement ends with ;"), ran.out());
    assertEquals(3, ran.out().split("pith:TA2NP4TE", -1).length, ran.out());
  }

  @Test
  void theLastStatementOfAPipeNeedsNoEnd() throws Exception {
    CommandProcess.Ran ran =
        CommandProcess.run(
            folder, Map.of(), "RETURN 1 AS one", "shell", "--db", db, "--format", "csv");
    assertEquals(new CommandProcess.Ran(0, "one\n1\n", ""), ran);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no script")
  void aTerminalCompletesStopsAndRemembers() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "SKIPPED: no script");
    List<String> line = new ArrayList<>(Interruptible.prefix());
    line.addAll(
        CommandProcess.line(
            List.of("-Dpith.terminal=80", "-Dpith.keyboard=true"), "shell", "--db", db));
    Path state = folder.resolve("state");
    try (TypedTerminal terminal =
        TypedTerminal.start(line, Map.of("XDG_STATE_HOME", state.toString()))) {
      terminal.await("pith> ");
      terminal.type("CALL pith.found\t");
      terminal.await("CALL pith.foundations(");
      terminal.type("'pith:ta2n\t");
      terminal.await("TA2NP4TE");
      terminal.type("', {depth: 1}) YIELD distance RETURN max(distance) AS furthest;\r");
      terminal.await("furthest\r\n");
      terminal.await("pith> ");
      terminal.type(ENDLESS + "\r");
      terminal.await("endless;");
      terminal.typeUntil("\u0003", "pith: stopped");
      terminal.await("pith> ");
      terminal.type("RETRUN 1;\r");
      terminal.await("pith: Invalid input 'RETRUN' (line 1, column 1 (offset: 0)): a statement");
      terminal.await("pith> ");
      terminal.type("RETURN 6 *\r7 AS answer\r\r");
      terminal.await("answer\r\n42\r\n");
      terminal.await("pith> ");
      terminal.type("\u0004");
      assertEquals(0, terminal.exit());
      assertFalse(terminal.shown().contains("Exception"), terminal.shown());
    }
    Path history = state.resolve("pith").resolve("shell-history");
    assertTrue(Files.readString(history).contains("RETURN 6 *"), history.toString());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(history.getParent())));
  }

  @Test
  void tabKnowsTheCallsAndTheIdsOfTheGraph() {
    try (EmbeddedGraph graph = EmbeddedGraph.open(Path.of(db), Map.of())) {
      ShellLanguage language = new ShellLanguage(graph);
      assertEquals(List.of("pith.foundations("), language.completions("pith.found"));
      assertTrue(language.completions("PITH.S").contains("pith.standing("));
      assertEquals(List.of("pith:TA2NP4TE"), language.completions("pith:ta2"));
      assertEquals(List.of("arxiv:1610.09645"), language.completions("arxiv:1610."));
      assertTrue(language.completions("doi:10.").contains("doi:10.48550/arxiv.1610.09645"));
      assertEquals(List.of("MATCH", "MERGE"), language.completions("m"));
      assertEquals(List.of(":help"), language.completions(":h"));
      assertEquals(List.of("standing", "STARTS WITH"), language.completions("sta"));
      assertEquals(List.of(), language.completions(""));
      assertEquals(
          "CALL pith.standing('".length(), language.startOfWord("CALL pith.standing('doi:10.1/a"));
    }
  }

  @Test
  void aCompletionThatFailsOffersNothing() {
    EmbeddedGraph graph = EmbeddedGraph.open(Path.of(db), Map.of());
    ShellLanguage language = new ShellLanguage(graph);
    graph.close();
    assertEquals(List.of(), language.completions("pith.found"));
  }

  @Test
  void aDatabaseThatAnotherProgramHasOpenIsNamedInWords() throws Exception {
    try (EmbeddedGraph graph = EmbeddedGraph.open(Path.of(db), Map.of())) {
      CommandProcess.Ran ran = CommandProcess.run(folder, Map.of(), "", "shell", "--db", db);
      assertEquals(2, ran.exit(), ran.err());
      assertEquals(1, ran.err().lines().count(), ran.err());
      assertTrue(ran.err().contains("--bolt"), ran.err());
      assertTrue(graph.db().isAvailable());
    }
  }
}
