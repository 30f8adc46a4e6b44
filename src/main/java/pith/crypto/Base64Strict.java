package pith.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Canonical base64 only. The Java decoder also takes a text without its padding and ignores the
 * unused bits of the last character, so one signature would have 16 spellings.
 */
public final class Base64Strict {
  private Base64Strict() {}

  public static Optional<byte[]> decode(String text) {
    byte[] letters = text.getBytes(StandardCharsets.UTF_8);
    try {
      byte[] bytes = Base64.getDecoder().decode(letters);
      boolean canonical = Arrays.equals(Base64.getEncoder().encode(bytes), letters);
      return canonical ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
