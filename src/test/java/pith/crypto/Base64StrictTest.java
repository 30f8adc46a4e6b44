package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64StrictTest {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  @Test
  void everyLengthComesBack() {
    Random random = new Random(1);
    for (int length = 0; length < 100; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String text = Base64.getEncoder().encodeToString(bytes);
      assertArrayEquals(bytes, Base64Strict.decode(text).orElseThrow());
    }
  }

  @Test
  void oneSpellingOfASignatureInSixteen() {
    String start = Base64.getEncoder().encodeToString(new byte[64]).substring(0, 85);
    long taken =
        LETTERS
            .chars()
            .filter(c -> Base64Strict.decode(start + (char) c + "==").isPresent())
            .count();
    assertEquals(4, taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AA", "AA=", "AB==", "AAB=", "A", "=", "AA==\n", " AA==", "A A=", "-_-_", "AAé="})
  void anotherSpellingIsRefused(String text) {
    assertTrue(Base64Strict.decode(text).isEmpty());
  }
}
