package pith.tamper;

import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;

/** Changes of labels, and of several nodes at once. */
final class SeveralTamperings {
  private SeveralTamperings() {}

  static Stream<Tampering> all() {
    return Stream.concat(labels(), several());
  }

  private static Stream<Tampering> labels() {
    return Stream.of(
        mended(
            "a Bundle is a Paper, too",
            "MATCH (n:Bundle)-[:DESCRIBES]->(p:Paper) WITH n, p ORDER BY p.pith_number,"
                + " n.bundle_sha256 LIMIT 1 SET n:Paper RETURN p.pith_number AS paper"),
        mended(
            "a Paper is an Event, too",
            "MATCH (p:Paper {imported: true}) WITH p ORDER BY p.pith_number LIMIT 1"
                + " SET p:Event RETURN p.pith_number AS paper"),
        mended(
            "an Event is a Signer, too",
            "MATCH (n:Event)-[:ABOUT]->(p:Paper) WITH n, p ORDER BY n.event_id LIMIT 1"
                + " SET n:Signer RETURN p.pith_number AS paper"),
        mended(
            "a Paper is no Paper any more",
            "MATCH (p:Paper)<-[:DESCRIBES]-() WHERE p.record_seen IS NULL WITH p"
                + " ORDER BY p.pith_number LIMIT 1 REMOVE p:Paper RETURN null AS paper"));
  }

  private static Stream<Tampering> several() {
    return Stream.of(
        mended(
            "two Bundles have each the hash of the other",
            "MATCH (a:Bundle {verdict: 'AUTHENTIC'})-[:DESCRIBES]->(p), (b:Bundle {verdict:"
                + " 'AUTHENTIC'})-[:DESCRIBES]->(q) WHERE p.pith_number < q.pith_number"
                + " WITH a, b, a.bundle_sha256 AS x, b.bundle_sha256 AS y ORDER BY x, y LIMIT 1"
                + " SET a.bundle_sha256 = 'none' SET b.bundle_sha256 = x"
                + " SET a.bundle_sha256 = y RETURN null AS paper"),
        mended(
            "all Bundles describe one Event",
            "MATCH (e:Event) WITH e ORDER BY e.event_id LIMIT 1 MATCH (b:Bundle)-[d:DESCRIBES]->()"
                + " DELETE d CREATE (b)-[:DESCRIBES]->(e) WITH count(*) AS moved"
                + " RETURN null AS paper"),
        mended(
            "two Events have each the id of the other",
            "MATCH (a:Event)-[:ABOUT]->(p {verdict: 'AUTHENTIC'})<-[:ABOUT]-(b:Event)"
                + " WHERE a.event_id < b.event_id WITH p, a, b, a.event_id AS x, b.event_id AS y"
                + " ORDER BY x, y LIMIT 1 SET a.event_id = 'none' SET b.event_id = x"
                + " SET a.event_id = y RETURN p.pith_number AS paper"));
  }

  private static Tampering mended(String name, String cypher) {
    return new Tampering(name, cypher, Expected.MENDED);
  }
}
