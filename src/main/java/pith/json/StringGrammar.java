package pith.json;

import pith.refusal.RefusalCode;

/** The inside of a string, in bytes that are known to be UTF-8. */
final class StringGrammar {
  private static final int UNICODE_ESCAPE = 6;

  private final byte[] bytes;
  private final int from;
  private final int to;

  StringGrammar(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
  }

  /** Behind the closing quote of the string that opens at {@code quote}. */
  int end(int quote) throws JsonRefusal {
    int at = quote + 1;
    while (at < to && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        at += escape(at);
      } else if (bytes[at] >= 0 && bytes[at] < ' ') {
        throw unexpected(at, "an escape, as control characters need");
      } else {
        at++;
      }
    }
    if (at >= to) {
      throw unexpected(to, "a closing quote");
    }
    return at + 1;
  }

  private int escape(int at) throws JsonRefusal {
    int kind = at + 1 < to ? bytes[at + 1] : -1;
    if (kind != 'u') {
      if ("\"\\/bfnrt".indexOf(kind) < 0) {
        throw unexpected(at + 1, "one of \" \\ / b f n r t u");
      }
      return 2;
    }
    char unit = unit(at);
    if (!Character.isSurrogate(unit)) {
      return UNICODE_ESCAPE;
    }
    int second = at + UNICODE_ESCAPE;
    boolean another = second + 1 < to && bytes[second] == '\\' && bytes[second + 1] == 'u';
    if (Character.isLowSurrogate(unit) || !another || !Character.isLowSurrogate(unit(second))) {
      throw new JsonRefusal(
          RefusalCode.LONE_SURROGATE, at - from, "a pair of surrogate escapes", "half of a pair");
    }
    return 2 * UNICODE_ESCAPE;
  }

  private char unit(int at) throws JsonRefusal {
    int unit = 0;
    for (int i = at + 2; i < at + UNICODE_ESCAPE; i++) {
      int digit = i < to && bytes[i] > 0 ? Character.digit((char) bytes[i], 16) : -1;
      if (digit < 0) {
        throw unexpected(Math.min(i, to), "a hexadecimal digit");
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  private JsonRefusal unexpected(int at, String expected) {
    return new JsonRefusal(
        RefusalCode.SYNTAX, at - from, expected, FaultDescription.at(bytes, at, to));
  }
}
