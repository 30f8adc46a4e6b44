package pith.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pith.cli.EmbeddedGraph;

/** A database in a folder, as a load leaves it. */
public final class LoadedGraph implements AutoCloseable {
  private final EmbeddedGraph graph;

  private LoadedGraph(EmbeddedGraph graph) {
    this.graph = graph;
  }

  public static LoadedGraph open(Path folder) {
    return new LoadedGraph(EmbeddedGraph.open(folder, Map.of()));
  }

  public List<Map<String, Object>> rows(String cypher) {
    return graph.rows(cypher, Map.of());
  }

  public Object value(String cypher) {
    return rows(cypher).get(0).values().iterator().next();
  }

  public String digest() {
    return (String)
        value("CALL pith.digest() YIELD kind, sha256 WHERE kind = 'graph' RETURN sha256");
  }

  /** Nothing that is stored is another thing than follows from the documents. */
  public void assertWhole() {
    assertEquals(
        List.of(),
        rows(
            "CALL pith.verify.all() YIELD check, status, subject, found WITH * "
                + "WHERE (check STARTS WITH 'STORED' OR check = 'SEAL') AND status = 'FAIL' "
                + "RETURN check, subject, found LIMIT 5"));
    assertEquals(0L, value("CALL pith.merge.all() YIELD written RETURN coalesce(sum(written), 0)"));
    assertEquals(
        0L,
        value("CALL pith.doctor() YIELD check, status WHERE status = 'FAIL' " + "RETURN count(*)"));
  }

  @Override
  public void close() {
    graph.close();
  }
}
