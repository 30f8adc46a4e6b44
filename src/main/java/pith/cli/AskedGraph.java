package pith.cli;

import java.util.List;
import java.util.Map;

/** A graph that can be asked: the one in a folder, or the one that {@code pith serve} has open. */
interface AskedGraph extends AutoCloseable {
  /** All rows of a statement that commits by itself. */
  List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters);

  /** Ends the statement that runs; it fails, and nothing of it is kept. */
  void stopAsking();

  @Override
  void close();
}
