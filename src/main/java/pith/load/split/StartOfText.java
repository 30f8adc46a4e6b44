package pith.load.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Recognizes the shape of a text by its first bytes. */
final class StartOfText {
  /** U+FEFF in UTF-8; dressing of the file, not part of its documents. */
  private static final int[] MARK = {0xef, 0xbb, 0xbf};

  private StartOfText() {}

  static void skipByteOrderMark(ByteFeed feed) throws IOException {
    for (int i = 0; i < MARK.length && feed.peek() == MARK[i]; i++) {
      feed.skip();
    }
  }

  /** Whether nothing more is on this line. A break there is no concern of the document before. */
  static boolean lineEnds(ByteFeed feed) {
    try {
      int b = feed.peek();
      while (b == ' ' || b == '\t' || b == '\r') {
        feed.skip();
        b = feed.peek();
      }
      return b == '\n' || b == ByteFeed.END;
    } catch (IOException comesAgain) {
      return true;
    }
  }

  /**
   * Whether lines two and three are objects: then the first is a spoilt line of many, not a page. A
   * page shows its one object over several lines, or in a single one.
   */
  static boolean hasLinesOfObjects(byte[] ahead) {
    List<String> lines =
        new String(ahead, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.isBlank())
            .limit(3)
            .toList();
    return lines.size() == 3 && lines.get(1).startsWith("{") && lines.get(2).startsWith("{");
  }
}
