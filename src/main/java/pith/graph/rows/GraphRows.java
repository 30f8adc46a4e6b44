package pith.graph.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;
import pith.wanted.WantedProperties;

/**
 * Rows of a graph that is being made. Nodes have numbers without a gap, in the order of their rows.
 * Not for two threads at once.
 */
public final class GraphRows implements Closeable {
  private static final int BLOCK = 1 << 16;
  private final RowStream nodeStream;
  private final RowStream linkStream;
  private NodeRows nodes = new NodeRows();
  private LinkRows links = new LinkRows();
  private long next;

  /**
   * @param first number of a node
   */
  public GraphRows(RowStream nodes, RowStream links, long first) {
    this.nodeStream = nodes;
    this.linkStream = links;
    this.next = first;
  }

  /** The ends of the relationships are counted from the first of the nodes: its number is given. */
  public long add(RowBlock someNodes, RowBlock theirLinks) throws IOException {
    flush();
    long base = next;
    nodeStream.add(base, someNodes);
    linkStream.add(base, theirLinks);
    next += someNodes.rows();
    return base;
  }

  /** The number that {@link #node} gives next: what is drawn at it may come before it. */
  public long nextNode() {
    return next;
  }

  public void node(NodeKind kind, Set<StandingLabel> labels, WantedProperties properties)
      throws IOException {
    nodes.add(kind, labels, properties);
    added();
  }

  public void changes(WantedProperties properties) throws IOException {
    nodes.addChanges(properties);
    added();
  }

  private void added() throws IOException {
    next++;
    if (nodes.bytes() > BLOCK) {
      flushNodes();
    }
  }

  public void link(LinkKind kind, long start, long end, WantedProperties properties)
      throws IOException {
    links.add(kind, start, end, properties);
    if (links.bytes() > BLOCK) {
      flushLinks();
    }
  }

  public void link(LinkKind kind, long start, long end, byte[] properties) throws IOException {
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
      nodeStream.add(next - nodes.rows(), nodes.block());
      nodes = new NodeRows();
    }
  }

  private void flushLinks() throws IOException {
    if (links.bytes() > 0) {
      linkStream.add(0, links.block());
      links = new LinkRows();
    }
  }

  /** Nothing is added any more. */
  @Override
  public void close() throws IOException {
    flush();
    nodeStream.close();
    linkStream.close();
  }
}
