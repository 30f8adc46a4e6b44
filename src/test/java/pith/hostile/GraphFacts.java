package pith.hostile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Transaction;
import pith.database.Graph;
import pith.graph.Labels;
import pith.graph.store.StoredReissue;

/** What a real graph shows, in the lines of the model. */
final class GraphFacts {
  private static final String PAPERS =
      "MATCH (p:Paper) RETURN p.pith_number AS number, CASE WHEN p.imported THEN [p.verdict, "
          + "p.state_sha256, p.title, p.title_trusted] ELSE ['stub'] END AS values";
  private static final String LABELS =
      "MATCH (p:Paper) UNWIND labels(p) AS label WITH p, label WHERE label <> 'Paper' "
          + "WITH p.pith_number AS number, label ORDER BY label "
          + "RETURN number, collect(label) AS values";
  private static final String BUNDLES =
      "MATCH (b:Bundle)-[:DESCRIBES]->(p) RETURN b.bundle_sha256 AS sha256, "
          + "[p.pith_number, b.admission, b.admitted, b.admitted_under, "
          + "b.verdict, b.state_reproduced] AS values";
  private static final String CLAIMS =
      "MATCH (c:Claim) RETURN c.pith_number + '/' + c.claim_id AS id, [c.text] AS values";
  private static final String EVENTS =
      "MATCH (e:Event) OPTIONAL MATCH (e)-[:ABOUT]->(p) RETURN e.event_id AS id, CASE e.status "
          + "WHEN 'missing' THEN ['missing'] ELSE [e.status, e.reason, e.trusted, p.pith_number] "
          + "END AS values";
  private static final String SIGNED =
      "MATCH (e:Event)-[:SIGNED_BY]->(s) RETURN e.event_id AS id, [s.public_key] AS values";
  private static final String PREV =
      "MATCH (e:Event)-[:PREV_EVENT]->(o) RETURN e.event_id AS id, [o.event_id] AS values";
  private static final String SUPERSEDES =
      "MATCH (e:Event)-[s:SUPERSEDES]->(o) RETURN e.event_id + ' ' + o.event_id AS ids, "
          + "[s.honoured] AS values";
  private static final String ALIASES =
      "MATCH (a:Alias) RETURN a.kind + ':' + a.value AS name, "
          + "[coalesce(a.derived, false), a.created_at] AS values";
  private static final String IDENTIFIES =
      "MATCH (a:Alias)-[i:IDENTIFIES]->(p) WITH a, i, p, "
          + "COUNT { (a)-[:IDENTIFIES]->() } = 1 AS alone "
          + "RETURN a.kind + ':' + a.value + ' ' + p.pith_number AS name, [CASE "
          + "WHEN i.record_only THEN 'RECORD_ONLY' WHEN i.by_stranger THEN 'BY_STRANGER' "
          + "ELSE 'VOUCHED' END, coalesce(CASE WHEN alone THEN a.derived ELSE i.derived END, "
          + "false), CASE WHEN alone THEN a.created_at ELSE i.created_at END] AS values";
  private static final String BETWEEN =
      "MATCH (a:Paper)-[r:CITES|REPLICATES]->(b) RETURN type(r) AS type, r.event_id AS id, "
          + "[a.pith_number, b.pith_number, r.signer, r.trusted] AS values";
  private static final String CORRECTS =
      "MATCH (e:Event)-[r:CORRECTS]->(c) RETURN type(r) AS type, r.event_id AS id, "
          + "[c.pith_number + '/' + c.claim_id, r.signer, r.trusted] AS values";

  private final Facts facts = new Facts();
  private final Graph graph;

  private GraphFacts(Graph graph) {
    this.graph = graph;
  }

  static Facts of(Graph graph) {
    GraphFacts all = new GraphFacts(graph);
    all.read("paper", PAPERS);
    all.read("labels", LABELS);
    all.read("bundle", BUNDLES);
    all.readReissues();
    all.read("claim", CLAIMS);
    all.read("event", EVENTS);
    all.read("signed", SIGNED);
    all.read("prev", PREV);
    all.read("supersedes", SUPERSEDES);
    all.read("alias", ALIASES);
    all.read("IDENTIFIES", IDENTIFIES);
    all.read("", BETWEEN);
    all.read("", CORRECTS);
    return all.facts;
  }

  /** Of each, its bundle says how it stands. */
  private void readReissues() {
    try (Transaction tx = graph.db().beginTx();
        var reissues = tx.findNodes(Labels.REISSUE)) {
      while (reissues.hasNext()) {
        StoredReissue reissue = new StoredReissue(reissues.next());
        Object shown = reissue.bundle().orElseThrow().getProperty("bundle_sha256");
        facts.addReissue(
            "bundle " + reissue.arrival().orElseThrow().hash().hex(), "bundle " + shown);
      }
    }
  }

  private void read(String about, String cypher) {
    for (Map<String, Object> row : graph.rows(cypher)) {
      StringBuilder key = new StringBuilder(about);
      row.forEach((column, value) -> key.append(column.equals("values") ? "" : " " + value));
      List<?> values = (List<?>) row.get("values");
      facts.add(
          key.toString().strip(), values.stream().map(Optional::ofNullable).toArray(Object[]::new));
    }
  }
}
