package pith.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.refusal.Visible;
import pith.wanted.PaperStanding;

/** A row of {@code pith.bibliography}, in few words. */
record BibEntry(Map<String, Object> row) {
  /** Never a tick: that nothing was found proves nothing. */
  private static final String NOT_HERE = "not here";

  boolean isBad() {
    return isShaking("standing") || isShaking("worst_beneath");
  }

  private boolean isShaking(String column) {
    return text(column).flatMap(PaperStanding::parse).filter(PaperStanding::isShaking).isPresent();
  }

  String name() {
    return text("key").or(() -> text("given")).orElse("entry " + row.get("entry"));
  }

  /** Its own standing, or the worst below it where that is the only problem. */
  String word() {
    String own = text("standing").orElse(NOT_HERE);
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

  private static String escaped(String text) {
    return Sheet.markdown(Visible.text(text));
  }

  Optional<String> text(String column) {
    return row.get(column) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }
}
