package pith.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pith.model.PithNumber;
import pith.wanted.Change;
import pith.wanted.ChangeKind;
import pith.wanted.SaidStanding;

/** A row of {@code pith.changes}, in few words. */
record ChangeLine(Map<String, Object> row) {
  private static final int SHORT_HASH = 12;
  private static final int HASH = 64;

  boolean isBad() {
    return text("kind")
        .flatMap(ChangeKind::parse)
        .map(this::change)
        .filter(Change::isBad)
        .isPresent();
  }

  private Change change(ChangeKind kind) {
    return stands("before")
        .flatMap(before -> stands("after").map(after -> Change.ofStanding("", "", before, after)))
        .orElseGet(() -> new Change(kind, "", "", word("before"), word("after"), ""));
  }

  private Optional<SaidStanding> stands(String column) {
    return word("kind").equals(ChangeKind.STANDING.wireName())
        ? SaidCell.of(row, column)
        : Optional.empty();
  }

  /** What fits a terminal. */
  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("run", row.get("run"));
    columns.put("kind", word("kind"));
    columns.put("pith_number", shortNumber());
    columns.put("title", word("title"));
    columns.put("before", shortened("before"));
    columns.put("after", shortened("after"));
    columns.put("summary", word("summary"));
    return columns;
  }

  private String shortNumber() {
    String number = word("pith_number");
    return PithNumber.parse(number).map(PithNumber::shortNumber).orElse(number);
  }

  private String shortened(String column) {
    String word = stands(column).map(SaidCell::text).orElseGet(() -> word(column));
    return word.length() == HASH ? word.substring(0, SHORT_HASH) : word;
  }

  private String word(String column) {
    return text(column).orElse("");
  }

  private Optional<String> text(String column) {
    @Nullable Object value = row.get(column);
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
