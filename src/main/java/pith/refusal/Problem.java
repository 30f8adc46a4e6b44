package pith.refusal;

/** What was expected and what was found instead. Strangers' words may stand in both. */
public record Problem(RefusalCode code, String expected, String found) {
  public Problem {
    if (expected.isBlank() || found.isBlank()) {
      throw new IllegalArgumentException("a problem says what was expected and what was found");
    }
    expected = Visible.sentence(expected);
    found = Visible.sentence(found);
  }

  public String whatToDo() {
    return code.whatToDo();
  }

  /** One sentence for a log or a terminal, and the advice. */
  public String at(String place) {
    return "%s: %s: expected %s, found %s. %s"
        .formatted(code, Visible.sentence(place), expected, found, whatToDo());
  }
}
