package pith.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of a verification. */
record Findings(List<Map<String, Object>> rows) {

  Map<String, Object> last() {
    if (rows.isEmpty()) {
      throw new AssertionError("no row, not even a summary");
    }
    return rows.get(rows.size() - 1);
  }

  /** In an order of their own, for threads find them in any. */
  List<String> failures() {
    return rows.stream()
        .filter(row -> "FAIL".equals(row.get("status")) && !"SUMMARY".equals(row.get("check")))
        .map(Map::toString)
        .sorted()
        .toList();
  }

  /** The failures that were not there before. */
  List<String> since(Findings before) {
    List<String> more = new ArrayList<>(failures());
    before.failures().forEach(more::remove);
    return more;
  }
}
