package pith.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefusalTest {
  @Test
  void strangersWordsAreWrittenOutAndBounded() {
    Problem problem =
        RefusalCode.TOO_MANY_EVENTS.problem("a\tb", "x\u202e\ny" + "!".repeat(100_000));
    assertEquals("a\\u0009b", problem.expected());
    assertTrue(problem.found().startsWith("x\\u202e\\u000ay!!!"), problem.found());
    assertTrue(problem.found().length() <= 2000);
  }

  @Test
  void aProblemSaysWhatWasExpectedAndFound() {
    assertThrows(IllegalArgumentException.class, () -> RefusalCode.SYNTAX.problem(" ", "x"));
    assertThrows(IllegalArgumentException.class, () -> RefusalCode.SYNTAX.problem("x", ""));
  }

  @Test
  void aSentenceIsOneLineWithThePlaceFirst() {
    Refusal refusal =
        Refusal.ofSource("a\u001b[2J\n.json", RefusalCode.NOT_FOUND.problem("x", "y"));
    assertEquals(
        "NOT_FOUND: a\\u001b[2J\\u000a.json: expected x, found y. "
            + RefusalCode.NOT_FOUND.whatToDo(),
        refusal.sentence());
  }

  @Test
  void aDocumentHasAPositionAndASourceHasNone() {
    assertEquals("dump", Place.ofSource("dump").toString());
    assertEquals("dump, document 2, byte 17", new Place("dump", 2, 10).plus(7).toString());
  }
}
