package pith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pith.refusal.Visible;
import pith.wanted.SaidStanding;

/** What an import changed, in a few lines below its rows: the worst by name. */
final class ImportNews {
  private static final int MOST = 5;

  /** The most serious first; a contradiction of a key comes after all bad standings. */
  private static final String WORST =
      "CALL pith.changes($since, {kinds: ['standing', 'conflict']}) "
          + "YIELD run, kind, pith_number, title, before, after, before_trusted, after_trusted "
          + "WHERE run IN $runs AND after IS NOT NULL "
          + "WITH *, "
          + place("before")
          + " AS was, "
          + place("after")
          + " AS now "
          + "WHERE kind = 'conflict' OR now < size($worst) AND now < was "
          + "WITH pith_number, title, after, after_trusted, "
          + "CASE kind WHEN 'conflict' THEN size($worst) ELSE now END AS rank "
          + "RETURN DISTINCT pith_number, title, after, after_trusted, rank "
          + "ORDER BY rank, pith_number LIMIT $most";

  private ImportNews() {}

  /** Among the bad words of facts and claims; behind them for a word that is not bad. */
  private static String place(String column) {
    return "coalesce([i IN range(0, size($worst) - 1) WHERE $worst[i] = CASE coalesce("
        + column
        + "_trusted, true) WHEN true THEN '' ELSE $claimed END + "
        + column
        + "][0], size($worst))";
  }

  /**
   * @param rows of {@code pith.import}
   * @param database the options that name the same database
   */
  static List<String> of(AskedGraph graph, List<Map<String, Object>> rows, String database) {
    List<Long> runs =
        rows.stream()
            .flatMap(row -> row.get("run") instanceof Long run ? Stream.of(run) : Stream.empty())
            .toList();
    long changed = rows.stream().mapToLong(row -> count(row, "papers_changed")).sum();
    if (runs.isEmpty() || changed == 0) {
      return runs.isEmpty() ? List.of() : List.of("No paper changed.");
    }
    long since = runs.get(0) - 1;
    List<String> lines = new ArrayList<>();
    List<Map<String, Object>> worst = worst(graph, runs, since);
    lines.add(
        "Papers that are new or changed: "
            + changed
            + (worst.isEmpty() ? "." : ". The worst news:"));
    worst.forEach(row -> lines.add("  " + line(row)));
    lines.add("Everything that changed: ./pith changes --since " + since + database);
    return lines;
  }

  private static List<Map<String, Object>> worst(AskedGraph graph, List<Long> runs, long since) {
    return graph.rows(
        WORST,
        Map.of(
            "since",
            since,
            "runs",
            runs,
            "worst",
            SaidStanding.shaking().stream().map(SaidCell::text).toList(),
            "claimed",
            SaidCell.CLAIMED,
            "most",
            (long) MOST));
  }

  private static String line(Map<String, Object> row) {
    ChangeLine line = new ChangeLine(row);
    String title = String.valueOf(line.columns().get("title"));
    return Columns.cut(
        Visible.text(
            SaidCell.inWords(row).get("after")
                + " "
                + line.columns().get("pith_number")
                + (title.isEmpty() ? "" : " " + title)),
        Math.min(Terminal.width(), 200) - 2);
  }

  private static long count(Map<String, Object> row, String column) {
    return row.get(column) instanceof Long count ? count : 0;
  }
}
