package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The field against BigInteger, with limbs anywhere in the range that products allow. */
class FieldTest {
  private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final long SLACK = 1L << 15;
  private static final long LARGEST = (1L << 53) - 1;
  private final Random random = new Random(25519);

  @Test
  void productsOfRandomAndExtremeLimbs() {
    List<long[]> operands = operands();
    for (long[] a : operands) {
      for (long[] b : operands) {
        long[] product = Field.product(a, b);
        assertEquals(value(a).multiply(value(b)).mod(P), value(product).mod(P));
        assertTrue(Arrays.stream(product).allMatch(c -> c >= -SLACK && c < (1L << 51) + SLACK));
      }
    }
  }

  @Test
  void theEncodingIsTheOneBelowP() {
    for (long[] a : operands()) {
      byte[] encoding = Field.encode(a);
      assertEquals(value(a).mod(P), number(encoding));
      assertEquals(value(a).mod(P), value(Field.canonical(a)));
      assertEquals(value(a).mod(P), value(Field.decode(encoding)));
      assertEquals(value(a).mod(P).testBit(0), Field.isOdd(a));
    }
  }

  @Test
  void anInverseTimesItsNumberIsOne() {
    for (long[] a : operands()) {
      BigInteger expected = value(a).mod(P).signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
      assertEquals(expected, value(Field.product(a, Field.inverse(a))).mod(P));
    }
  }

  @Test
  void sharedInversesAreTheirOwn() {
    long[][] values = {Field.of(2), Field.of(-1), {LARGEST, 0, 7, 0, -LARGEST}, Field.of(121666)};
    long[][] inverses = values.clone();
    SharedInversion.invert(inverses);
    for (int i = 0; i < values.length; i++) {
      assertEquals(value(Field.inverse(values[i])).mod(P), value(inverses[i]).mod(P));
    }
  }

  @Test
  void aRootSquaredTimesTheDenominatorIsTheNumerator() {
    int roots = 0;
    for (long[] u : operands()) {
      long[] v = randomLimbs();
      Optional<long[]> root = Field.rootOfRatio(u, v);
      if (root.isPresent()) {
        long[] square = Field.product(root.get(), root.get());
        assertEquals(value(u).mod(P), value(Field.product(square, v)).mod(P));
        roots++;
      }
    }
    assertTrue(roots > 10, "about half have one, not " + roots);
  }

  private List<long[]> operands() {
    List<long[]> operands = new ArrayList<>();
    for (long limb : new long[] {0, 1, -1, LARGEST, -LARGEST, (1L << 51) - 1, 1L << 51}) {
      operands.add(new long[] {limb, limb, limb, limb, limb});
      operands.add(Field.of(limb));
    }
    for (long aboveP = -20; aboveP <= 20; aboveP++) {
      BigInteger near = P.add(BigInteger.valueOf(aboveP));
      operands.add(limbs(near));
    }
    for (int i = 0; i < 200; i++) {
      operands.add(randomLimbs());
    }
    return operands;
  }

  private long[] randomLimbs() {
    return random.longs(Field.LIMBS, -LARGEST, LARGEST + 1).toArray();
  }

  private static long[] limbs(BigInteger number) {
    long[] limbs = new long[Field.LIMBS];
    for (int i = 0; i < Field.LIMBS; i++) {
      BigInteger rest = number.shiftRight(51 * i);
      limbs[i] = i == 4 ? rest.longValueExact() : rest.longValue() & ((1L << 51) - 1);
    }
    return limbs;
  }

  private static BigInteger value(long[] limbs) {
    BigInteger value = BigInteger.ZERO;
    for (int i = Field.LIMBS - 1; i >= 0; i--) {
      value = value.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
    }
    return value;
  }

  private static BigInteger number(byte[] littleEndian) {
    byte[] bytes = new byte[littleEndian.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = littleEndian[bytes.length - 1 - i];
    }
    return new BigInteger(1, bytes);
  }
}
