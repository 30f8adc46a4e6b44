package pith.json;

/** What kind of character stands at a fault: never the content itself, but for punctuation. */
final class FaultDescription {
  private static final String PUNCTUATION = "{}[]:,\"'\\/+-.";

  private FaultDescription() {}

  static String at(byte[] bytes, int at, int to) {
    if (at >= to) {
      return "the end of the document";
    }
    int c = bytes[at];
    if (c < 0) {
      return "a character beyond ASCII";
    } else if (c < ' ') {
      return "a control character";
    } else if (PUNCTUATION.indexOf(c) >= 0) {
      return c == '\'' ? "a single quote" : "'" + (char) c + "'";
    } else if (c >= '0' && c <= '9') {
      return "a digit";
    } else if (Character.isLetter(c)) {
      return "a letter";
    }
    return c == ' ' ? "a blank" : "another character";
  }
}
