package pith.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** As much of DER as the file of a key needs: short and long lengths, one value after another. */
final class Der {
  static final int INTEGER = 0x02;
  static final int OCTETS = 0x04;
  static final int NULL = 0x05;
  static final int OID = 0x06;
  static final int SEQUENCE = 0x30;

  private static final int LONG = 0x80;

  private final byte[] bytes;
  private int at;

  Der(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] value(int tag, byte[]... contents) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] each : contents) {
      content.writeBytes(each);
    }
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    value.write(tag);
    length(content.size(), value);
    value.writeBytes(content.toByteArray());
    return value.toByteArray();
  }

  private static void length(int length, ByteArrayOutputStream value) {
    if (length >= 0x100) {
      value.write(LONG | 2);
      value.write(length >>> 8);
    } else if (length >= LONG) {
      value.write(LONG | 1);
    }
    value.write(length);
  }

  /** The content of the next value, if it has this tag and is whole. */
  Optional<byte[]> next(int tag) {
    if (at + 2 > bytes.length || (bytes[at] & 0xff) != tag) {
      return Optional.empty();
    }
    int length = bytes[at + 1] & 0xff;
    int from = at + 2;
    if (length >= LONG) {
      int digits = length & ~LONG;
      if (digits < 1 || digits > 2 || from + digits > bytes.length) {
        return Optional.empty();
      }
      length = 0;
      for (int i = 0; i < digits; i++) {
        length = length << 8 | bytes[from + i] & 0xff;
      }
      from += digits;
    }
    if (length > bytes.length - from) {
      return Optional.empty();
    }
    at = from + length;
    return Optional.of(Arrays.copyOfRange(bytes, from, at));
  }

  /** The next value, if it is a sequence. */
  Optional<Der> sequence() {
    return next(SEQUENCE).map(Der::new);
  }

  boolean isNext(int tag, byte[] content) {
    return next(tag).filter(found -> Arrays.equals(found, content)).isPresent();
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }
}
