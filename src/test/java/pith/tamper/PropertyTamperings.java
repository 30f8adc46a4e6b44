package pith.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** Each property of the README's tables: changed, removed, and of another type. */
final class PropertyTamperings {
  private static final Map<String, Expected> EXPECTED =
      Map.of(
          "Bundle.frame", Expected.BY_IMPORT,
          "Event.body", Expected.BY_IMPORT,
          "Event.event_id", Expected.EITHER,
          "Bundle.bundle_sha256", Expected.EITHER,
          "Bundle.state_reproduced", Expected.EITHER,
          "CONTAINS.position", Expected.EITHER);

  /** Another value that is of no harm only where it is one of those that there are. */
  private static final Map<String, String> VALUES =
      Map.of(
          "Bundle.admitted_under",
          "SET n.admitted_under = 'open'",
          "Bundle.frame",
          "WITH n, paper MATCH (o:Bundle) WHERE o <> n WITH n, o, paper"
              + " ORDER BY o.bundle_sha256 LIMIT 1 SET n.frame = o.frame");

  /** A paper cannot be asked for by a number that it does not have any more. */
  private static final String NUMBER = "Paper.pith_number";

  private PropertyTamperings() {}

  static Stream<Tampering> all() {
    GraphTables tables = GraphTables.read().withoutSeals();
    List<Tampering> all = new ArrayList<>();
    tables.nodes().forEach((label, names) -> all.addAll(ofNode(label, names)));
    tables.links().forEach((type, names) -> all.addAll(ofLink(type, names)));
    return all.stream();
  }

  private static List<Tampering> ofNode(String label, List<String> names) {
    return label.equals("Refusal") ? List.of() : of(Place.ofNode(label), names);
  }

  private static List<Tampering> ofLink(String type, List<String> names) {
    return of(LinkPlace.of(type).place(), names);
  }

  private static List<Tampering> of(Place place, List<String> names) {
    Set<String> underivable = NotDerivable.PROPERTIES;
    return names.stream()
        .filter(name -> !underivable.contains(place.name() + "." + name))
        .flatMap(name -> of(place, name))
        .toList();
  }

  private static Stream<Tampering> of(Place place, String name) {
    return Stream.of(
        changed(place, name), removed(place, name), tampering(place, name, " of another type", 7));
  }

  static Tampering changed(Place place, String name) {
    String full = place.name() + "." + name;
    String change =
        VALUES.getOrDefault(full, "SET %s = %s".formatted(at(place, name), another(place, name)));
    return tampering(place, name, " changed", change);
  }

  static Tampering removed(Place place, String name) {
    return tampering(place, name, " removed", "REMOVE " + at(place, name));
  }

  private static Tampering tampering(Place place, String name, String what, int number) {
    String at = at(place, name);
    String value = "CASE WHEN %s IS :: INTEGER THEN 'seven' ELSE %d END".formatted(at, number);
    return tampering(place, name, what, "SET " + at + " = " + value);
  }

  private static Tampering tampering(Place place, String name, String what, String change) {
    String full = place.name() + "." + name;
    String cypher = place.with(name, change);
    Expected expected =
        NotDerivable.PROPERTIES.contains(full)
            ? Expected.NOT_COVERED
            : EXPECTED.getOrDefault(full, Expected.MENDED);
    return new Tampering(
        full + what,
        full.equals(NUMBER) ? cypher.replaceFirst("RETURN paper$", "RETURN null AS paper") : cypher,
        expected);
  }

  private static String at(Place place, String name) {
    return place.entity() + "." + name;
  }

  /** Of the same type. */
  private static String another(Place place, String name) {
    return ("CASE WHEN %1$s IS :: BOOLEAN THEN NOT %1$s WHEN %1$s IS :: INTEGER THEN %1$s + 1"
            + " WHEN %1$s IS :: STRING THEN %1$s + 'x'"
            + " WHEN %1$s IS :: ZONED DATETIME THEN %1$s + duration('P1D')"
            + " ELSE %1$s + %1$s[0] END")
        .formatted(at(place, name));
  }
}
