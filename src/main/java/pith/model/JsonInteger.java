package pith.model;

/**
 * A number written without fraction or exponent, kept as its digits: it may have thousands of them,
 * and no arithmetic is ever done on it. {@code -0} is {@code 0}.
 */
public record JsonInteger(String digits) implements Json {
  public JsonInteger {
    if (!isCanonical(digits)) {
      throw new IllegalArgumentException("not an integer in canonical form");
    }
  }

  public static JsonInteger of(long value) {
    return new JsonInteger(Long.toString(value));
  }

  private static boolean isCanonical(String digits) {
    int start = digits.startsWith("-") ? 1 : 0;
    int length = digits.length() - start;
    if (length == 0 || (digits.charAt(start) == '0' && digits.length() > 1)) {
      return false;
    }
    for (int i = start; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String kind() {
    return "a number";
  }
}
