package pith.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of HMAC-SHA256. It does not show what it is. */
public final class SecretKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int HEX_LENGTH = 64;

  private final SecretKeySpec key;

  private SecretKey(byte[] raw) {
    this.key = new SecretKeySpec(raw, ALGORITHM);
  }

  /** Of 64 lower-case hex digits, and of nothing else. */
  public static Optional<SecretKey> parse(String hex) {
    return hex.matches("[0-9a-f]{" + HEX_LENGTH + "}")
        ? Optional.of(new SecretKey(HexFormat.of().parseHex(hex)))
        : Optional.empty();
  }

  /** In hex. */
  public String code(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
