package pith.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pith.procedure.report.StandingRow;
import pith.refusal.RefusalCode;
import pith.refusal.Visible;
import pith.wanted.SaidStanding;

/** A row of {@code pith.bibliography}, in few words. */
record BibEntry(Map<String, Object> row) {
  /** Never a tick: that nothing was found proves nothing. */
  private static final String NOT_HERE = "not here";

  private static final String CLAIM = "Somebody whose key is not pinned says: ";

  static final String QUARANTINED = "quarantined";

  /** Also where only somebody says so whose key is not pinned. */
  boolean isBad() {
    return shaking().findFirst().isPresent();
  }

  /** Nothing worse is known of it than what somebody says whose key is not pinned. */
  boolean isClaimed() {
    return isBad() && shaking().noneMatch(SaidStanding::isTrusted);
  }

  /** Its own standing before the worst beneath it, but every fact before a claim. */
  Optional<SaidStanding> worst() {
    return shaking().min(Comparator.comparing(said -> !said.isTrusted()));
  }

  private Stream<SaidStanding> shaking() {
    return Stream.of("standing", "worst_beneath")
        .flatMap(column -> SaidCell.of(row, column).stream())
        .filter(SaidStanding::isShaking);
  }

  /** Its documents are here, and count for nothing: whether the result stands, nobody knows. */
  boolean isQuarantined() {
    return isUnknown()
        && text("reason")
            .filter(
                reason ->
                    reason.startsWith(StandingRow.QUARANTINED)
                        || reason.startsWith(RefusalCode.QUARANTINED_ID.name()))
            .isPresent();
  }

  boolean isUnknown() {
    return text("standing").isEmpty();
  }

  private Optional<SaidStanding> bad(String column) {
    return SaidCell.of(row, column).filter(SaidStanding::isShaking);
  }

  String name() {
    return text("key").or(() -> text("given")).orElse("entry " + row.get("entry"));
  }

  /** Its own standing, or the worst below it where that is the only problem. */
  String word() {
    String own =
        SaidCell.of(row, "standing")
            .map(SaidCell::text)
            .orElse(isQuarantined() ? QUARANTINED : NOT_HERE);
    return own + beneath().map(worst -> ", depends on " + SaidCell.text(worst)).orElse("");
  }

  /** Where its own standing is not worse: a fact below it is worth more than a claim about it. */
  private Optional<SaidStanding> beneath() {
    Optional<SaidStanding> own = bad("standing");
    return bad("worst_beneath")
        .filter(worst -> own.isEmpty() || worst.isTrusted() && !own.get().isTrusted());
  }

  String news() {
    return because()
        .or(
            () ->
                bad("worst_beneath")
                    .map(worst -> SaidCell.text(worst) + ": " + text("path").orElse("")))
        .or(() -> text("reason"))
        .or(() -> text("looked_at").map(what -> "Looked at: " + lowerFirst(what)))
        .orElse("");
  }

  private static String lowerFirst(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private Optional<String> because() {
    return bad("standing")
        .flatMap(
            said ->
                row.get("because") instanceof List<?> because
                    ? because.stream().map(String::valueOf).findFirst().map(why -> why(said, why))
                    : Optional.empty());
  }

  private static String why(SaidStanding said, String why) {
    return said.isTrusted() || !why.startsWith(SaidCell.CLAIMED)
        ? why
        : CLAIM + why.substring(SaidCell.CLAIMED.length());
  }

  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("entry", row.get("entry"));
    columns.put("key", name());
    columns.put("standing", word());
    columns.put("news", news());
    return columns;
  }

  /** For a wide terminal: about the documents, too, and where the entry is. */
  Map<String, Object> allColumns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns()
        .forEach(
            (column, value) -> {
              columns.put(column, value);
              if (column.equals("standing")) {
                columns.put("verdict", text("verdict").orElse(""));
              }
            });
    columns.put("line", line().map(String::valueOf).orElse(""));
    return columns;
  }

  Optional<Long> line() {
    return row.get("line") instanceof Long line ? Optional.of(line) : Optional.empty();
  }

  String markdown() {
    String word = escaped(word());
    String mark = isClaimed() ? "*" : isBad() ? "**" : "";
    return "- " + mark + word + mark + ": " + escaped(name() + ". " + news());
  }

  /** As the page of a list has it. */
  static String summary(List<BibEntry> entries) {
    long claimed = entries.stream().filter(BibEntry::isClaimed).count();
    long bad = entries.stream().filter(BibEntry::isBad).count() - claimed;
    long unknown = entries.stream().filter(BibEntry::isUnknown).count();
    return entries.size()
        + (entries.size() == 1 ? " entry. " : " entries. ")
        + bad
        + (bad == 1 ? " has a problem, or depends" : " have a problem, or depend")
        + " on a paper that has one. "
        + (claimed == 0
            ? ""
            : "Of " + claimed + " more, somebody whose key is not pinned says so. ")
        + "Of "
        + unknown
        + " nothing is known here.";
  }

  private static String escaped(String text) {
    return Sheet.markdown(Visible.text(text));
  }

  Optional<String> text(String column) {
    return row.get(column) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
