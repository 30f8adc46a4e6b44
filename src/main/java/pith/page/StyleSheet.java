package pith.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** How pages look. A page has it inside, so that one file is a whole page. */
final class StyleSheet {
  static final String TEXT = read();

  private StyleSheet() {}

  /** By which a content policy allows this sheet and no other. */
  static String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(StyleSheet.class.getResourceAsStream("page.css"), "page.css")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (text.contains("<")) {
        throw new IllegalStateException("the style sheet could end its element");
      }
      return text;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
