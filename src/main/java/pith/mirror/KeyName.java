package pith.mirror;

/** The name of a key of a signed note: no blank and no plus sign, or a line could be misread. */
final class KeyName {
  private static final int LONGEST = 200;

  private KeyName() {}

  static boolean isOne(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT);
  }
}
