package pith.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours of the words that people look for: on a terminal, and where NO_COLOR is not set. */
final class Ink {
  /** No green for unchallenged: that nothing is known proves nothing. */
  private static final Map<String, IStyle> WORDS =
      Map.ofEntries(
          Map.entry("retracted", Style.fg_red),
          Map.entry("refuted", Style.fg_red),
          Map.entry("replication_failed", Style.fg_red),
          Map.entry("expression_of_concern", Style.fg_yellow),
          Map.entry("corrected", Style.fg_yellow),
          Map.entry("replication_partial", Style.fg_yellow),
          Map.entry("confirmed", Style.fg_green),
          Map.entry("formally_proved", Style.fg_green),
          Map.entry("AUTHENTIC", Style.fg_green),
          Map.entry("AUTHENTIC_WITH_FINDINGS", Style.fg_yellow),
          Map.entry("INTACT_BUT_UNTRUSTED_SIGNER", Style.fg_yellow),
          Map.entry("NOT_INTACT", Style.fg_red),
          Map.entry("PASS", Style.fg_green),
          Map.entry("FAIL", Style.fg_red));

  private static final String BENEATH = ", depends on ";

  private Ink() {}

  static boolean isOn() {
    return isOn(Terminal.isThere(), Optional.ofNullable(System.getenv("NO_COLOR")));
  }

  static boolean isOn(boolean isTerminal, Optional<String> noColor) {
    return isTerminal && noColor.filter(text -> !text.isEmpty()).isEmpty();
  }

  /**
   * @param cell one word of those, with blanks behind it; all else stays as it is
   */
  static String cell(String cell) {
    String text = cell.strip();
    int beneath = text.lastIndexOf(BENEATH);
    String word = beneath < 0 ? text : text.substring(beneath + BENEATH.length());
    if (word.startsWith(SaidCell.CLAIMED)) {
      return in(Style.faint, cell);
    }
    return Optional.ofNullable(WORDS.get(word)).map(style -> in(style, cell)).orElse(cell);
  }

  static String refusal(String line) {
    return in(Style.fg_red, line);
  }

  private static String in(IStyle style, String text) {
    return style.on() + text + style.off();
  }
}
