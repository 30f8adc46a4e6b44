package pith.graph.rows;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the files of a database from a whole graph, without transactions. */
public interface StoreBuilder {
  /**
   * @param home of a Neo4j that was never started
   * @param threads that work at the same time
   */
  void build(Path home, WholeGraph graph, int threads) throws IOException;
}
