package pith.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A binary64 as Python's {@code repr} prints it. The digits come from the Schubfach writer that
 * Jackson brings along, not from {@link Double#toString}, whose digits differ between JDKs.
 */
final class PythonReal {
  private static final int FIXED_FROM = -4;
  private static final int FIXED_TO = 16;

  /** Below this, neighbours are so far apart that a decimal of one digit can name one of them. */
  private static final double ONE_DIGIT_MAY_DO = 1e-320;

  /** What one digit names there: found once, for exact decimals of that length take long. */
  private static final Map<Double, String> ONE_DIGIT = oneDigit();

  private PythonReal() {}

  static String repr(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    String sign = value < 0 ? "-" : "";
    return sign + layOut(shortest(Math.abs(value)));
  }

  /** Schubfach as Java wants it never goes below two digits: 4.9E-324 for what is 5e-324. */
  private static String shortest(double value) {
    if (value < ONE_DIGIT_MAY_DO) {
      Optional<String> one = Optional.ofNullable(ONE_DIGIT.get(value));
      return one.orElseGet(() -> NumberOutput.toString(value, true));
    }
    return NumberOutput.toString(value, true);
  }

  private static Map<Double, String> oneDigit() {
    MathContext rounded = new MathContext(1, RoundingMode.HALF_EVEN);
    Map<Double, String> oneDigit = new HashMap<>();
    for (int exponent = -324; exponent < -320; exponent++) {
      for (int digit = 1; digit < 10; digit++) {
        double value = Double.parseDouble(digit + "e" + exponent);
        String nearest = new BigDecimal(value).round(rounded).toString();
        if (value > 0 && Double.parseDouble(nearest) == value) {
          oneDigit.put(value, nearest);
        }
      }
    }
    return Map.copyOf(oneDigit);
  }

  /** From {@code 123.45} or {@code 1.2345E2}: digits without zeros around them, and their place. */
  private static String layOut(String decimal) {
    int e = decimal.indexOf('E');
    String mantissa = e < 0 ? decimal : decimal.substring(0, e);
    int exponent = e < 0 ? 0 : Integer.parseInt(decimal.substring(e + 1));
    int dot = mantissa.indexOf('.');
    String all = dot < 0 ? mantissa : mantissa.substring(0, dot) + mantissa.substring(dot + 1);
    int start = 0;
    while (all.charAt(start) == '0') {
      start++;
    }
    int end = all.length();
    while (all.charAt(end - 1) == '0') {
      end--;
    }
    int point = (dot < 0 ? mantissa.length() : dot) + exponent - start;
    return layOut(all.substring(start, end), point);
  }

  /** The value is {@code 0.digits} times ten to the power of {@code point}. */
  private static String layOut(String digits, int point) {
    int length = digits.length();
    if (point <= FIXED_FROM || point > FIXED_TO) {
      String fraction = length == 1 ? "" : "." + digits.substring(1);
      int exponent = Math.abs(point - 1);
      String sign = point > 0 ? "e+" : "e-";
      return digits.charAt(0) + fraction + sign + (exponent < 10 ? "0" : "") + exponent;
    } else if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    } else if (point >= length) {
      return digits + "0".repeat(point - length) + ".0";
    }
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
