package pith.procedure.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgressSentenceTest {
  @Test
  void whatIsShownIsReadBack() {
    ProgressSentence half = new ProgressSentence(7, 50, 100);
    assertEquals("pith.import: 7 documents, 50 of 100 bytes read (50 %)", half.text());
    assertEquals(Optional.of(half), ProgressSentence.parse(half.text()));
    ProgressSentence nothing = new ProgressSentence(0, 0, 0);
    assertTrue(nothing.text().endsWith("(100 %)"));
    assertEquals(Optional.of(nothing), ProgressSentence.parse(nothing.text()));
  }

  @Test
  void otherTextIsNoProgress() {
    assertEquals(Optional.empty(), ProgressSentence.parse("pith.import: soon"));
  }
}
