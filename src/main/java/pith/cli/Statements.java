package pith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements out of lines: each ends with a semicolon, or with an empty line. Neither counts within
 * quotes or a comment.
 *
 * @param whole those that have ended
 * @param rest what has not; empty if nothing is left
 */
record Statements(List<String> whole, String rest) {
  private static final Pattern END = Pattern.compile(";|\\n[ \\t\\r]*(?:\\n|\\z)");
  private static final Pattern GAP = Pattern.compile("\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/");

  /** With whatever follows, up to its end: what is open at the end of the text goes on. */
  private static final Pattern PIECE =
      Pattern.compile(
          "'(?:[^'\\\\]|\\\\(?s:.))*+(?:'|\\\\?\\z)"
              + "|\"(?:[^\"\\\\]|\\\\(?s:.))*+(?:\"|\\\\?\\z)"
              + "|`[^`]*+(?:`|\\z)|//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z)|(?s:.)");

  static Statements of(String text) {
    List<String> whole = new ArrayList<>();
    int start = 0;
    Matcher end = END.matcher(text);
    Matcher piece = PIECE.matcher(text);
    for (int at = 0; at < text.length(); ) {
      if (end.region(at, text.length()).lookingAt()) {
        add(text.substring(start, at), whole);
        at = end.end();
        start = at;
      } else {
        at = piece.region(at, text.length()).lookingAt() ? piece.end() : text.length();
      }
    }
    String rest = text.substring(start);
    return new Statements(List.copyOf(whole), isNothing(rest) ? "" : rest.strip());
  }

  private static void add(String statement, List<String> whole) {
    if (!isNothing(statement)) {
      whole.add(statement.strip());
    }
  }

  /** Blanks and comments only. */
  private static boolean isNothing(String text) {
    Matcher gap = GAP.matcher(text);
    int at = 0;
    while (at < text.length() && gap.region(at, text.length()).lookingAt()) {
      at = gap.end();
    }
    return at == text.length();
  }
}
