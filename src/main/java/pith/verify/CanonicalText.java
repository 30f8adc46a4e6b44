package pith.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import pith.model.Sha256;

/** The text hashes that a record carries of its paper, as measured. */
public final class CanonicalText {
  private CanonicalText() {}

  /** LaTeX and punctuation stay as they stand. */
  public static Sha256 titleSha256(String title) {
    return hash(title.toLowerCase(Locale.ROOT));
  }

  /** Of the whole abstract; white space runs are one space, none at the ends. */
  public static Sha256 abstractSha256(String text) {
    return hash(collapse(text.toLowerCase(Locale.ROOT)));
  }

  private static Sha256 hash(String text) {
    return Sha256.hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = collapsed.length() > 0;
      } else {
        if (gap) {
          collapsed.append(' ');
        }
        gap = false;
        collapsed.append(c);
      }
    }
    return collapsed.toString();
  }

  /** What Python's {@code str.split()} splits at, for the hashes were made with it. */
  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || (c >= '\u001c' && c <= ' ')
        || c == '\u0085'
        || c == '\u00a0'
        || c == '\u1680'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u3000';
  }
}
