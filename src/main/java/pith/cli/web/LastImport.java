package pith.cli.web;

import java.util.Map;
import java.util.Optional;

/** When the graph was fed for the last time; never, where only single documents came. */
final class LastImport {
  private LastImport() {}

  static Optional<String> of(Questions graph) {
    return graph
        .first(
            "MATCH (s:PithSchema) WITH max(s.last_import) AS last WHERE last IS NOT NULL "
                + "RETURN toString(datetime.truncate('second', last)) AS at",
            Map.of())
        .flatMap(row -> row.find("at"));
  }
}
