package pith.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A node or a relationship in a table: what it is, and the name that people know it by. */
final class Caption {
  private static final List<String> NAMES =
      List.of(
          "short_number",
          "event_id",
          "value",
          "signer_id",
          "claim_id",
          "bundle_sha256",
          "code",
          "relation",
          "outcome");
  private static final List<String> MORE = List.of("title", "event_type", "status", "verdict");
  private static final int LONGEST = 40;

  private Caption() {}

  /** Empty for a map that is no node and no relationship. */
  static Optional<String> of(Map<?, ?> value) {
    return text(value, "is").map(kind -> caption(kind, value));
  }

  private static String caption(String kind, Map<?, ?> entity) {
    String words =
        Stream.concat(
                Stream.concat(Stream.of(kind), first(NAMES, entity).stream()),
                first(MORE, entity).stream())
            .reduce((one, other) -> one + " " + other)
            .orElse(kind);
    return isRelationship(kind) ? "[" + words + "]" : "(" + words + ")";
  }

  private static boolean isRelationship(String kind) {
    return kind.chars().allMatch(c -> c == '_' || Character.isUpperCase(c));
  }

  private static Optional<String> first(List<String> names, Map<?, ?> entity) {
    return names.stream()
        .flatMap(name -> text(entity, name).stream())
        .findFirst()
        .map(text -> Columns.cut(text, LONGEST));
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
