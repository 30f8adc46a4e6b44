package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import pith.cli.EmbeddedGraph;

/** The Neo4j that every step of an archive gets, so that none has more memory than another. */
final class BenchGraph {
  private static final long PAGE_CACHE = 1L << 30;

  private BenchGraph() {}

  static EmbeddedGraph open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return EmbeddedGraph.open(folder, Map.of(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE));
  }
}
