package pith.refusal;

/**
 * Text that strangers wrote, for people to read. What a screen would act on, or would not show, is
 * written out as JSON escapes it: a backslash, a u and four digits, for a change of direction as
 * for a line break. Text that was written out already stays as it is.
 */
public final class Visible {
  private static final int LONGEST_WORD = 200;
  private static final int LONGEST_SENTENCE = 2000;
  private static final String CUT = "…";

  private Visible() {}

  /** A stranger's word inside a sentence of ours: a name, a value, a key. */
  public static String word(String text) {
    return shown(text, LONGEST_WORD);
  }

  /** A sentence of ours that may have strangers' words in it. */
  public static String sentence(String text) {
    return shown(text, LONGEST_SENTENCE);
  }

  /** All of it, however long. */
  public static String text(String text) {
    return shown(text, Integer.MAX_VALUE);
  }

  private static String shown(String text, int most) {
    StringBuilder shown = new StringBuilder(Math.min(text.length(), most));
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      boolean isWrittenOut = isHidden(codePoint) || (at == 0 && isCombining(codePoint));
      String next = isWrittenOut ? escaped(codePoint) : Character.toString(codePoint);
      at += Character.charCount(codePoint);
      int room = most - shown.length();
      if (next.length() > room || (at < text.length() && next.length() == room)) {
        return shown.append(CUT).toString();
      }
      shown.append(next);
    }
    return shown.toString();
  }

  /** As JSON escapes it: in two halves beyond the basic plane. */
  public static String escaped(int codePoint) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : Character.toChars(codePoint)) {
      escaped.append("\\u%04x".formatted((int) unit));
    }
    return escaped.toString();
  }

  /** Whether a screen acts on it, or shows nothing, or has no sign for it. */
  public static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> isBlankSign(codePoint);
    };
  }

  /** Letters and marks that Unicode lets a screen leave out, and Braille without a dot. */
  private static boolean isBlankSign(int codePoint) {
    return switch (codePoint) {
      case 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0 -> true;
      default ->
          (codePoint >= 0x180b && codePoint <= 0x180f)
              || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
              || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
    };
  }

  /** At the start it would be drawn over what stands before it. */
  private static boolean isCombining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
