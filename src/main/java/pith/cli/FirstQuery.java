package pith.cli;

import java.util.Map;

/** What somebody can type first: it gives rows on the samples, or on any graph. */
final class FirstQuery {
  private static final String SAMPLE = "2699.00009";

  private FirstQuery() {}

  static String of(EmbeddedGraph graph) {
    return Database.rows(
                graph, "MATCH (p:Paper {source_id: $id}) RETURN p LIMIT 1", Map.of("id", SAMPLE))
            .isEmpty()
        ? "MATCH about = (:Paper)<-[:ABOUT]-(:Event)-[:SIGNED_BY]->(:Signer) RETURN about LIMIT 25"
        : "CALL pith.cascade('arxiv:" + SAMPLE + "', {depth: 2}) YIELD path RETURN path";
  }
}
