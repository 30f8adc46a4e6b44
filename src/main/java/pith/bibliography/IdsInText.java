package pith.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids that stand somewhere in a text: in an address, a note, a line of a reference. */
final class IdsInText {
  private static final Pattern PITH =
      Pattern.compile("(?i)\\bpith:(?:[0-9]{4}:)?[A-Z2-7]{8}[A-Z2-7]{0,18}\\b");
  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:\\barxiv\\s?:\\s?|\\barxiv\\.org/(?:abs|pdf|html|ps|format)/)"
              + "([a-z-]{2,20}(?:\\.[a-z-]{2,20})?/[0-9]{7}|[0-9]{4}\\.[0-9]{4,5})(v[0-9]{1,3})?");
  private static final Pattern DOI =
      Pattern.compile("\\b10\\.[0-9]{4,9}/[^\\s\"{}|\\\\^`\\[\\]]{1,400}");

  /** A DOI may end in a bracket, but one that opens nowhere ends the sentence around it. */
  private static final String MAY_END_A_SENTENCE = ".,;:'>";

  private IdsInText() {}

  static List<String> of(String text) {
    List<String> ids = new ArrayList<>();
    all(PITH.matcher(text), ids);
    Matcher arxiv = ARXIV.matcher(text);
    while (arxiv.find()) {
      ids.add(arxiv.group(2) == null ? arxiv.group(1) : arxiv.group(1) + arxiv.group(2));
    }
    Matcher doi = DOI.matcher(text);
    while (doi.find()) {
      ids.add(withoutEnd(doi.group()));
    }
    return ids;
  }

  private static void all(Matcher matcher, List<String> ids) {
    while (matcher.find()) {
      ids.add(matcher.group());
    }
  }

  private static String withoutEnd(String doi) {
    int end = doi.length();
    while (end > 0 && (isEnd(doi.charAt(end - 1)) || isLooseBracket(doi.substring(0, end)))) {
      end--;
    }
    return doi.substring(0, end);
  }

  private static boolean isEnd(char last) {
    return MAY_END_A_SENTENCE.indexOf(last) >= 0;
  }

  private static boolean isLooseBracket(String doi) {
    return doi.endsWith(")")
        && doi.chars().filter(c -> c == ')').count() > doi.chars().filter(c -> c == '(').count();
  }
}
