package pith.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonReal;
import pith.model.JsonString;

/** Writes C(v) through one buffer of fixed size, whatever the size of the document. */
final class CanonicalWriter<X extends Exception> {
  private static final int SIZE = 8192;

  /** Most bytes that a character becomes: an escape such as {@code \}{@code u001f}. */
  private static final int WIDEST = 6;

  /** What each character of ASCII becomes; most stay as they are. */
  private static final byte[][] ESCAPES = escapes();

  private static final boolean[] PLAIN = plain();

  private final byte[] buffer = new byte[SIZE];
  private final Target<X> target;
  private int size;

  CanonicalWriter(Target<X> target) {
    this.target = target;
  }

  /** Where full buffers go. */
  @FunctionalInterface
  interface Target<X extends Exception> {
    void take(byte[] bytes, int from, int length) throws X;
  }

  void flush() throws X {
    target.take(buffer, 0, size);
    size = 0;
  }

  void value(Json value) throws X {
    if (value instanceof JsonString string) {
      string(string.value());
    } else if (value instanceof JsonObject object) {
      object(object, Set.of());
    } else if (value instanceof JsonArray array) {
      array(array.items());
    } else if (value instanceof JsonInteger integer) {
      ascii(integer.digits());
    } else if (value instanceof JsonReal real) {
      ascii(PythonReal.repr(real.value()));
    } else if (value instanceof JsonBool bool) {
      ascii(bool == JsonBool.TRUE ? "true" : "false");
    } else {
      ascii("null");
    }
  }

  void object(JsonObject object, Set<String> dropped) throws X {
    put('{');
    boolean first = true;
    for (int i = 0; i < object.size(); i++) {
      if (dropped.isEmpty() || !dropped.contains(object.key(i))) {
        if (!first) {
          put(',');
        }
        first = false;
        string(object.key(i));
        put(':');
        value(object.value(i));
      }
    }
    put('}');
  }

  private void array(List<Json> items) throws X {
    put('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        put(',');
      }
      value(items.get(i));
    }
    put(']');
  }

  private void string(String text) throws X {
    put('"');
    int at = 0;
    while (at < text.length()) {
      if (SIZE - size < WIDEST) {
        flush();
      }
      at = copyPlain(text, at, Math.min(text.length(), at + SIZE - size));
      if (at < text.length() && SIZE - size >= WIDEST) {
        at = encode(text, at);
      }
    }
    put('"');
  }

  /** Copies up to the first character that is more than one byte; says where that is. */
  private int copyPlain(String text, int from, int to) {
    byte[] out = buffer;
    int place = size;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (c >= PLAIN.length || !PLAIN[c]) {
        break;
      }
      out[place++] = (byte) c;
      at++;
    }
    size = place;
    return at;
  }

  /** One character of any kind; says where the next begins. */
  private int encode(String text, int at) {
    char c = text.charAt(at);
    if (c < ESCAPES.length) {
      byte[] escape = ESCAPES[c];
      System.arraycopy(escape, 0, buffer, size, escape.length);
      size += escape.length;
      return at + 1;
    } else if (Character.isSurrogate(c)) {
      size = beyondBasicPlane(size, text.codePointAt(at));
      return at + 2;
    }
    size = inBasicPlane(size, c);
    return at + 1;
  }

  private int inBasicPlane(int place, char c) {
    int next = place;
    if (c < 0x800) {
      buffer[next++] = (byte) (0xc0 | c >> 6);
    } else {
      buffer[next++] = (byte) (0xe0 | c >> 12);
      buffer[next++] = (byte) (0x80 | c >> 6 & 0x3f);
    }
    buffer[next++] = (byte) (0x80 | c & 0x3f);
    return next;
  }

  private int beyondBasicPlane(int place, int codePoint) {
    buffer[place] = (byte) (0xf0 | codePoint >> 18);
    buffer[place + 1] = (byte) (0x80 | codePoint >> 12 & 0x3f);
    buffer[place + 2] = (byte) (0x80 | codePoint >> 6 & 0x3f);
    buffer[place + 3] = (byte) (0x80 | codePoint & 0x3f);
    return place + 4;
  }

  private void ascii(String text) throws X {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(char c) throws X {
    if (size == SIZE) {
      flush();
    }
    buffer[size++] = (byte) c;
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte[0x80][];
    for (int c = 0; c < escapes.length; c++) {
      String escape = c < ' ' ? String.format(Locale.ROOT, "\\u%04x", c) : "" + (char) c;
      escapes[c] = escape.getBytes(StandardCharsets.US_ASCII);
    }
    String named = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (int i = 0; i < named.length(); i += 2) {
      escapes[named.charAt(i)] = new byte[] {'\\', (byte) named.charAt(i + 1)};
    }
    return escapes;
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[ESCAPES.length];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = ESCAPES[c].length == 1;
    }
    return plain;
  }
}
