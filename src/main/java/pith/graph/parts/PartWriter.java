package pith.graph.parts;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pith.graph.importing.ImportCounts;
import pith.graph.rows.GraphRows;
import pith.graph.rows.Packing;
import pith.graph.rows.RowStream;
import pith.refusal.Refusal;

/** The files of one part. Not for two threads at once. */
final class PartWriter implements Closeable {
  /** One file of each kind; the last two only where there is something for them. */
  enum Kind {
    NODES,
    LINKS,
    LEFT,
    REFUSALS;

    String ending() {
      return this == REFUSALS ? ".refusals.ndjson" : "." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final PartFolder folder;
  private final String name;
  private final int number;
  private final HashedFile nodeFile;
  private final HashedFile linkFile;
  private final RowStream nodes;
  private final RowStream links;
  private final GraphRows rows;
  private Optional<HashedFile> leftFile = Optional.empty();
  private Optional<HashedFile> refusalFile = Optional.empty();
  private boolean closed;
  private long left;
  private long refusals;

  /**
   * @param number of the part; no other part has it
   */
  PartWriter(PartFolder folder, String kind, int index, int number) throws IOException {
    this.folder = folder;
    this.name = "%s-%05d".formatted(kind, index);
    this.number = number;
    this.nodeFile = HashedFile.create(folder, name + Kind.NODES.ending());
    this.linkFile = HashedFile.create(folder, name + Kind.LINKS.ending());
    this.nodes = new RowStream(nodeFile, Packing.DEFLATED);
    this.links = new RowStream(linkFile, Packing.DEFLATED);
    this.rows = new GraphRows(nodes, links, PartNumbers.firstOf(number));
  }

  GraphRows rows() {
    return rows;
  }

  void left(LeftKind kind, byte[] value) throws IOException {
    if (leftFile.isEmpty()) {
      leftFile = Optional.of(HashedFile.create(folder, name + Kind.LEFT.ending()));
    }
    DataOutputStream out = new DataOutputStream(leftFile.get());
    out.writeByte(LeftKind.NUMBERS.number(kind));
    out.writeInt(value.length);
    out.write(value);
    left++;
  }

  void refuse(Refusal refusal) throws IOException {
    if (refusalFile.isEmpty()) {
      refusalFile = Optional.of(HashedFile.create(folder, name + Kind.REFUSALS.ending()));
    }
    refusalFile.get().write((RefusalLine.text(refusal) + "\n").getBytes(StandardCharsets.UTF_8));
    refusals++;
  }

  PartReport finish(ImportCounts counts, long documents) throws IOException {
    long made = rows.nextNode() - PartNumbers.firstOf(number);
    close();
    List<PartFile> files = new ArrayList<>();
    files.add(nodeFile.file(nodes.rows(), nodes.properties()));
    files.add(linkFile.file(links.rows(), links.properties()));
    leftFile.ifPresent(file -> files.add(file.file(left, 0)));
    refusalFile.ifPresent(file -> files.add(file.file(refusals, 0)));
    return new PartReport(number, made, files, counts, documents, refusals);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    rows.close();
    if (leftFile.isPresent()) {
      leftFile.get().close();
    }
    if (refusalFile.isPresent()) {
      refusalFile.get().close();
    }
  }
}
