package pith.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import pith.refusal.RefusalCode;

/** Strict UTF-8 by table 3-7 of the Unicode standard, without byte order mark and raw NUL. */
final class Utf8Check {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private Utf8Check() {}

  static void check(byte[] bytes, int from, int to) throws JsonRefusal {
    refuseMark(bytes, from, to);
    int at = from;
    while (at < to) {
      if (to - at >= Long.BYTES && isPlain((long) EIGHT.get(bytes, at))) {
        at += Long.BYTES;
      } else if (bytes[at] > 0) {
        at++;
      } else if (bytes[at] == 0) {
        throw new JsonRefusal(RefusalCode.NUL, at - from, "JSON in UTF-8", "a raw NUL byte");
      } else {
        at += sequence(bytes, from, at, to);
      }
    }
  }

  /** Eight bytes of 01..7F each: a zero byte borrows, all others keep their top bit clear. */
  private static boolean isPlain(long eight) {
    return (((eight - ONES) | eight) & HIGH) == 0;
  }

  private static int sequence(byte[] bytes, int from, int at, int to) throws JsonRefusal {
    int lead = bytes[at] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      throw invalid(at - from, "a byte that begins no character");
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i >= to || (bytes[at + i] & 0xc0) != 0x80) {
        throw invalid(at - from, "a character cut short");
      }
    }
    int second = bytes[at + 1] & 0xff;
    if (lead == 0xed && second > 0x9f) {
      throw new JsonRefusal(
          RefusalCode.LONE_SURROGATE,
          at - from,
          "a Unicode scalar value",
          "a surrogate in raw bytes");
    }
    if ((lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90)) {
      throw invalid(at - from, "an overlong form");
    }
    if (lead == 0xf4 && second > 0x8f) {
      throw invalid(at - from, "a code point beyond U+10FFFF");
    }
    return length;
  }

  private static void refuseMark(byte[] bytes, int from, int to) throws JsonRefusal {
    int first = from < to ? bytes[from] & 0xff : -1;
    int second = from + 1 < to ? bytes[from + 1] & 0xff : -1;
    int third = from + 2 < to ? bytes[from + 2] & 0xff : -1;
    boolean utf8 = first == 0xef && second == 0xbb && third == 0xbf;
    boolean utf16 = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
    if (utf8 || utf16) {
      throw new JsonRefusal(
          RefusalCode.BOM,
          0,
          "JSON from the first byte",
          "a byte order mark of UTF-" + (utf8 ? 8 : 16));
    }
  }

  private static JsonRefusal invalid(long offset, String found) {
    return new JsonRefusal(RefusalCode.INVALID_UTF8, offset, "well-formed UTF-8", found);
  }
}
