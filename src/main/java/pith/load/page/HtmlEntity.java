package pith.load.page;

import java.util.Map;

/** Character references: the named ones that a page needs, and all numeric ones. */
final class HtmlEntity {
  private static final int LONGEST = 12;
  private static final Map<String, String> NAMED =
      Map.of(
          "quot", "\"", "amp", "&", "apos", "'", "lt", "<", "gt", ">", "nbsp", " ", "middot", "·",
          "shy", "");

  private HtmlEntity() {}

  /** Appends what stands at the ampersand; the place behind it. An unknown one stays as it is. */
  static int decode(String html, int at, StringBuilder text) {
    int end = at + 1;
    while (end < html.length() && end - at < LONGEST && html.charAt(end) != ';') {
      end++;
    }
    boolean ended = end < html.length() && html.charAt(end) == ';';
    String name = html.substring(at + 1, end);
    if (ended && NAMED.containsKey(name)) {
      text.append(NAMED.get(name));
      return end + 1;
    } else if (ended && name.matches("#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}")) {
      text.appendCodePoint(codePoint(name));
      return end + 1;
    }
    text.append('&');
    return at + 1;
  }

  private static int codePoint(String name) {
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    int value = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
    boolean scalar = Character.isValidCodePoint(value) && (value < 0xd800 || value > 0xdfff);
    return scalar ? value : 0xfffd;
  }
}
