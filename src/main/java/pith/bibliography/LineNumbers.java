package pith.bibliography;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which line of a text a place is, from 1, as editors count. */
final class LineNumbers {
  private static final Pattern END = Pattern.compile("\r\n|\r|\n");

  private final int[] ends;

  LineNumbers(String text) {
    this.ends = END.matcher(text).results().mapToInt(end -> end.end()).toArray();
  }

  /** How many lines end in a text. */
  static int in(String text) {
    int lines = 0;
    Matcher end = END.matcher(text);
    while (end.find()) {
      lines++;
    }
    return lines;
  }

  int at(int place) {
    int found = Arrays.binarySearch(ends, place);
    return found >= 0 ? found + 2 : -found;
  }
}
