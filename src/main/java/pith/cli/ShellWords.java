package pith.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Advice that a call gives in Cypher, in the words of the shell. */
final class ShellWords {
  private record Pair(String cypher, String shell) {}

  private static final List<Pair> WORDS =
      List.of(
          new Pair("in the trust file", "in a trust file"),
          new Pair(
              "CALL pith.merge.all()", "type ./pith query --trust FILE 'CALL pith.merge.all()'"),
          new Pair("with trust: 'open'", "with ./pith import --open"),
          new Pair("CALL pith.verify(id)", "./pith verify ID"));

  private ShellWords() {}

  static String of(String advice) {
    String words = advice;
    for (Pair pair : WORDS) {
      words = words.replace(pair.cypher(), pair.shell());
    }
    return words;
  }

  /** In a column, and nowhere else: what strangers wrote is shown as it is. */
  static List<Map<String, Object>> inColumn(String column, List<Map<String, Object>> rows) {
    return rows.stream().map(row -> inColumn(column, row)).toList();
  }

  private static Map<String, Object> inColumn(String column, Map<String, Object> row) {
    Map<String, Object> words = new LinkedHashMap<>(row);
    words.computeIfPresent(column, (name, text) -> text instanceof String s ? of(s) : text);
    return words;
  }
}
