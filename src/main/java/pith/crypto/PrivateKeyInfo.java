package pith.crypto;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** An Ed25519 key as PKCS#8 has it (RFC 8410). */
final class PrivateKeyInfo {
  /** Version 0, the algorithm, and the head of the 32 bytes: all such keys begin alike. */
  private static final byte[] HEAD = HexFormat.of().parseHex("302e020100300506032b657004220420");

  private PrivateKeyInfo() {}

  static byte[] of(SigningKey key) {
    byte[] seed = key.seed();
    byte[] whole = Arrays.copyOf(HEAD, HEAD.length + seed.length);
    System.arraycopy(seed, 0, whole, HEAD.length, seed.length);
    Arrays.fill(seed, (byte) 0);
    return whole;
  }

  /** Some programs write the public key behind the private one: as version 1, with its head. */
  static Optional<SigningKey> parse(byte[] der) {
    Optional<Der> info = new Der(der).sequence();
    Optional<byte[]> version = info.flatMap(each -> each.next(Der.INTEGER));
    boolean isEd25519 =
        version
                .filter(number -> number.length == 1 && (number[0] == 0 || number[0] == 1))
                .isPresent()
            && info.flatMap(Der::sequence)
                .filter(algorithm -> algorithm.isNext(Der.OID, Oids.ED25519))
                .filter(Der::isAtEnd)
                .isPresent();
    return info.filter(unused -> isEd25519)
        .flatMap(each -> each.next(Der.OCTETS))
        .flatMap(octets -> new Der(octets).next(Der.OCTETS))
        .flatMap(SigningKey::of);
  }
}
