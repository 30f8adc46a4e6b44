package pith.load.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pith.load.BrokenStream;
import pith.load.split.JsonScan;
import pith.refusal.RefusalCode;

/** The text of a record page, found by its visible headings. */
final class PageText {
  private static final String RECORD = "Canonical record JSON";
  private static final String HASH = "Canonical hash";
  private static final Pattern NUMBER = Pattern.compile("pith:[0-9]{4}:[A-Z2-7]{26}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final List<String> above;
  private final String below;
  private final int headings;

  private PageText(List<String> above, String below, int headings) {
    this.above = above;
    this.below = below;
    this.headings = headings;
  }

  static PageText of(String text) {
    List<String> above = new ArrayList<>();
    String below = "";
    int headings = 0;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end).strip();
      if (line.equals(RECORD)) {
        headings++;
        below = headings == 1 ? text.substring(end) : below;
      } else if (headings == 0 && !line.isEmpty()) {
        above.add(line);
      }
      at = end + 1;
    }
    return new PageText(above, below, headings);
  }

  /** The object right below the heading, cut out by its brackets. */
  String record() throws BrokenStream {
    if (headings != 1) {
      throw nothing("that heading " + headings + " times");
    }
    byte[] bytes = below.strip().getBytes(StandardCharsets.UTF_8);
    JsonScan scan = new JsonScan();
    for (int i = 0; i < bytes.length && (i > 0 || bytes[0] == '{'); i++) {
      scan.accept(bytes[i]);
      if (scan.isComplete()) {
        return new String(bytes, 0, i + 1, StandardCharsets.UTF_8);
      }
    }
    throw nothing("no whole object below the heading");
  }

  /** The first that has a line to itself; the page shows it above the paper's title. */
  Optional<String> pithNumber() {
    return above.stream().filter(line -> NUMBER.matcher(line).matches()).findFirst();
  }

  Optional<String> canonicalSha256() {
    return after(HASH).stream().findFirst().filter(line -> SHA256.matcher(line).matches());
  }

  /** The last such heading counts: a title, which anybody may choose, stands further up. */
  private List<String> after(String heading) {
    int at = above.lastIndexOf(heading);
    return at < 0 ? List.of() : above.subList(at + 1, above.size());
  }

  private static BrokenStream nothing(String found) {
    return new BrokenStream(
        RefusalCode.NO_RECORD_ON_PAGE.problem(
            "a JSON object below one heading '" + RECORD + "'", found));
  }
}
