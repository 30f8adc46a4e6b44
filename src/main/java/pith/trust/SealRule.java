package pith.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The administrator's secret for what nothing else proves: when a bundle came, from where, and
 * under which mode. Who can write into the database does not know it.
 */
public final class SealRule {
  public static final int KEY_HEX = 64;
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final boolean adopts;

  /**
   * @param adopts whether what has no seal yet gets one
   */
  SealRule(byte[] key, boolean adopts) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.adopts = adopts;
  }

  public boolean adopts() {
    return adopts;
  }

  public String seal(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
