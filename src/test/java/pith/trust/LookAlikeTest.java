package pith.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a reader may take for a pinned one, and names that he may not. */
final class LookAlikeTest {
  private static final String PINNED = "pith.science";
  private static final LookAlike NAMES =
      LookAlike.among(List.of(PINNED, "mirror.example", "Worm 10", "\u0430\u0431\u0432"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pith.Science",
        "PITH.SCIENCE",
        " pith.science",
        "pith.science\n",
        "pith . science",
        "pith.\u00a0science",
        "pith\u2028.science",
        "pith.sci\u200bence",
        "pith.scien\u00adce",
        "\ufeffpith.science",
        "pith.science\u202e",
        "pith.science\u3164",
        "pith.science\udb40\udc21",
        "\u2800pith.science",
        "\uff50\uff49\uff54\uff48\uff0e\uff53\uff43\uff49\uff45\uff4e\uff43\uff45",
        "\ud835\udc29ith.science",
        "\u24dfith.science",
        "pith.sc\u0456ence",
        "\u0440\u0456th.\u0455\u0441\u0456\u0435n\u0441\u0435",
        "p\u03b9th.science",
        "PI\u03a4\u0397.SCI\u0395NC\u0395",
        "pith.s\u03f2ience",
        "pith.s\u03f9ience",
        "p\u0131th.science",
        "pith.sc\u00edence",
        "pith.sci\u0308ence",
        "p\u0130th.science",
        "plth.sclence",
        "p1th.science",
        "p|th.science",
        "pIth.science",
        "pith\u3002science",
        "\u13e2ith.science"
      })
  void looksLikeThePinnedName(String claimed) {
    assertEquals(Optional.of(PINNED), NAMES.of(claimed));
  }

  @ParameterizedTest
  @CsvSource({
    "rnirror.example, mirror.example",
    "mirror.examp1e, mirror.example",
    "mirr0r.example, mirror.example",
    "mlrror.exampIe, mirror.example",
    "VVorm lO, Worm 10",
    "vvonn 10, ''",
    "\u0410\u0411\u0412, \u0430\u0431\u0432"
  })
  void lettersAndDigitsThatPassForOthers(String claimed, String pinned) {
    assertEquals(Optional.of(pinned).filter(name -> !name.isEmpty()), NAMES.of(claimed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pith.science",
        "mirror.example",
        "",
        " \u200b\n",
        "pith-lab",
        "pith.sciences",
        "pith.scienc",
        "science.pith",
        "pith.sience",
        "\u4e2d\u6587"
      })
  void looksLikeNone(String claimed) {
    assertEquals(Optional.empty(), NAMES.of(claimed));
    assertEquals(Optional.empty(), LookAlike.among(List.of()).of(claimed));
    assertEquals(Optional.empty(), LookAlike.among(List.of("", "\u200b")).of(claimed));
  }

  /**
   * Every small letter, digit and mark of a name has capitals and full-width forms that pass for
   * it.
   */
  @Test
  void whateverThePinnedNameIsMadeOf() {
    for (char c = '!'; c <= '~'; c++) {
      String pinned = "a" + c + "b";
      String wide = "a" + (char) (c + 0xfee0) + "b";
      assertEquals(Optional.of(pinned), LookAlike.among(List.of(pinned)).of(wide), pinned);
    }
  }

  /** Of several that it looks like, the first by code point, in whatever order they are pinned. */
  @Test
  void theFirstOfSeveral() {
    for (List<String> pinned : List.of(List.of("pit", "Pit"), List.of("Pit", "pit"))) {
      assertEquals(Optional.of("Pit"), LookAlike.among(pinned).of("p1t"));
      assertEquals(Optional.empty(), LookAlike.among(new TreeSet<>(pinned)).of("pit"));
    }
  }
}
