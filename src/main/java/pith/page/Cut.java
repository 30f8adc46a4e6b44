package pith.page;

import java.util.List;

/** Text that has to fit. It is never cut in the middle of a character. */
final class Cut {
  private static final String MORE = "…";

  private Cut() {}

  static String to(int most, String text) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + MORE;
  }

  /** One line or two, broken at a blank where there is one. */
  static List<String> lines(int most, String text) {
    if (text.codePointCount(0, text.length()) <= most) {
      return List.of(text);
    }
    int end = text.offsetByCodePoints(0, most);
    int blank = text.lastIndexOf(' ', end);
    int at = blank > 0 ? blank : end;
    return List.of(text.substring(0, at), to(most, text.substring(at).strip()));
  }
}
