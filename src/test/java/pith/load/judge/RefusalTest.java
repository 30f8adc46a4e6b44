package pith.load.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pith.load.LoadCode;
import pith.load.LoadRefusal;
import pith.model.Sha256;

class RefusalTest {
  @Test
  void strangersWordsAreWrittenOutAndBounded() {
    Refusal refusal =
        new Refusal(
            "dump.ndjson",
            1,
            0,
            "TOO_MANY_EVENTS",
            "a\tb",
            "more in x\u202e\ny",
            "z\u2028" + "!".repeat(100_000),
            Optional.of(Sha256.hash(new byte[0])));
    assertEquals("a\\u0009b", refusal.expected());
    assertEquals("more in x\\u202e\\u000ay", refusal.found());
    assertTrue(refusal.whatToDo().startsWith("z\\u2028!!!"), refusal.whatToDo());
    assertTrue(refusal.whatToDo().length() <= 2000);
  }

  @Test
  void aSentenceIsOneLine() {
    LoadRefusal refusal =
        new LoadRefusal("a\u001b[2J\n.json", 0, 0, LoadCode.NOT_FOUND, "x", "y", "z");
    assertEquals("a\\u001b[2J\\u000a.json: NOT_FOUND: expected x, found y. z", refusal.sentence());
  }
}
