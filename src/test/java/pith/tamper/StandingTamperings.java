package pith.tamper;

import java.util.stream.Stream;
import pith.tamper.Tampering.Expected;
import pith.wanted.StandingLabel;

/** Labels that tell of what is said of a paper, taken away, given, and given to others. */
final class StandingTamperings {
  private static final String IMPORTED = "(n:Paper {imported: true}) WITH n, n AS p WHERE ";
  private static final String STUB =
      "(n:Paper {imported: false})<-[:POINTS_AT]-(:Event)-[:ABOUT]->(p:Paper) WHERE ";

  private StandingTamperings() {}

  static Stream<Tampering> all() {
    Stream<Tampering> ofLabels =
        Stream.of(StandingLabel.values())
            .flatMap(label -> Stream.of(taken(label), given(label), ofAnEvent(label), lone(label)));
    return Stream.concat(ofLabels, citations());
  }

  private static Tampering taken(StandingLabel label) {
    String where = label == StandingLabel.STUB ? STUB : IMPORTED;
    return Tampering.mended(
        "Paper:" + label.label() + " removed",
        where + "n:" + label.label(),
        "REMOVE n:" + label.label());
  }

  private static Tampering given(StandingLabel label) {
    return Tampering.mended(
        "Paper:" + label.label() + " added",
        IMPORTED + "NOT n:" + label.label(),
        "SET n:" + label.label());
  }

  private static Tampering ofAnEvent(StandingLabel label) {
    return Tampering.mended(
        "an Event is " + label.label(),
        "(n:Event)-[:ABOUT]->(p:Paper {imported: true})",
        "SET n:" + label.label());
  }

  private static Tampering lone(StandingLabel label) {
    return new Tampering(
        "a node of nobody is " + label.label(),
        "CREATE (:" + label.label() + " {pith_number: 'pith:2020:X'}) RETURN null AS paper",
        Expected.ORPHAN);
  }

  /** The label of a paper follows from what is drawn at another one. */
  private static Stream<Tampering> citations() {
    return Stream.of(
        refuted("supports", "n.relation = 'supports'"),
        refuted("is not trusted", "n.trusted = false"),
        Tampering.mended("a stub Paper is refuted", STUB + "NOT n:Refuted", "SET n:Refuted"),
        drawn("true"),
        drawn("false"),
        fromNobody(":Note"),
        fromNobody(""),
        fromNobody(":Refusal"));
  }

  /** Nobody but a paper cites. */
  private static Tampering fromNobody(String label) {
    return new Tampering(
        "a refutation by (" + label + ")",
        "MATCH (p:Paper {imported: true}) WHERE NOT p:Refuted WITH p ORDER BY p.source_id LIMIT 1"
            + " CREATE ("
            + label
            + ")-[:CITES {relation: 'refutes', trusted: true}]->(p) RETURN p.pith_number AS paper",
        Expected.MENDED);
  }

  private static Tampering refuted(String what, String change) {
    return new Tampering(
        "a refutation " + what + ", and the label is gone",
        "MATCH (p:Paper)-[n:CITES {relation: 'refutes'}]->(q:Refuted) WITH n, p, q"
            + " ORDER BY n.event_id LIMIT 1 SET "
            + change
            + " REMOVE q:Refuted RETURN p.pith_number AS paper",
        Expected.MENDED);
  }

  private static Tampering drawn(String trusted) {
    return new Tampering(
        "an invented refutation, trusted: " + trusted + ", with its label",
        "MATCH (p:Paper {imported: true}), (q:Paper {imported: true}) WHERE NOT q:Refuted"
            + " AND NOT q:Disputed AND p <> q WITH p, q ORDER BY p.source_id, q.source_id LIMIT 1"
            + " CREATE (p)-[:CITES {relation: 'refutes', trusted: "
            + trusted
            + "}]->(q) SET q:Refuted RETURN p.pith_number AS paper",
        Expected.MENDED);
  }
}
