package pith.json;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pith.refusal.RefusalCode;

/**
 * The grammar of RFC 8259, walked without building anything and without recursion. Asked only when
 * a document is refused, for the exact byte and the words of the message.
 */
final class Grammar {
  private static final String END = "the end of the document";

  private final byte[] bytes;
  private final int from;
  private final int to;

  /** Whether level n + 1 is an object. */
  private final boolean[] inObject;

  private int depth;
  private int at;

  Grammar(byte[] bytes, int from, int to, int maxDepth) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.at = from;
    this.inObject = new boolean[maxDepth];
  }

  private enum Next {
    VALUE,
    FIRST_ITEM,
    FIRST_KEY,
    KEY,
    AFTER_VALUE,
    END
  }

  static void refuseTrailing(byte[] bytes, int from, int end, int to) throws JsonRefusal {
    Grammar rest = new Grammar(bytes, from, to, 0);
    rest.at = end;
    rest.afterRoot();
  }

  Optional<JsonRefusal> firstFault() {
    try {
      Next next = Next.VALUE;
      skipBlanks();
      if (at == to) {
        return Optional.of(new JsonRefusal(RefusalCode.EMPTY, at - from, "a value", END));
      }
      while (next != Next.END) {
        skipBlanks();
        next = step(next);
      }
      return Optional.empty();
    } catch (JsonRefusal fault) {
      return Optional.of(fault);
    }
  }

  private Next step(Next next) throws JsonRefusal {
    return switch (next) {
      case VALUE -> value("a value");
      case FIRST_ITEM -> peek() == ']' ? close() : value("a value or ']'");
      case FIRST_KEY -> peek() == '}' ? close() : key("a key or '}'");
      case KEY -> key("a key");
      case AFTER_VALUE -> depth == 0 ? afterRoot() : afterValue();
      case END -> Next.END;
    };
  }

  private Next value(String expected) throws JsonRefusal {
    int first = peek();
    if (first == '{' || first == '[') {
      return open(first == '{');
    } else if (first == '"') {
      at = new StringGrammar(bytes, from, to).end(at);
    } else if (isNext("NaN") || isNext("Infinity") || isNext("-Infinity") || isNext("+Infinity")) {
      throw new JsonRefusal(RefusalCode.NOT_A_NUMBER, at - from, expected, "NaN or Infinity");
    } else if (first == '-' || isDigit(first)) {
      number();
    } else if (isNext("true") || isNext("null")) {
      at += 4;
    } else if (isNext("false")) {
      at += 5;
    } else {
      throw unexpected(expected);
    }
    return Next.AFTER_VALUE;
  }

  private Next open(boolean object) throws JsonRefusal {
    if (depth == inObject.length) {
      throw new JsonRefusal(
          RefusalCode.TOO_DEEP, at - from, "at most " + depth + " levels", "one more level");
    }
    inObject[depth++] = object;
    at++;
    return object ? Next.FIRST_KEY : Next.FIRST_ITEM;
  }

  private Next close() {
    depth--;
    at++;
    return Next.AFTER_VALUE;
  }

  private Next key(String expected) throws JsonRefusal {
    if (peek() != '"') {
      throw unexpected(expected);
    }
    at = new StringGrammar(bytes, from, to).end(at);
    skipBlanks();
    if (peek() != ':') {
      throw unexpected("':'");
    }
    at++;
    return Next.VALUE;
  }

  private Next afterValue() throws JsonRefusal {
    boolean object = inObject[depth - 1];
    if (peek() == ',') {
      at++;
      return object ? Next.KEY : Next.VALUE;
    } else if (peek() == (object ? '}' : ']')) {
      return close();
    }
    throw unexpected(object ? "',' or '}'" : "',' or ']'");
  }

  private Next afterRoot() throws JsonRefusal {
    skipBlanks();
    if (at < to) {
      throw new JsonRefusal(
          RefusalCode.TRAILING_CONTENT, at - from, END, FaultDescription.at(bytes, at, to));
    }
    return Next.END;
  }

  private void number() throws JsonRefusal {
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
      if (isDigit(peek())) {
        throw unexpected("no digit after a leading 0");
      }
    } else {
      digits();
    }
    if (peek() == '.') {
      at++;
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits();
    }
  }

  private void digits() throws JsonRefusal {
    if (!isDigit(peek())) {
      throw unexpected("a digit");
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private boolean isNext(String word) {
    byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < letters.length; i++) {
      if (at + i >= to || bytes[at + i] != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The next byte, or -1 at the end; beyond ASCII it is negative too and matches nothing. */
  private int peek() {
    return at < to ? bytes[at] : -1;
  }

  private JsonRefusal unexpected(String expected) {
    return new JsonRefusal(
        RefusalCode.SYNTAX, at - from, expected, FaultDescription.at(bytes, at, to));
  }
}
