package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a statement ends that is typed or piped into the shell. */
final class StatementsTest {
  @Test
  void aWordOfTheShellIsOneLine() {
    for (String line : List.of("help", "EXIT", "quit;", ":exit", "cascade nothere", "verify a b")) {
      assertTrue(ShellInput.isOneLine(line), line);
    }
    for (String line : List.of("RETURN 1", "helper", "exits", "CALL cascade", "nothere", "")) {
      assertFalse(ShellInput.isOneLine(line), line);
    }
    assertEquals(List.of(new ShellInput.Order("quit")), ShellInput.all("quit\n"));
  }

  @Test
  void aSemicolonOrAnEmptyLineEndsIt() {
    assertEquals(
        new Statements(List.of("RETURN 1", "RETURN\n2", "RETURN 3"), "RETURN 4"),
        Statements.of("RETURN 1;RETURN\n2\n \t\nRETURN 3 ;\n\n RETURN 4"));
    assertEquals(new Statements(List.of("RETURN 1"), ""), Statements.of("RETURN 1\n"));
  }

  @Test
  void neitherCountsWithinQuotesOrAComment() {
    for (String whole :
        List.of(
            "RETURN 'a;\n\nb'",
            "RETURN \"it's;\"",
            "RETURN 'it\\';s'",
            "RETURN 1 AS `a;\\`",
            "RETURN 1 // one; two",
            "RETURN /* ;\n\n */ 1")) {
      assertEquals(new Statements(List.of(whole), ""), Statements.of(whole + "\n;"), whole);
      assertEquals(new Statements(List.of(), whole), Statements.of(whole), whole);
    }
  }

  @Test
  void whatIsOpenGoesOn() {
    for (String open : List.of("RETURN 'a;", "RETURN 'a\\", "RETURN `a\n\n;", "RETURN /* a;\n\n")) {
      assertFalse(Statements.of(open).rest().isEmpty(), open);
      assertEquals(List.of(), Statements.of(open).whole(), open);
    }
  }

  @Test
  void commentsAloneAreNoStatement() {
    assertEquals(new Statements(List.of(), ""), Statements.of(" // a\n\n/* b; */ ;\n;"));
  }

  /** A pattern that goes back over its steps would overflow the stack. */
  @Test
  void longTextIsReadInPieces() {
    String text = "RETURN '" + "\\'x".repeat(200_000) + "'";
    assertEquals(new Statements(List.of(text), ""), Statements.of(text + ";"));
    assertEquals(List.of(), Statements.of("// a\n".repeat(100_000)).whole());
  }

  @Test
  void anIdAloneAsksForItsStanding() {
    for (String id :
        List.of(
            "arxiv:2699.00009",
            "2699.00009v2",
            "doi:10.48550/arXiv.1610.09645",
            "10.1000/a(b)",
            "pith:TA2NP4TE",
            "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV",
            "https://arxiv.org/abs/1610.09645",
            "standing arxiv:1610.09645;")) {
      assertTrue(ShellInput.isOneLine(id), id);
      assertTrue(cypher(id).startsWith("CALL pith.standing($id)"), id);
    }
    assertTrue(cypher("verify arxiv:1610.09645").startsWith("CALL pith.verify($id)"));
    for (String statement : List.of("RETURN 1", "MATCH", "match 1610.09645", "erase 1610.09645")) {
      assertFalse(ShellInput.isOneLine(statement), statement);
      assertEquals(statement, cypher(statement));
    }
  }

  private static String cypher(String text) {
    return ShellInput.all(text).get(0).fold(order -> ":" + order.word(), asked -> asked.cypher());
  }
}
