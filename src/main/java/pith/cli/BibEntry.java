package pith.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.procedure.report.StandingRow;
import pith.refusal.RefusalCode;
import pith.refusal.Visible;
import pith.wanted.PaperStanding;

/** A row of {@code pith.bibliography}, in few words. */
record BibEntry(Map<String, Object> row) {
  /** Never a tick: that nothing was found proves nothing. */
  private static final String NOT_HERE = "not here";

  static final String QUARANTINED = "quarantined";

  boolean isBad() {
    return isShaking("standing") || isShaking("worst_beneath");
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

  private boolean isShaking(String column) {
    return text(column).flatMap(PaperStanding::parse).filter(PaperStanding::isShaking).isPresent();
  }

  String name() {
    return text("key").or(() -> text("given")).orElse("entry " + row.get("entry"));
  }

  /** Its own standing, or the worst below it where that is the only problem. */
  String word() {
    String own = text("standing").orElse(isQuarantined() ? QUARANTINED : NOT_HERE);
    return !isShaking("standing") && isShaking("worst_beneath")
        ? own + ", depends on " + text("worst_beneath").orElseThrow()
        : own;
  }

  String news() {
    if (isShaking("standing") && row.get("because") instanceof List<?> because) {
      return String.valueOf(because.get(0));
    }
    return text("worst_beneath")
        .map(worst -> worst + ": " + text("path").orElse(""))
        .or(() -> text("reason"))
        .or(() -> text("looked_at").map(what -> "Looked at: " + what))
        .orElse("");
  }

  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("entry", row.get("entry"));
    columns.put("key", name());
    columns.put("standing", word());
    columns.put("news", news());
    return columns;
  }

  String markdown() {
    String word = escaped(word());
    return "- " + (isBad() ? "**" + word + "**" : word) + ": " + escaped(name() + ". " + news());
  }

  /** As the page of a list has it. */
  static String summary(List<BibEntry> entries) {
    long bad = entries.stream().filter(BibEntry::isBad).count();
    long unknown = entries.stream().filter(BibEntry::isUnknown).count();
    return entries.size()
        + (entries.size() == 1 ? " entry. " : " entries. ")
        + bad
        + (bad == 1 ? " has a problem, or depends" : " have a problem, or depend")
        + " on a paper that has one. Of "
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
