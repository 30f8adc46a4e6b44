package pith.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of a private key: PEM, as OpenSSL and others write it. */
public final class KeyText {
  private static final String PLAIN = "PRIVATE KEY";
  private static final String SEALED = "ENCRYPTED PRIVATE KEY";
  private static final int LINE = 64;
  private static final int MOST_CHARACTERS = 10_000;
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN ((?:ENCRYPTED )?PRIVATE KEY)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private final boolean isSealed;
  private final byte[] der;

  private KeyText(boolean isSealed, byte[] der) {
    this.isSealed = isSealed;
    this.der = der;
  }

  /** Empty for a text that has no private key of PKCS#8, or several. */
  public static Optional<KeyText> parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    Matcher pem = PEM.matcher(text);
    if (!pem.find()) {
      return Optional.empty();
    }
    boolean isSealed = pem.group(1).equals(SEALED);
    Optional<byte[]> der = Base64Strict.decode(pem.group(2).replaceAll("\\s", ""));
    return pem.find() ? Optional.empty() : der.map(bytes -> new KeyText(isSealed, bytes));
  }

  public boolean needsPassphrase() {
    return isSealed;
  }

  /** Whether the passphrase was put to use in a way that is known here. */
  public boolean isReadable() {
    return isSealed ? Passphrased.parse(der).isPresent() : PrivateKeyInfo.parse(der).isPresent();
  }

  /** Empty for another passphrase, and for a key of another algorithm. */
  public Optional<SigningKey> open(char[] passphrase) {
    return isSealed
        ? Passphrased.parse(der).flatMap(found -> Passphrased.open(found, passphrase))
        : PrivateKeyInfo.parse(der);
  }

  public static byte[] unlocked(SigningKey key) {
    byte[] info = PrivateKeyInfo.of(key);
    byte[] text = pem(PLAIN, info);
    Arrays.fill(info, (byte) 0);
    return text;
  }

  public static byte[] locked(SigningKey key, char[] passphrase, SecureRandom random) {
    byte[] info = PrivateKeyInfo.of(key);
    byte[] text = pem(SEALED, Passphrased.seal(info, passphrase, random));
    Arrays.fill(info, (byte) 0);
    return text;
  }

  private static byte[] pem(String kind, byte[] der) {
    byte[] newLine = {'\n'};
    String text =
        "-----BEGIN "
            + kind
            + "-----\n"
            + Base64.getMimeEncoder(LINE, newLine).encodeToString(der)
            + "\n-----END "
            + kind
            + "-----\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "the file of a private key";
  }
}
