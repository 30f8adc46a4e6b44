package pith.cli.web;

import java.util.Map;
import java.util.Optional;

/** When the graph was fed for the last time. */
final class LastImport {
  private LastImport() {}

  static Optional<String> of(Questions graph) {
    return graph
        .first(
            "MATCH (s:PithSchema) RETURN toString(datetime.truncate('second', max(s.last_import))) AS at",
            Map.of())
        .flatMap(row -> row.find("at"));
  }
}
