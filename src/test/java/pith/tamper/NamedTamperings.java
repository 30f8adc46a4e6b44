package pith.tamper;

import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** What somebody would do who wants to be believed, and what once ended a call. */
final class NamedTamperings {
  private NamedTamperings() {}

  static Stream<Tampering> all() {
    return Stream.of(papers(), events(), links(), added()).flatMap(each -> each);
  }

  private static Stream<Tampering> papers() {
    return Stream.of(
        on(
            "Paper.canonical_record is that of another paper",
            paper("true") + " MATCH (o:Paper {imported: true}) WHERE o <> p WITH p, o LIMIT 1",
            "SET p.canonical_record = o.canonical_record"),
        onlyRecord("Paper.canonical_record spoilt where there is no bundle", "= '{}'"),
        onlyRecord("Paper.canonical_record removed where there is no bundle", "= null"),
        new Tampering(
            "Paper.record_seen removed where there is no bundle",
            paper("p.verdict = 'RECORD_ONLY'")
                + " REMOVE p.record_seen RETURN p.pith_number AS paper",
            Expected.NAMED),
        on(
            "Paper.imported false where there is no bundle",
            paper("p.verdict = 'RECORD_ONLY'"),
            "SET p.imported = false"),
        on(
            "Paper.title_trusted of a stranger",
            paper("NOT p.title_trusted"),
            "SET p.title_trusted = true"),
        on("Paper.verdict TRUSTED", paper("p.verdict <> 'TRUSTED'"), "SET p.verdict = 'TRUSTED'"),
        on(
            "a stub Paper imported",
            "MATCH (n:Paper {imported: false})<-[:POINTS_AT]-()-[:ABOUT]->(p:Paper) WITH n, p LIMIT 1",
            "SET n.imported = true"),
        on(
            "Bundle.admitted and its admission",
            "MATCH (n:Bundle {admitted: false})-[:DESCRIBES]->(p:Paper) WITH n, p LIMIT 1",
            "SET n.admitted = true, n.admission = 'whole', n.verdict = 'TRUSTED'"));
  }

  private static Stream<Tampering> events() {
    return Stream.of(
        event(
            "a correction is called an announcement",
            "n.event_type = 'correction'",
            "n.event_type = 'announcement'"),
        event(
            "Event.status applied of a quarantined one",
            "n.status = 'quarantined'",
            "n.status = 'applied', n.reason = null, n.trusted = true"),
        event(
            "Event.status quarantined of an applied one",
            "n.status = 'applied'",
            "n.status = 'quarantined'"),
        event(
            "Event.status applied of a superseded one",
            "n.status = 'superseded'",
            "n.status = 'applied'"),
        event(
            "Event.created_at after all others",
            "n.created_at IS NOT NULL",
            "n.created_at = '2999-01-01T00:00:00Z', n.at = datetime('2999-01-01T00:00:00Z')"),
        event("Event.trusted of a stranger", "n.trusted = false", "n.trusted = true"),
        on(
            "a signer gets another's name",
            "MATCH (n:Signer {trust: 'unknown'})<-[:SIGNED_BY]-()-[:ABOUT]->(p:Paper) WITH n, p LIMIT 1",
            "SET n.trust = 'pinned', n.signer_id = 'the.registry'"),
        on(
            "Signer.key_ids with one more",
            "MATCH (n:Signer)<-[:SIGNED_BY]-()-[:ABOUT]->(p:Paper) WITH n, p LIMIT 1",
            "SET n.key_ids = n.key_ids + ['invented-1']"),
        on(
            "Signer.key_ids with one less",
            "MATCH (n:Signer)<-[:SIGNED_BY]-()-[:ABOUT]->(p:Paper) WHERE size(n.key_ids) > 1 WITH n, p LIMIT 1",
            "SET n.key_ids = n.key_ids[1..]"));
  }

  private static Stream<Tampering> links() {
    String two =
        paper("true")
            + " MATCH (o:Paper {imported: true}) WHERE o <> p WITH p, o ORDER BY o.source_id LIMIT 1";
    return Stream.of(
        on("CITES invented", two, "CREATE (p)-[:CITES {relation: 'refutes', trusted: true}]->(o)"),
        on(
            "CITES invented with an event",
            two + " MATCH (e:Event {status: 'applied'})-[:ABOUT]->(p) WITH p, o, e LIMIT 1",
            "CREATE (p)-[:CITES {relation: 'refutes', trusted: true, event_id: e.event_id}]->(o)"),
        on(
            "CITES turned round",
            "MATCH (p:Paper)-[r:CITES]->(o:Paper {imported: true}) WITH p, r, o LIMIT 1",
            "CREATE (o)-[c:CITES]->(p) SET c = properties(r) DELETE r"),
        on(
            "REPLICATES invented",
            two,
            "CREATE (o)-[:REPLICATES {kind: 'replication', outcome: 'failed', trusted: true}]->(p)"),
        on("POINTS_AT.rank changed", link("POINTS_AT"), "SET r.rank = r.rank + 1"),
        on("POINTS_AT.rank removed", link("POINTS_AT"), "REMOVE r.rank"),
        on("POINTS_AT.rank of another type", link("POINTS_AT"), "SET r.rank = 'first'"),
        on(
            "POINTS_AT to the second name first",
            "MATCH (a)<-[r:POINTS_AT {rank: 0}]-(n:Event)-[s:POINTS_AT {rank: 1}]->(b), (n)-[:ABOUT]->(p:Paper) WITH r, s, p LIMIT 1",
            "SET r.rank = 1, s.rank = 0"),
        on(
            "CORRECTS of another claim",
            "MATCH (n:Event)-[r:CORRECTS]->(c:Claim)<-[:CLAIMS]-(p:Paper)-[:CLAIMS]->(o:Claim) WHERE o <> c WITH n, r, o, p LIMIT 1",
            "CREATE (n)-[t:CORRECTS]->(o) SET t = properties(r) DELETE r"));
  }

  /** Where the property is absent. */
  private static Stream<Tampering> added() {
    return Stream.of(
        absent("IDENTIFIES", "by_stranger", "true", Expected.MENDED),
        absent("IDENTIFIES", "record_only", "true", Expected.MENDED),
        absent("IDENTIFIES", "derived", "true", Expected.MENDED),
        absent("IDENTIFIES", "created_at", "'2020-01-01T00:00:00Z'", Expected.MENDED),
        absent("CONTAINS", "position", "5", Expected.EITHER),
        absent("Paper", "state_sha256", "'00'", Expected.MENDED),
        absent("Paper", "title", "'Bought and Sold'", Expected.MENDED),
        absent("Event", "reason", "'SHAPE'", Expected.MENDED),
        pointed("a stub Paper gets a title", "n:Paper AND NOT n.imported", "n.title = 'Bought'"),
        pointed(
            "a stub Paper gets a record",
            "n:Paper AND NOT n.imported",
            "n.canonical_record = '{}'"),
        pointed("a stub Alias is derived", "n:Alias AND n.derived IS NULL", "n.derived = true"),
        on(
            "a missing Event gets a body",
            "MATCH (n:Event {status: 'missing'})<--(:Event)-[:ABOUT]->(p:Paper) WITH n, p LIMIT 1",
            "SET n.body = '{}'"),
        on(
            "a missing Event is applied",
            "MATCH (n:Event {status: 'missing'})<--(:Event)-[:ABOUT]->(p:Paper) WITH n, p LIMIT 1",
            "SET n.status = 'applied'"));
  }

  private static Tampering absent(String where, String name, String value, Expected expected) {
    boolean isLink = where.equals(where.toUpperCase(java.util.Locale.ROOT));
    Place place = isLink ? LinkPlace.of(where).place() : Place.ofNode(where);
    String change = "SET %s.%s = %s".formatted(place.entity(), name, value);
    return new Tampering(where + "." + name + " added", place.without(name, change), expected);
  }

  private static Tampering pointed(String name, String where, String change) {
    return on(
        name,
        "MATCH (n)<-[:POINTS_AT]-(:Event)-[:ABOUT]->(p:Paper) WHERE "
            + where
            + " WITH n, p LIMIT 1",
        "SET " + change);
  }

  private static Tampering event(String name, String where, String change) {
    return on(
        name,
        "MATCH (n:Event)-[:ABOUT]->(p:Paper) WHERE "
            + where
            + " WITH n, p ORDER BY p.source_id, n.event_id LIMIT 1",
        "SET " + change);
  }

  private static Tampering onlyRecord(String name, String value) {
    return new Tampering(
        name,
        paper("p.verdict = 'RECORD_ONLY'")
            + " SET p.canonical_record "
            + value
            + " RETURN p.pith_number AS paper",
        Expected.BY_IMPORT);
  }

  private static Tampering on(String name, String match, String change) {
    return new Tampering(
        name, match + " " + change + " RETURN p.pith_number AS paper", Expected.MENDED);
  }

  private static String paper(String where) {
    return "MATCH (p:Paper {imported: true}) WHERE "
        + where
        + " WITH p ORDER BY p.source_id LIMIT 1";
  }

  private static String link(String type) {
    return "MATCH (n:Event)-[r:"
        + type
        + "]->() MATCH (n)-[:ABOUT]->(p:Paper) WITH n, r, p ORDER BY p.source_id, n.event_id LIMIT 1";
  }
}
