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
  private static final int SIZE = 2048;

  /** Of texts no longer than this, as most keys are, a copy would cost more than looking twice. */
  private static final int SHORT = 24;

  /** What each character of ASCII becomes; most stay as they are. */
  private static final byte[][] ESCAPES = escapes();

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
    int from = shortAndPlain(text);
    if (from == text.length()) {
      put('"');
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    while (from < bytes.length) {
      int to = PlainBytes.end(bytes, from);
      put(bytes, from, to);
      if (to < bytes.length) {
        byte[] escape = ESCAPES[bytes[to]];
        put(escape, 0, escape.length);
      }
      from = to + 1;
    }
    put('"');
  }

  /** How many characters were copied: as far as the text is short and each is one byte. */
  private int shortAndPlain(String text) {
    int length = text.length();
    if (length > SHORT || SIZE - size < length) {
      return 0;
    }
    int at = 0;
    while (at < length && isPlain(text.charAt(at))) {
      buffer[size + at] = (byte) text.charAt(at);
      at++;
    }
    size += at;
    return at;
  }

  private static boolean isPlain(char c) {
    return c < ESCAPES.length && PlainBytes.isPlain((byte) c);
  }

  private void put(byte[] bytes, int from, int to) throws X {
    if (to - from > SIZE - size) {
      flush();
    }
    if (to - from > SIZE) {
      target.take(bytes, from, to - from);
    } else {
      System.arraycopy(bytes, from, buffer, size, to - from);
      size += to - from;
    }
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
}
