package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

  void assertNamed(String call, String subject, Findings before) {
    assertAll(
        call,
        () -> assertFalse(since(before).isEmpty(), "no new row with status FAIL"),
        () -> assertEquals("SUMMARY", last().get("check"), "check of the last row"),
        () -> assertEquals(subject, last().get("subject"), "subject of the last row"),
        () -> assertEquals("FAIL", last().get("status"), "status of the last row"));
  }
}
