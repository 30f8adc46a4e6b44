package pith.tamper;

import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** Nodes that nothing speaks for, and nodes that are gone. */
final class NodeTamperings {
  private static final String NUMBER = "pith:2020:" + "A".repeat(26);

  private NodeTamperings() {}

  static Stream<Tampering> all() {
    return Stream.concat(Stream.concat(orphans(), linked()), deleted());
  }

  private static Stream<Tampering> orphans() {
    return Stream.of(
        orphan("Event", "{event_id: 'sha256:' + $hash, event_type: 'correction', body: '{}'}"),
        orphan("Event", "{event_id: 'sha256:' + $hash, status: 'missing'}"),
        orphan("Event", "{status: 'applied'}"),
        orphan("Alias", "{kind: 'doi', value: '10.9999/invented', derived: false}"),
        orphan("Alias", "{kind: 'doi'}"),
        orphan("Signer", "{public_key: $hash, trust: 'pinned', signer_id: 'the.registry'}"),
        orphan("Signer", "{}"),
        orphan("Claim", "{pith_number: '" + NUMBER + "', claim_id: 'C1'}"),
        orphan("Claim", "{}"),
        orphan("Paper", "{pith_number: '" + NUMBER + "', imported: false}"),
        orphan("Paper", "{imported: false}"),
        orphan("Bundle", "{bundle_sha256: $hash, admitted: true, admission: 'whole'}"),
        orphan("Bundle", "{}"));
  }

  private static Tampering orphan(String label, String properties) {
    return new Tampering(
        "an invented " + label + " " + properties,
        "CREATE (n:" + label + " " + hashed(properties) + ") RETURN null AS paper",
        Expected.ORPHAN);
  }

  private static String hashed(String properties) {
    return properties.replace("$hash", "'" + "ab".repeat(32) + "'");
  }

  /** With relationships to what is there. */
  private static Stream<Tampering> linked() {
    return Stream.of(
        linked(
            "Event",
            "(:Event {event_id: 'sha256:' + $hash, event_type: 'correction', target: 'record',"
                + " status: 'applied', trusted: true, created_at: '2026-06-01T00:00:00Z',"
                + " body: '{\"event_type\":\"correction\",\"payload\":{\"correction\":"
                + "{\"kind\":\"retraction\",\"claim_id\":\"C1\"}}}'})-[:ABOUT]->(p)"),
        linked(
            "Alias",
            "(:Alias {kind: 'doi', value: '10.9999/invented', derived: false})"
                + "-[:IDENTIFIES]->(p)"),
        linked(
            "Claim",
            "(:Claim {pith_number: paper, claim_id: 'C99', text: 'P = NP'})<-[:CLAIMS]-(p)"),
        linked(
            "Paper",
            "(:Paper {pith_number: '"
                + NUMBER
                + "', imported: false})<-[:CITES {relation: 'cites', trusted: true}]-(p)"),
        linked("Signer", "(n)-[:SIGNED_BY]->(:Signer {public_key: $hash, trust: 'pinned'})"));
  }

  private static Tampering linked(String label, String pattern) {
    return Tampering.mended(
        "an invented " + label + " of a paper",
        "(n:Event)-[:ABOUT]->(p:Paper)",
        "CREATE " + hashed(pattern));
  }

  private static Stream<Tampering> deleted() {
    return Stream.of(
        deleted("an Event", "Event", "true", Expected.BY_IMPORT),
        deleted("an Alias", "Alias", "true", Expected.MENDED),
        deleted("a Signer", "Signer", "true", Expected.MENDED),
        deleted("a Claim", "Claim", "true", Expected.MENDED),
        deleted("the only Bundle of a paper", "Bundle", "true", Expected.BY_IMPORT),
        deleted(
            "one of two Bundles",
            "Bundle",
            "n.built_at = '" + TamperCorpus.LATER + "'",
            Expected.NAMED),
        pointedAt("a stub Paper", "n:Paper AND NOT n.imported"),
        pointedAt("a stub Alias", "n:Alias AND NOT (n)-[:IDENTIFIES]->()"),
        Tampering.mended(
            "a missing Event deleted",
            "(n:Event {status: 'missing'})<-[:PREV_EVENT]-()-[:ABOUT]->(p:Paper)",
            "DETACH DELETE n"),
        new Tampering(
            "an imported Paper deleted",
            "MATCH (p:Paper {imported: true}) WITH p ORDER BY p.source_id LIMIT 1 DETACH DELETE p"
                + " RETURN null AS paper",
            Expected.NAMED));
  }

  private static Tampering deleted(String what, String label, String where, Expected expected) {
    Place place = Place.ofNode(label);
    return new Tampering(what + " deleted", place.where(where, "DETACH DELETE n"), expected);
  }

  private static Tampering pointedAt(String what, String where) {
    return Tampering.mended(
        what + " deleted",
        "(n)<-[:POINTS_AT]-(:Event)-[:ABOUT]->(p:Paper) WHERE " + where,
        "DETACH DELETE n");
  }
}
