package pith.load.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import pith.load.BrokenStream;

/** What the directory of a zip says about one entry; believed only as far as it is checked. */
record ZipRecord(
    String name, int flags, int method, long crc, long packed, long size, long header, int mode) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int ZIP64 = 1;
  private static final long IN_EXTRA = 0xffffffffL;
  private static final int UNIX = 3;
  private static final int FILE_TYPE = 0xf000;
  private static final int LINK = 0xa000;

  static ZipRecord of(LittleEndian fixed, byte[] name, byte[] extra) throws IOException {
    long size = fixed.word(24);
    long packed = fixed.word(20);
    long header = fixed.word(42);
    LittleEndian wide = zip64(LittleEndian.of(extra));
    int at = 0;
    if (size == IN_EXTRA) {
      size = wide.quad(at);
      at += Long.BYTES;
    }
    if (packed == IN_EXTRA) {
      packed = wide.quad(at);
      at += Long.BYTES;
    }
    if (header == IN_EXTRA) {
      header = wide.quad(at);
    }
    if (size < 0 || packed < 0 || header < 0) {
      throw BrokenStream.corrupt("sizes and places of 0 or more", "a negative one");
    }
    int mode = fixed.half(4) >> 8 == UNIX ? (int) (fixed.word(38) >> 16) : 0;
    String text = new String(name, StandardCharsets.UTF_8);
    return new ZipRecord(
        text, fixed.half(8), fixed.half(10), fixed.word(16), packed, size, header, mode);
  }

  private static LittleEndian zip64(LittleEndian extra) throws IOException {
    int at = 0;
    while (at + 4 <= extra.length()) {
      int length = extra.half(at + 2);
      if (extra.half(at) == ZIP64 && at + 4 + length <= extra.length()) {
        return extra.part(at + 4, length);
      }
      at += 4 + length;
    }
    return LittleEndian.of(new byte[0]);
  }

  boolean isFolder() {
    return name.endsWith("/") && size == 0;
  }

  boolean isLink() {
    return (mode & FILE_TYPE) == LINK;
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }
}
