package pith.load.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import pith.load.BrokenStream;

/** One 512-byte header of a tar file: POSIX ustar, GNU, or older. */
record TarHeader(String name, long size, char type) {
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX_LENGTH = 155;

  static TarHeader of(byte[] block) throws BrokenStream {
    if (!Format.tar(block)) {
      throw BrokenStream.corrupt("a tar header with a right checksum", "another block");
    }
    String name = text(block, 0, NAME_LENGTH);
    // GNU tar writes "ustar  " and keeps other things where POSIX has the prefix.
    boolean posix = "ustar".equals(text(block, MAGIC_AT, 6));
    String prefix = posix ? text(block, PREFIX_AT, PREFIX_LENGTH) : "";
    return new TarHeader(
        prefix.isEmpty() ? name : prefix + "/" + name, size(block), (char) block[TYPE_AT]);
  }

  boolean isRegularFile() {
    // Before POSIX a folder was a file with a slash at the end of its name.
    return (type == '0' || type == 0 || type == '7') && !name.endsWith("/");
  }

  TarHeader with(String betterName, long betterSize) {
    return new TarHeader(betterName, betterSize, type);
  }

  private static long size(byte[] block) throws BrokenStream {
    if ((block[SIZE_AT] & 0x80) != 0) {
      return binary(Arrays.copyOfRange(block, SIZE_AT, SIZE_AT + SIZE_LENGTH));
    }
    String octal = text(block, SIZE_AT, SIZE_LENGTH).trim();
    if (!octal.matches("[0-7]{0,12}")) {
      throw BrokenStream.corrupt("a tar size in octal digits", "other characters");
    }
    return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
  }

  /** GNU's way above 8 GiB: the top bit set, the rest a big-endian number. */
  private static long binary(byte[] field) throws BrokenStream {
    field[0] &= 0x7f;
    BigInteger size = new BigInteger(1, field);
    if (size.bitLength() >= Long.SIZE - 1) {
      throw BrokenStream.corrupt("a tar size that a file can have", size.toString());
    }
    return size.longValue();
  }

  private static String text(byte[] block, int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return new String(block, at, end - at, StandardCharsets.UTF_8);
  }
}
