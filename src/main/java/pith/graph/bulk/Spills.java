package pith.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import pith.graph.rows.GraphRows;
import pith.graph.rows.Numbering;
import pith.graph.rows.RowFile;
import pith.graph.rows.WholeGraph;
import pith.load.spill.SortedSpill;

/** The rows of a graph that is being made, and what is still to be joined. */
final class Spills implements Joins, Closeable {
  /** Of each join in memory. */
  private static final long MOST_BYTES = 24L << 20;

  private final RowFile nodes;
  private final RowFile links;
  private final GraphRows rows;
  private final Map<JoinKind, SortedSpill> joins = new EnumMap<>(JoinKind.class);

  Spills(Path folder) throws IOException {
    nodes = new RowFile(folder.resolve("nodes"));
    links = new RowFile(folder.resolve("links"));
    rows = new GraphRows(nodes.stream(), links.stream(), 0);
    for (JoinKind kind : JoinKind.values()) {
      joins.put(kind, new SortedSpill(folder, kind.fileName(), MOST_BYTES));
    }
  }

  GraphRows rows() {
    return rows;
  }

  SortedSpill join(JoinKind kind) {
    return Objects.requireNonNull(joins.get(kind));
  }

  @Override
  public void add(JoinKind kind, byte[] key, byte[] value) throws IOException {
    join(kind).add(key, value);
  }

  /** Nothing is added any more. */
  WholeGraph whole() throws IOException {
    rows.close();
    return new WholeGraph(nodes, links, join(JoinKind.LABELS), Numbering.AS_WRITTEN);
  }

  @Override
  public void close() throws IOException {
    for (SortedSpill join : joins.values()) {
      join.close();
    }
  }
}
