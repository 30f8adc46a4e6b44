package pith.tamper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import pith.database.Graph;
import pith.database.PolicyFile;

/** The corpus in a real database, made anew as often as it is wanted. */
final class TamperedStore implements AutoCloseable {
  private static final String FILE = "tamper.ndjson";
  private static final String OPEN_FILE = "tamper-open.ndjson";

  private final Graph graph = Graph.withSchema();
  private final PolicyFile policy = new PolicyFile();

  /**
   * @param members of the trust file, beside the pinned signers
   */
  TamperedStore(String... members) {
    policy(members);
    graph.write(FILE, TamperCorpus.documents());
    graph.write(OPEN_FILE, TamperCorpus.opened());
    restore();
  }

  Graph graph() {
    return graph;
  }

  void policy(String... members) {
    policy.write(
        Stream.concat(
                Stream.of(PolicyFile.signers(PolicyFile.pinned(TamperCorpus.REGISTRY))),
                Stream.of(members))
            .toArray(String[]::new));
  }

  void restore() {
    graph.rows("MATCH (n) WHERE NOT n:PithSchema DETACH DELETE n");
    importAgain("");
  }

  /** Gives the number of the paper; null where none has to be named. */
  Object tamper(Tampering tampering) {
    try (Transaction tx = graph.db().beginTx();
        Result result = tx.execute(tampering.cypher())) {
      List<Map<String, Object>> rows = result.stream().toList();
      if (rows.size() != 1 || !result.getQueryStatistics().containsUpdates()) {
        throw new AssertionError(tampering.name() + " had nothing to act on: " + rows);
      }
      tx.commit();
      return rows.get(0).get("paper");
    }
  }

  /** All documents; the sums of both rows. */
  ImportSums importAgain(String setting) {
    String more = setting.isEmpty() ? "" : ", " + setting;
    return new ImportSums(
        Stream.of(
                graph.row(
                    "CALL pith.import('"
                        + FILE
                        + "', {batch_size: 100, keep: 'latest'"
                        + more
                        + "})"),
                graph.row("CALL pith.import('" + OPEN_FILE + "', {trust: 'open'" + more + "})"))
            .toList());
  }

  Findings verify(Object paper) {
    return new Findings(graph.rows("CALL pith.verify($paper)", "paper", paper));
  }

  Findings verifyAll() {
    return new Findings(graph.rows("CALL pith.verify.all()"));
  }

  List<Map<String, Object>> mergeAll() {
    return graph.rows("CALL pith.merge.all()");
  }

  List<Object> papers() {
    return graph
        .rows("MATCH (p:Paper {imported: true}) RETURN p.pith_number AS paper ORDER BY paper")
        .stream()
        .map(row -> row.get("paper"))
        .toList();
  }

  /** What an import finds again: hashes of bundles, and papers that came as a record. */
  Set<Object> held() {
    Set<Object> held = new HashSet<>();
    graph
        .rows(
            "MATCH (b:Bundle) RETURN toStringOrNull(b.bundle_sha256) AS held"
                + " UNION MATCH (p:Paper) WHERE p.record_seen"
                + " RETURN toStringOrNull(p.pith_number) AS held")
        .forEach(row -> held.add(row.get("held")));
    return held;
  }

  @Override
  public void close() {
    policy.close();
    graph.close();
  }
}
