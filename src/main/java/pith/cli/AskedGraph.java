package pith.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A graph that can be asked: the one in a folder, or the one that {@code pith serve} has open. */
sealed interface AskedGraph extends AutoCloseable permits EmbeddedGraph, ServedGraph {
  /** For what is done in another way where another process has the files. */
  <T> T fold(Function<EmbeddedGraph, T> inFolder, Function<ServedGraph, T> served);

  /** All rows of a statement that commits by itself. */
  List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters);

  /** Ends the statement that runs; it fails, and nothing of it is kept. */
  void stopAsking();

  @Override
  void close();
}
