package pith.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import pith.graph.rows.LinkRows;
import pith.graph.rows.NodeRows;
import pith.graph.rows.RowFile;
import pith.graph.rows.WholeGraph;
import pith.load.spill.SortedSpill;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;
import pith.wanted.WantedProperties;

/**
 * The rows of a graph that is being made, and what is still to be joined. Nodes have numbers from 0
 * without a gap, in the order of their rows.
 */
final class Spills implements Closeable {
  /** Of each join in memory. */
  private static final long MOST_BYTES = 24L << 20;

  private static final int BLOCK = 1 << 16;
  private final RowFile nodeFile;
  private final RowFile linkFile;
  private final Map<JoinKind, SortedSpill> joins = new EnumMap<>(JoinKind.class);
  private NodeRows nodes = new NodeRows();
  private LinkRows links = new LinkRows();
  private long next;

  Spills(Path folder) throws IOException {
    nodeFile = new RowFile(folder.resolve("nodes"));
    linkFile = new RowFile(folder.resolve("links"));
    for (JoinKind kind : JoinKind.values()) {
      joins.put(kind, new SortedSpill(folder, kind.fileName(), MOST_BYTES));
    }
  }

  SortedSpill join(JoinKind kind) {
    return Objects.requireNonNull(joins.get(kind));
  }

  /** Says where the numbers of its nodes begin. */
  long add(Piece piece) throws IOException {
    flush();
    long base = next;
    nodeFile.add(base, piece.nodes());
    linkFile.add(base, piece.links());
    next += piece.nodes().rows();
    for (Join join : piece.joins()) {
      join.addTo(join(join.kind()), base);
    }
    for (Drawing drawing : piece.drawings()) {
      drawing.addTo(join(JoinKind.EDGES), base);
    }
    for (int paper : piece.spokenOf()) {
      spokenOf(base + paper);
    }
    for (int paper : piece.same()) {
      join(JoinKind.SAME).add(Keys.node(base + paper, Keys.HAS), new byte[0]);
    }
    return base;
  }

  void spokenOf(long paper) throws IOException {
    join(JoinKind.SPOKEN_OF).add(Keys.node(paper, Keys.HAS), new byte[0]);
  }

  void label(long paper, StandingLabel label) throws IOException {
    join(JoinKind.LABELS).add(Keys.node(paper, WholeGraph.number(label)), new byte[0]);
  }

  /** The number that {@link #node} gives next: what is drawn at it may come before it. */
  long nextNode() {
    return next;
  }

  void node(NodeKind kind, Set<StandingLabel> labels, WantedProperties properties)
      throws IOException {
    nodes.add(kind, labels, properties);
    added();
  }

  void changes(WantedProperties properties) throws IOException {
    nodes.addChanges(properties);
    added();
  }

  private void added() throws IOException {
    next++;
    if (nodes.bytes() > BLOCK) {
      flushNodes();
    }
  }

  void link(LinkKind kind, long start, long end, WantedProperties properties) throws IOException {
    links.add(kind, start, end, properties);
    if (links.bytes() > BLOCK) {
      flushLinks();
    }
  }

  void link(LinkKind kind, long start, long end, byte[] properties) throws IOException {
    links.add(kind, start, end, properties);
    if (links.bytes() > BLOCK) {
      flushLinks();
    }
  }

  private void flush() throws IOException {
    flushNodes();
    flushLinks();
  }

  private void flushNodes() throws IOException {
    if (nodes.rows() > 0) {
      nodeFile.add(next - nodes.rows(), nodes.block());
      nodes = new NodeRows();
    }
  }

  private void flushLinks() throws IOException {
    if (links.bytes() > 0) {
      linkFile.add(0, links.block());
      links = new LinkRows();
    }
  }

  /** Nothing is added any more. */
  WholeGraph whole() throws IOException {
    flush();
    nodeFile.close();
    linkFile.close();
    return new WholeGraph(nodeFile, linkFile, join(JoinKind.LABELS));
  }

  @Override
  public void close() throws IOException {
    for (SortedSpill join : joins.values()) {
      join.close();
    }
  }
}
