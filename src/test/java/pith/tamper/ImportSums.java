package pith.tamper;

import java.util.List;
import java.util.Map;

/** The rows of the imports of all documents, added up. */
record ImportSums(List<Map<String, Object>> rows) {
  private static final List<String> OUTCOMES =
      List.of("imported", "reissued", "unchanged", "mended", "refused", "quarantined");

  boolean has(String column) {
    return rows.stream().allMatch(row -> row.containsKey(column));
  }

  /** A column that is not there counts nothing. */
  long sum(String column) {
    return rows.stream().mapToLong(row -> (long) row.getOrDefault(column, 0L)).sum();
  }

  long outcomes() {
    return OUTCOMES.stream().mapToLong(this::sum).sum();
  }
}
