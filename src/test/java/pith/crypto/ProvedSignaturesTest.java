package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pith.corpus.TestKey;
import pith.model.Sha256;

/** What is remembered is what was asked, and nothing near it. */
final class ProvedSignaturesTest {
  private static final TestKey KEY = TestKey.of("a.signer", "key-1");
  private static final TestKey OTHER = TestKey.of("another.signer", "key-2");
  private final KeyCache keys = new KeyCache(Arithmetic.FAST);

  /** Right, spoilt in each part, and asked over and over in any order. */
  @Test
  void everyAnswerIsThatOfTheArithmetic() {
    Random random = new Random(7);
    List<SignatureCheck> checks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      SignatureCheck right = right(KEY, "text " + i);
      checks.add(right);
      checks.add(new SignatureCheck(OTHER.publicKey(), right.digest(), right.signature()));
      checks.add(new SignatureCheck(right.key(), digest("other " + i), right.signature()));
      byte[] spoilt = right.signature().clone();
      spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
      checks.add(new SignatureCheck(right.key(), right.digest(), spoilt));
      checks.add(new SignatureCheck(right.key(), right.digest(), new byte[random.nextInt(64)]));
    }
    ProvedSignatures proved = new ProvedSignatures(8);
    for (int round = 0; round < 30; round++) {
      List<SignatureCheck> some = new ArrayList<>();
      for (int i = random.nextInt(30); i >= 0; i--) {
        some.add(checks.get(random.nextInt(checks.size())));
      }
      assertArrayEquals(keys.verifyAll(some), proved.verifyAll(keys, some));
      SignatureCheck one = checks.get(random.nextInt(checks.size()));
      assertEquals(keys.verifyAll(List.of(one))[0], isProved(proved, one));
      assertTrue(proved.size() <= 8);
    }
  }

  @Test
  void aProvedOneIsNotAskedAgain() {
    ProvedSignatures proved = new ProvedSignatures();
    SignatureCheck right = right(KEY, "text");
    assertTrue(isProved(proved, right));
    assertEquals(1, proved.size());
    SignatureCheck wrong = new SignatureCheck(right.key(), digest("other"), right.signature());
    assertFalse(isProved(proved, wrong));
    assertEquals(1, proved.size());
  }

  private boolean isProved(ProvedSignatures proved, SignatureCheck check) {
    VerifyingKey key = keys.find(check.key()).orElseThrow();
    return proved.verifies(key, check.digest(), check.signature());
  }

  private static SignatureCheck right(TestKey key, String text) {
    Sha256 digest = digest(text);
    return new SignatureCheck(
        key.publicKey(), digest, Base64.getDecoder().decode(key.sign(digest)));
  }

  private static Sha256 digest(String text) {
    return Sha256.hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
