package pith.wanted;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AuthorNamesTest {
  @Test
  void commasAndAndPartNames() {
    assertNames(List.of("Hongtao Lu", "Shicong Liu"), "Hongtao Lu, Shicong Liu");
    assertNames(List.of("A. One", "B. Two", "C. Three"), "A. One, B. Two and C. Three");
    assertNames(List.of("A. One", "B. Two", "C. Three"), "A. One; B. Two, and  C. Three");
    assertNames(List.of("Andrea Sand"), "Andrea Sand");
  }

  @Test
  void bracketsAreNoNames() {
    assertNames(
        List.of("A. One (Rome, and Oslo)", "B. Two (Lyon)"),
        "A. One (Rome, and Oslo), B. Two (Lyon)");
    assertNames(List.of("A. One) (Rome)", "B. Two"), "A. One) (Rome), B. Two");
    assertNames(List.of("A. One (Rome, B. Two"), "A. One (Rome, B. Two");
  }

  @Test
  void nothingIsNoName() {
    for (String line : List.of("", " ", ",", " , and ,; ")) {
      assertEquals(true, AuthorNames.of(line).isEmpty(), line);
    }
  }

  private static void assertNames(List<String> names, String line) {
    assertEquals(names, List.of(AuthorNames.of(line).orElseThrow()), line);
  }
}
