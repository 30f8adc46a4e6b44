package pith.tamper;

import static pith.tamper.Tampering.mended;

import java.util.stream.Stream;

/** What somebody would draw between papers who wants to be believed, and what ended a call once. */
final class DrawnTamperings {
  private static final String TWO =
      "(n:Paper {imported: true}), (p:Paper {imported: true}) WHERE n <> p";
  private static final String POINTING = "()<-[r:POINTS_AT]-(n:Event)-[:ABOUT]->(p:Paper)";

  private DrawnTamperings() {}

  static Stream<Tampering> all() {
    return Stream.concat(papers(), pointers());
  }

  private static Stream<Tampering> papers() {
    return Stream.of(
        mended(
            "CITES invented", TWO, "CREATE (p)-[:CITES {relation: 'refutes', trusted: true}]->(n)"),
        mended(
            "CITES invented with an event",
            "(n:Event {status: 'applied'})-[:ABOUT]->(p:Paper), (o:Paper {imported: true})"
                + " WHERE o <> p",
            "CREATE (p)-[:CITES {relation: 'refutes', trusted: true, event_id: n.event_id}]->(o)"),
        mended(
            "CITES turned round",
            "(p:Paper)-[r:CITES]->(n:Paper {imported: true})",
            "CREATE (n)-[c:CITES]->(p) SET c = properties(r) DELETE r"),
        mended(
            "CITES becomes REPLICATES",
            "(p:Paper)-[r:CITES]->(n:Paper {imported: true})",
            "CREATE (p)-[c:REPLICATES]->(n) SET c = properties(r) DELETE r"),
        mended(
            "REPLICATES invented",
            TWO,
            "CREATE (n)-[:REPLICATES {kind: 'replication', outcome: 'failed'}]->(p)"),
        mended(
            "CORRECTS of another claim of the paper",
            "(n:Event)-[r:CORRECTS]->(c:Claim)<-[:CLAIMS]-(p:Paper)-[:CLAIMS]->(o:Claim)"
                + " WHERE o <> c",
            "CREATE (n)-[t:CORRECTS]->(o) SET t = properties(r) DELETE r"));
  }

  /** The order of the names that an event gives decides which paper it means. */
  private static Stream<Tampering> pointers() {
    return Stream.of(
        mended(
            "POINTS_AT the second name first",
            "()<-[r:POINTS_AT {rank: 0}]-(n:Event)-[s:POINTS_AT {rank: 1}]->(),"
                + " (n)-[:ABOUT]->(p:Paper)",
            "SET r.rank = 1, s.rank = 0"));
  }
}
