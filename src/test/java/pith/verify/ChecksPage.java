package pith.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of {@code docs/checks.md}, as a stranger would read them. */
final class ChecksPage {
  private static final String ID = "sha256:[0-9a-f]{64}";
  private static final Map<String, String> FORMS =
      Map.of(
          "position", "[0-9]+",
          "public key", "[0-9a-f]{64}",
          "fingerprint", "[0-9a-f]{32}",
          "own id", ID,
          "named id", ID,
          "missing id", ID,
          "key_id", "(?s:.*)",
          "kind", "(?s:.*)",
          "value", "(?s:.*)",
          "field", "[a-z0-9_]+");
  private static final Map<String, String> PART =
      Map.of("part", "(claims|references|formal_canon|author_claims)");
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

  private ChecksPage() {}

  /** A section: rows that are made once, or for each entry of something. */
  record Section(String title, List<Row> rows) {
    boolean isForEach() {
      return title.contains("For each");
    }
  }

  /** One row of a table. */
  record Row(
      Check check,
      String subject,
      Set<Status> statuses,
      Set<String> codes,
      Set<Check> needs,
      String made,
      String whatToDo) {

    boolean isAlwaysMade() {
      return made.startsWith("always");
    }

    boolean fits(Finding finding) {
      return finding.check() == check && finding.subject().matches(pattern());
    }

    boolean allows(Finding finding) {
      return statuses.contains(finding.status())
          && switch (finding.status()) {
            case PASS -> finding.code().isEmpty() && finding.whatToDo().isEmpty();
            case SKIP -> finding.code().equals("SKIPPED") && finding.whatToDo().equals(whatToDo);
            case FAIL, WARN ->
                codes.contains(finding.code()) && finding.whatToDo().equals(whatToDo);
          };
    }

    private String pattern() {
      Matcher placeholders = Pattern.compile("<([^>]*)>").matcher(subject);
      return placeholders.replaceAll(
          place ->
              Matcher.quoteReplacement(
                  FORMS.getOrDefault(place.group(1), PART.getOrDefault(place.group(1), "!"))));
    }
  }

  static List<Section> sections() throws IOException {
    List<Section> sections = new ArrayList<>();
    for (String part : Files.readString(Path.of("docs/checks.md")).split("\n## ")) {
      if (part.matches("(?s)([1-9]|10)\\. .*")) {
        List<Row> rows =
            part.lines().filter(line -> line.startsWith("| `")).map(ChecksPage::row).toList();
        sections.add(new Section(part.lines().findFirst().orElseThrow(), rows));
      }
    }
    return sections;
  }

  private static Row row(String line) {
    List<String> cells =
        Arrays.stream(line.split("\\|", -1)).map(String::strip).skip(1).limit(7).toList();
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String status : cells.get(2).split(" ")) {
      statuses.add(Status.valueOf(status.toUpperCase(Locale.ROOT)));
    }
    Set<Check> needs = EnumSet.noneOf(Check.class);
    quoted(cells.get(4)).forEach(need -> needs.add(Check.valueOf(need)));
    return new Row(
        Check.valueOf(quoted(cells.get(0)).iterator().next()),
        quoted(cells.get(1)).iterator().next(),
        statuses,
        quoted(cells.get(3)),
        needs,
        cells.get(5),
        cells.get(6));
  }

  private static Set<String> quoted(String cell) {
    Set<String> quoted = new TreeSet<>();
    Matcher each = QUOTED.matcher(cell);
    while (each.find()) {
      quoted.add(each.group(1));
    }
    return quoted;
  }
}
