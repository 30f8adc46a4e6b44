package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarTest {
  private static final BigInteger POWER = BigInteger.TWO.pow(252);

  static Stream<BigInteger> belowL() {
    Random random = new Random(13);
    return Stream.concat(
        Stream.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.valueOf(256),
            BigInteger.valueOf(257),
            POWER.subtract(BigInteger.ONE),
            POWER,
            Signer.L.subtract(BigInteger.ONE)),
        Stream.generate(() -> new BigInteger(252, random)).limit(500));
  }

  static Stream<BigInteger> fromL() {
    return Stream.of(
        Signer.L,
        Signer.L.add(BigInteger.ONE),
        POWER.shiftLeft(1),
        BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
  }

  @ParameterizedTest
  @MethodSource("belowL")
  void digitsAddUp(BigInteger number) {
    assertEquals(number, value(Scalar.ofCanonical(at32(number), 32).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("fromL")
  void fromLOnThereIsNone(BigInteger number) {
    assertTrue(Scalar.ofCanonical(at32(number), 32).isEmpty());
  }

  @Test
  void aHashIsTakenModuloL() {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      byte[] hash = new byte[64];
      random.nextBytes(hash);
      assertEquals(Signer.number(hash).mod(Signer.L), value(Scalar.ofHash(hash)));
    }
  }

  private static byte[] at32(BigInteger number) {
    return Signer.join(new byte[32], Signer.littleEndian(number));
  }

  private static BigInteger value(Scalar scalar) {
    BigInteger value = BigInteger.ZERO;
    for (int i = Scalar.DIGITS - 1; i >= 0; i--) {
      int digit = scalar.digit(i);
      boolean last = i == Scalar.DIGITS - 1;
      assertTrue(digit > (last ? -1 : -256) && digit <= (last ? 512 : 256), () -> "digit " + digit);
      value = value.shiftLeft(Scalar.BITS).add(BigInteger.valueOf(digit));
    }
    return value;
  }
}
