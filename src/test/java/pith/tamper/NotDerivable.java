package pith.tamper;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** What nothing in the store speaks for: it is seen where a seal covers it, or never. */
final class NotDerivable {
  static final Set<String> PROPERTIES =
      Set.of(
          "Bundle.first_seen",
          "Bundle.signed_seen",
          "Bundle.other_signatures",
          "Bundle.other_signatures_seen",
          "Bundle.exports",
          "Bundle.outgrown",
          "Bundle.admitted_under",
          "Bundle.source",
          "Bundle.position",
          "Paper.record_seen",
          "Paper.merged_at");

  private NotDerivable() {}

  static Stream<Tampering> all() {
    return Stream.concat(sealable(), Stream.concat(of("Paper.merged_at"), refusals()));
  }

  /** Those that a seal covers, where the administrator's file has a key for it. */
  static Stream<Tampering> sealable() {
    return Stream.concat(
        new TreeSet<>(PROPERTIES)
            .stream().filter(name -> !name.equals("Paper.merged_at")).flatMap(NotDerivable::of),
        Stream.of(
            bundle("first_seen of another type", "n.first_seen IS NOT NULL", "first_seen = 7"),
            bundle(
                "first_seen as a text",
                "n.first_seen IS NOT NULL",
                "first_seen = toString(n.first_seen)"),
            bundle(
                "other_signatures as a text",
                "n.other_signatures IS NOT NULL",
                "other_signatures = '[' + n.other_signatures[0] + ']'"),
            bundle("signed_seen added", "n.signed_seen IS NULL", "signed_seen = datetime()"),
            bundle(
                "other_signatures added",
                "n.other_signatures IS NULL",
                "other_signatures = ['{}'], n.other_signatures_seen = [datetime()]"),
            added("Paper.record_seen", Place.ofNode("Paper"))));
  }

  private static Stream<Tampering> of(String full) {
    String[] parts = full.split("\\.");
    Place place = Place.ofNode(parts[0]);
    return Stream.of(
        PropertyTamperings.changed(place, parts[1]), PropertyTamperings.removed(place, parts[1]));
  }

  private static Tampering bundle(String what, String where, String change) {
    return new Tampering(
        "Bundle." + what,
        "MATCH (n:Bundle)-[:DESCRIBES]->(p:Paper) WHERE "
            + where
            + " WITH n, p ORDER BY p.source_id, n.bundle_sha256 LIMIT 1 SET n."
            + change
            + " RETURN p.pith_number AS paper",
        Expected.NOT_COVERED);
  }

  /** Where a pinned signer stands behind the record, nothing follows from it. */
  private static Tampering added(String full, Place place) {
    return new Tampering(
        full + " added",
        place.without("record_seen", "SET n.record_seen = true"),
        Expected.NOT_COVERED);
  }

  private static Stream<Tampering> refusals() {
    return GraphTables.read().withoutSeals().nodes().get("Refusal").stream()
        .flatMap(
            name ->
                Stream.of(
                    refusal(name, " changed", "SET n." + name + " = 'other'"),
                    refusal(name, " removed", "REMOVE n." + name)));
  }

  private static Tampering refusal(String name, String what, String change) {
    return new Tampering(
        "Refusal." + name + what,
        "MATCH (n:Refusal) WHERE n."
            + name
            + " IS NOT NULL WITH n LIMIT 1 "
            + change
            + " RETURN null AS paper",
        Expected.NOT_COVERED);
  }
}
