package pith.page;

/** The eight characters that people know a Pith Number by. */
final class ShortNumber {
  private static final int LENGTH = 8;

  private ShortNumber() {}

  static String of(String number) {
    String suffix = number.substring(number.lastIndexOf(':') + 1);
    return suffix.length() <= LENGTH ? suffix : suffix.substring(0, LENGTH);
  }
}
