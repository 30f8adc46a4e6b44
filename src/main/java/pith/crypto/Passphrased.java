package pith.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key under a passphrase: PBES2 with PBKDF2, HMAC-SHA256 and AES-256-CBC, as OpenSSL writes and
 * reads it.
 */
final class Passphrased {
  private static final int SALT_BYTES = 16;
  private static final int BLOCK_BYTES = 16;
  private static final int KEY_BITS = 256;
  private static final int ROUNDS = 600_000;

  /** Somebody else chose the number of a file that is imported. */
  private static final BigInteger MOST_ROUNDS = BigInteger.valueOf(10_000_000);

  private Passphrased() {}

  static byte[] seal(byte[] content, char[] passphrase, SecureRandom random) {
    byte[] salt = random(SALT_BYTES, random);
    byte[] start = random(BLOCK_BYTES, random);
    byte[] locked =
        run(Cipher.ENCRYPT_MODE, content, passphrase, salt, ROUNDS, start)
            .orElseThrow(() -> new IllegalStateException("nothing was sealed"));
    byte[] kdf =
        Der.value(
            Der.SEQUENCE,
            Der.value(Der.OCTETS, salt),
            Der.value(Der.INTEGER, BigInteger.valueOf(ROUNDS).toByteArray()),
            Der.value(Der.SEQUENCE, Der.value(Der.OID, Oids.HMAC_SHA256), Der.value(Der.NULL)));
    byte[] scheme =
        Der.value(
            Der.SEQUENCE,
            Der.value(Der.SEQUENCE, Der.value(Der.OID, Oids.PBKDF2), kdf),
            Der.value(
                Der.SEQUENCE, Der.value(Der.OID, Oids.AES_256_CBC), Der.value(Der.OCTETS, start)));
    return Der.value(
        Der.SEQUENCE,
        Der.value(Der.SEQUENCE, Der.value(Der.OID, Oids.PBES2), scheme),
        Der.value(Der.OCTETS, locked));
  }

  /** What a file names. */
  record Sealed(byte[] salt, int rounds, byte[] start, byte[] content) {}

  /** Empty for another way to seal. */
  static Optional<Sealed> parse(byte[] der) {
    Optional<Der> whole = new Der(der).sequence();
    Optional<Der> scheme =
        whole
            .flatMap(Der::sequence)
            .filter(each -> each.isNext(Der.OID, Oids.PBES2))
            .flatMap(Der::sequence);
    Optional<Der> kdf =
        scheme
            .flatMap(Der::sequence)
            .filter(each -> each.isNext(Der.OID, Oids.PBKDF2))
            .flatMap(Der::sequence);
    Optional<byte[]> salt = kdf.flatMap(each -> each.next(Der.OCTETS));
    Optional<BigInteger> rounds =
        kdf.flatMap(each -> each.next(Der.INTEGER))
            .filter(number -> number.length > 0)
            .map(BigInteger::new)
            .filter(number -> number.signum() > 0 && number.compareTo(MOST_ROUNDS) <= 0);
    boolean isHmac =
        kdf.flatMap(Der::sequence)
            .filter(each -> each.isNext(Der.OID, Oids.HMAC_SHA256))
            .isPresent();
    Optional<byte[]> start =
        scheme
            .flatMap(Der::sequence)
            .filter(each -> each.isNext(Der.OID, Oids.AES_256_CBC))
            .flatMap(each -> each.next(Der.OCTETS))
            .filter(bytes -> bytes.length == BLOCK_BYTES);
    Optional<byte[]> content = whole.flatMap(each -> each.next(Der.OCTETS));
    return isHmac && salt.isPresent() && rounds.isPresent() && start.isPresent()
        ? content.map(bytes -> new Sealed(salt.get(), rounds.get().intValue(), start.get(), bytes))
        : Optional.empty();
  }

  /** Empty for another passphrase. */
  static Optional<SigningKey> open(Sealed found, char[] passphrase) {
    Optional<byte[]> opened =
        run(
            Cipher.DECRYPT_MODE,
            found.content(),
            passphrase,
            found.salt(),
            found.rounds(),
            found.start());
    Optional<SigningKey> key = opened.flatMap(PrivateKeyInfo::parse);
    opened.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    return key;
  }

  /** The exceptions of Java name no key, but nobody needs them to know that it did not fit. */
  private static Optional<byte[]> run(
      int mode, byte[] content, char[] passphrase, byte[] salt, int rounds, byte[] start) {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
      Arrays.fill(key, (byte) 0);
      return Optional.of(cipher.doFinal(content));
    } catch (GeneralSecurityException doesNotFit) {
      return Optional.empty();
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] random(int length, SecureRandom random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
