package pith.procedure.report;

import java.util.List;

/** What a program needs that writes Cypher for somebody: the schema, questions, empty answers. */
final class AgentGuide {
  static final String WORD = "agent";

  private static final String SCHEMA =
      "Nodes: Paper(pith_number key, short_number, source_id, title, authors, year, verdict, "
          + "imported; labels Retracted, Concern, Refuted, Disputed, Corrected, Quarantined, Stub), "
          + "Event(event_id key, event_type, at, status, trusted, body: JSON for pith.map), Signer(public_key "
          + "key, signer_id, trust), Alias(kind, value), Bundle(bundle_sha256 key, verdict, "
          + "admitted), Claim(pith_number, claim_id, text), Refusal(id, code, found). "
          + "Relationships: (Event)-[:ABOUT]->(Paper), (Event)-[:SIGNED_BY]->(Signer), "
          + "(Alias)-[:IDENTIFIES]->(Paper), (Bundle)-[:DESCRIBES]->(Paper), "
          + "(Bundle)-[:CONTAINS]->(Event), (Paper)-[:CLAIMS]->(Claim), "
          + "(Paper)-[:CITES {relation, trusted, event_id}]->(Paper), "
          + "(Paper)-[:REPLICATES {kind, outcome, trusted, event_id}]->(Paper).";
  private static final String RULES =
      "The verdict is about the signatures of documents, the standing about the result: never say "
          + "one for the other. trusted = true: a key signed that the administrator pinned; false: somebody claims it, so say that. Use "
          + "pith.standing and pith.cascade; do not work out standings from CITES. An id is a Pith "
          + "Number, an arXiv id or a DOI. Refusals begin with a code and say what to do.";
  private static final String EMPTY =
      "No row means: nothing that was imported says so. It never means that a result is right. "
          + "standing unchallenged: no event speaks against the paper. standing null: the paper is "
          + "not here, and reason tells why. A quarantined bundle is stored, but part of no answer.";

  private static final List<HelpRow> ROWS =
      List.of(
          row("schema", SCHEMA, "MATCH (p:Paper) RETURN p.pith_number, p.title LIMIT 3"),
          row("rules", RULES, "RETURN pith.verdict('1610.09645'), pith.standing('1610.09645')"),
          row("empty answers", EMPTY, "CALL pith.doctor()"),
          question(
              "Does this result still stand?",
              "CALL pith.standing('arxiv:2699.00009') YIELD standing, because, trusted"),
          question(
              "Which of these papers have a problem?",
              "CALL pith.standing(['2699.00009', '2699.00067']) YIELD id, standing, trusted, "
                  + "worst_beneath, worst_beneath_trusted"),
          question(
              "What depends on it?",
              "CALL pith.cascade('2699.00009') YIELD distance, pith_number, title"),
          question(
              "What does it depend on?",
              "CALL pith.foundations('2699.00067') YIELD distance, pith_number, standing"),
          question(
              "Who retracted it?",
              "CALL pith.standing('2699.00009') YIELD events UNWIND events AS id "
                  + "MATCH (e:Event {event_id: id})-[:SIGNED_BY]->(s) "
                  + "RETURN e.event_type, s.signer_id, s.trust"),
          question(
              "Who refutes whom?",
              "MATCH (a:Paper)-[c:CITES {relation: 'refutes'}]->(b:Paper) "
                  + "RETURN a.title, b.title, c.trusted"),
          question(
              "Was it replicated?",
              "CALL pith.replications('2699.00060') YIELD kind, outcome, trusted"),
          question(
              "What happened to it, in order?",
              "CALL pith.history('2699.00009') YIELD created_at, event_type, status, signer_id"),
          question(
              "Are its documents what was signed?",
              "CALL pith.verify('1610.09645', {findings_only: true}) YIELD check, status, found"),
          question(
              "What contradicts itself?", "CALL pith.conflicts() YIELD kind, subject, details"));

  private AgentGuide() {}

  static List<HelpRow> rows() {
    return ROWS;
  }

  private static HelpRow question(String question, String cypher) {
    return row("question", question, cypher);
  }

  private static HelpRow row(String name, String purpose, String cypher) {
    return new HelpRow(name, purpose, cypher);
  }
}
