package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against figures that Python 3.11 printed, and against a slow referee that shares no code. */
final class PythonRealTest {
  private static final int RANDOM = 200_000;

  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "-1.5, -1.5",
    "100, 100.0",
    "0.1, 0.1",
    "123.456, 123.456",
    "2.0E-3, 0.002",
    "1E7, 10000000.0",
    "4.9E-324, 5e-324",
    "5E-324, 5e-324",
    "1E-323, 1e-323",
    "1.5E-323, 1.5e-323",
    "2E23, 2e+23",
    "1E23, 1e+23",
    "9007199254740993, 9007199254740992.0",
    "1E-4, 0.0001",
    "0.00012345, 0.00012345",
    "1E-5, 1e-05",
    "9.999999999999999E-5, 9.999999999999999e-05",
    "1E15, 1000000000000000.0",
    "9999999999999998, 9999999999999998.0",
    "1E16, 1e+16",
    "12345678901234567890, 1.2345678901234567e+19",
    "1.5E300, 1.5e+300",
    "1E100, 1e+100",
    "1E-100, 1e-100",
    "7.1202363472230444E-307, 7.120236347223045e-307",
    "5.9604644775390625E-8, 5.960464477539063e-08",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "2.225073858507201E-308, 2.225073858507201e-308",
    "1.7976931348623157E308, 1.7976931348623157e+308"
  })
  void printsWhatPythonPrints(String literal, String expected) {
    assertEquals(expected, PythonReal.repr(Double.parseDouble(literal)));
  }

  @Test
  void randomBitsAgreeWithTheReferee() {
    SplittableRandom random = new SplittableRandom(20261101);
    int compared = 0;
    while (compared < RANDOM) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertEquals(referee(value), PythonReal.repr(value));
        compared++;
      }
    }
    System.out.println("repr of random doubles: " + compared + " of " + RANDOM);
  }

  @Test
  void shortDecimalsAgreeWithTheReferee() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 50_000; i++) {
      int digits = random.nextInt(1, 100_000);
      double value = Double.parseDouble(digits + "e" + random.nextInt(-30, 30));
      assertEquals(referee(value), PythonReal.repr(value));
    }
  }

  @Test
  void everyEdgeAgreesWithTheReferee() {
    for (int exponent = -1074; exponent <= 1023; exponent++) {
      double power = Math.scalb(1.0, exponent);
      agreesAround(power);
    }
    for (int exponent = -323; exponent <= 308; exponent++) {
      for (int digit = 1; digit <= 9; digit++) {
        double power = Double.parseDouble(digit + "e" + exponent);
        if (Double.isFinite(power)) {
          agreesAround(power);
        }
      }
    }
  }

  @Test
  void everySmallestSubnormalAgreesWithTheReferee() {
    for (long bits = 1; bits <= 10_000; bits++) {
      double value = Double.longBitsToDouble(bits);
      assertEquals(referee(value), PythonReal.repr(value));
    }
  }

  private static void agreesAround(double value) {
    assertEquals(referee(value), PythonReal.repr(value));
    assertEquals(referee(-Math.nextDown(value)), PythonReal.repr(-Math.nextDown(value)));
    double up = Math.nextUp(value);
    assertEquals(referee(up), PythonReal.repr(up));
  }

  /** From 17 digits, which name every binary64, down to the fewest that still do. */
  private static String referee(double value) {
    if (value == 0) {
      return Double.doubleToRawLongBits(value) == 0 ? "0.0" : "-0.0";
    }
    BigDecimal exact = new BigDecimal(value);
    int precision = 17;
    Optional<BigDecimal> best = naming(value, exact, precision);
    Optional<BigDecimal> shorter = best;
    while (shorter.isPresent()) {
      best = shorter;
      precision--;
      shorter = precision == 0 ? Optional.empty() : naming(value, exact, precision);
    }
    return pythonic(best.orElseThrow().stripTrailingZeros());
  }

  /**
   * The closest decimal of so many digits that reads as the value. At a power of two the closest
   * one may fail where its neighbour does not, so both sides are tried.
   */
  private static Optional<BigDecimal> naming(double value, BigDecimal exact, int precision) {
    return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)
        .map(mode -> exact.round(new MathContext(precision, mode)))
        .filter(decimal -> Double.parseDouble(decimal.toString()) == value)
        .findFirst();
  }

  private static String pythonic(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue().abs();
    int exponent = unscaled.toString().length() - 1 - decimal.scale();
    if (exponent >= -4 && exponent < 16) {
      return decimal.setScale(Math.max(1, decimal.scale())).toPlainString();
    }
    BigDecimal mantissa = decimal.movePointLeft(exponent).stripTrailingZeros();
    String sign = exponent < 0 ? "-" : "+";
    String digits = String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    return mantissa.toPlainString() + "e" + sign + digits;
  }
}
