package pith.load.page;

import java.util.Locale;
import java.util.Set;

/**
 * The text of an HTML page as far as a record needs it: without tags, scripts and comments, a line
 * for each block. One pass, whatever the input; not a parser of HTML.
 */
final class HtmlText {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "code", "em", "font", "i", "kbd", "label", "mark", "q", "s",
          "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "template", "noscript", "textarea", "title");

  private final String html;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private HtmlText(String html) {
    this.html = html;
  }

  static String of(String html) {
    return new HtmlText(html).strip();
  }

  private String strip() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (html.startsWith("<!--", at)) {
        skipPast("-->", at + 4);
      } else if (c == '<' && opensTag()) {
        tag();
      } else if (c == '&') {
        at = HtmlEntity.decode(html, at, text);
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  private boolean opensTag() {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    return isLetter(next) || next == '/' || next == '!' || next == '?';
  }

  private void tag() {
    boolean closing = html.charAt(at + 1) == '/';
    int start = closing ? at + 2 : at + 1;
    int end = start;
    while (end < html.length() && (isLetter(html.charAt(end)) || isDigit(html.charAt(end)))) {
      end++;
    }
    String name = html.substring(start, end).toLowerCase(Locale.ROOT);
    at = end;
    skipAttributes();
    if (!INLINE.contains(name)) {
      text.append('\n');
    }
    if (!closing && UNSEEN.contains(name)) {
      skipElement(name);
    }
  }

  /** A quoted value may hold the sign that ends a tag. */
  private void skipAttributes() {
    char quote = 0;
    while (at < html.length()) {
      char c = html.charAt(at++);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return;
      } else if ((c == '"' || c == '\'') && html.charAt(at - 2) == '=') {
        quote = c;
      }
    }
  }

  private void skipElement(String name) {
    while (at < html.length()) {
      skipPast("</", at);
      if (html.regionMatches(true, at, name, 0, name.length())) {
        skipAttributes();
        return;
      }
    }
  }

  private void skipPast(String mark, int from) {
    int found = html.indexOf(mark, from);
    at = found < 0 ? html.length() : found + mark.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
