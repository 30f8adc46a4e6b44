package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import pith.model.PublicKey;
import pith.model.Sha256;

class VerifyingKeyTest {
  private final Signer signer = new Signer(new Random(7));

  static Stream<byte[]> pointsOfSmallOrder() {
    return Stream.concat(
        Stream.of(SmallOrder.IDENTITY),
        Stream.concat(SmallOrder.TORSION.stream(), SmallOrder.NOT_CANONICAL.stream()));
  }

  @ParameterizedTest
  @MethodSource("pointsOfSmallOrder")
  void aPointOfSmallOrderIsNoKey(byte[] point) {
    assertTrue(VerifyingKey.of(PublicKey.of(point).orElseThrow()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pointsOfSmallOrder")
  void aKeyWithTorsionIsNoKey(byte[] torsion) {
    PointSum sum = new PointSum();
    sum.add(AffinePoint.decode(signer.key().bytes()).orElseThrow());
    sum.add(AffinePoint.decode(torsion).orElseThrow());
    PublicKey key = PublicKey.of(sum.encode(Field.inverse(sum.z()))).orElseThrow();
    assertEquals(key.equals(signer.key()), VerifyingKey.of(key).isPresent());
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void messagesOfAnyLength(Arithmetic arithmetic) {
    VerifyingKey key = Keys.atOnce(arithmetic).find(signer.key()).orElseThrow();
    for (int length = 0; length < 300; length += 7) {
      byte[] message = new byte[length];
      byte[] signature = signer.sign(message);
      assertTrue(key.verifies(message, signature));
      assertFalse(key.verifies(new byte[length + 1], signature));
    }
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void aSignatureOfAnotherLengthIsInvalid(Arithmetic arithmetic) {
    VerifyingKey key = Keys.atOnce(arithmetic).find(signer.key()).orElseThrow();
    byte[] message = new byte[32];
    byte[] signature = signer.sign(message);
    for (int length = 0; length < 130; length++) {
      assertEquals(length == 64, key.verifies(message, Arrays.copyOf(signature, length)));
    }
  }

  @Test
  void aDigestIsItsThirtyTwoBytes() {
    VerifyingKey key = VerifyingKey.of(signer.key()).orElseThrow();
    Sha256 digest = Sha256.hash(new byte[] {1, 2, 3});
    assertTrue(key.verifies(digest, signer.sign(digest.bytes())));
    assertFalse(key.verifies(digest, signer.sign(new byte[] {1, 2, 3})));
  }
}
