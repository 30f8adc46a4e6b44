package pith.load.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What a file or entry is, by its first bytes and never by its name. */
public enum Format {
  GZIP("gzip"),
  ZSTD("zstd"),
  ZIP("zip"),
  TAR("tar"),
  BZIP2("bzip2"),
  XZ("xz"),
  SEVEN_ZIP("7z"),
  RAR("rar"),
  PDF("PDF"),
  UTF_16("UTF-16 text"),
  BINARY("binary data"),
  DATA("text");

  /** One tar block: enough to know each of them. */
  static final int PREFIX = 512;

  private static final int TAR_SUM_AT = 148;
  private static final int TAR_SUM_LENGTH = 8;

  private final String words;

  Format(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isArchive() {
    return this == GZIP || this == ZSTD || this == ZIP || this == TAR;
  }

  public static Format of(byte[] prefix) {
    if (starts(prefix, "1f8b08")) {
      return GZIP;
    } else if (starts(prefix, "28b52ffd") || isZstdSkippable(prefix)) {
      return ZSTD;
    } else if (starts(prefix, "504b0304") || starts(prefix, "504b0506")) {
      return ZIP;
    } else if (tar(prefix)) {
      return TAR;
    }
    return refusable(prefix);
  }

  private static Format refusable(byte[] prefix) {
    if (starts(prefix, "425a68")) {
      return BZIP2;
    } else if (starts(prefix, "fd377a585a00")) {
      return XZ;
    } else if (starts(prefix, "377abcaf271c")) {
      return SEVEN_ZIP;
    } else if (starts(prefix, "526172211a07")) {
      return RAR;
    } else if (starts(prefix, "255044462d")) {
      return PDF;
    } else if (starts(prefix, "fffe") || starts(prefix, "feff")) {
      return UTF_16;
    }
    return hasNul(prefix) ? BINARY : DATA;
  }

  private static boolean hasNul(byte[] prefix) {
    for (byte b : prefix) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] prefix, String hex) {
    byte[] magic = HexFormat.of().parseHex(hex);
    return prefix.length >= magic.length
        && Arrays.equals(prefix, 0, magic.length, magic, 0, magic.length);
  }

  /** 0x184D2A50 to 0x184D2A5F, little endian: pzstd puts such a frame first. */
  private static boolean isZstdSkippable(byte[] prefix) {
    return prefix.length >= 4
        && (prefix[0] & 0xf0) == 0x50
        && prefix[1] == 0x2a
        && prefix[2] == 0x4d
        && prefix[3] == 0x18;
  }

  /** By the header's own checksum, since the oldest tar files have no magic. */
  static boolean tar(byte[] block) {
    if (block.length < PREFIX || block[0] == 0) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < PREFIX; i++) {
      boolean inSum = i >= TAR_SUM_AT && i < TAR_SUM_AT + TAR_SUM_LENGTH;
      sum += inSum ? ' ' : block[i] & 0xff;
    }
    String written =
        new String(block, TAR_SUM_AT, TAR_SUM_LENGTH, StandardCharsets.ISO_8859_1)
            .replace('\0', ' ')
            .trim();
    return written.matches("[0-7]{1,7}") && Long.parseLong(written, 8) == sum;
  }
}
