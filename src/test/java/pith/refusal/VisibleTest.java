package pith.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x061c, 0x200b, 0x200e,
        0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068,
        0x2069, 0xfeff, 0xfff9, 0x034f, 0x3164, 0xfe0f, 0xe000, 0xffff, 0xd800
      })
  void whatAScreenActsOnIsWrittenOut(int hidden) {
    String expected = "a\\u%04xb".formatted(hidden);
    String text = "a" + (char) hidden + "b";
    assertEquals(expected, Visible.text(text));
    assertEquals(expected, Visible.word(text));
    assertEquals(expected, Visible.sentence(text));
    assertEquals(expected, Visible.text(expected), "written out once");
  }

  @Test
  void beyondTheBasicPlaneItIsTwoHalves() {
    assertEquals("\\udb40\\udc41", Visible.text("\udb40\udc41"));
    assertEquals("\ud83d\udc4d", Visible.text("\ud83d\udc4d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pith.science", "Gödel", "日本語", "$\\alpha_\\upsilon$", "ae\u0301", "שלום"})
  void whatAnybodyMayBeCalledStays(String name) {
    assertEquals(name, Visible.text(name));
  }

  @Test
  void aMarkWithNothingBeforeItIsWrittenOut() {
    assertEquals("\\u0301a\u0301", Visible.text("\u0301a\u0301"));
  }

  @Test
  void nothingThatIsHiddenIsEverLeft() {
    String all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertTrue(Visible.text(all).codePoints().noneMatch(Visible::isHidden));
  }

  @Test
  void lengthIsBoundedAndNoEscapeIsCut() {
    assertEquals("x".repeat(199) + "…", Visible.word("x".repeat(100_000)));
    assertEquals("x".repeat(200), Visible.word("x".repeat(200)));
    assertEquals("x".repeat(195) + "…", Visible.word("x".repeat(195) + "\u202e".repeat(10)));
    assertEquals("x".repeat(194) + "\\u202e", Visible.word("x".repeat(194) + "\u202e"));
    String once = Visible.sentence("\u202e".repeat(100_000));
    assertTrue(once.length() <= 2000, once.length() + "");
    assertEquals(once, Visible.sentence(once));
  }
}
