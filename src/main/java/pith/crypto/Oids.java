package pith.crypto;

import java.util.HexFormat;

/** The names of algorithms in the file of a key, as their encoded content. */
final class Oids {
  static final byte[] ED25519 = hex("2b6570");
  static final byte[] PBES2 = hex("2a864886f70d01050d");
  static final byte[] PBKDF2 = hex("2a864886f70d01050c");
  static final byte[] HMAC_SHA256 = hex("2a864886f70d0209");
  static final byte[] AES_256_CBC = hex("60864801650304012a");

  private Oids() {}

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
