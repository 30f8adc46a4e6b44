package pith.graph.rows;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of blocks. It is written by one thread, closed, and then read as often as one likes. */
public final class RowFile implements Closeable {
  private static final int BUFFER = 1 << 18;
  private static final int END = -1;
  private final Path path;
  private final DataOutputStream out;
  private long rows;
  private long properties;
  private long bytes;

  public RowFile(Path path) throws IOException {
    this.path = path;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER));
  }

  /**
   * @param base the number of the first node, or what the ends of relationships are counted from
   */
  public void add(long base, RowBlock block) throws IOException {
    if (block.rows() == 0) {
      return;
    }
    out.writeInt(block.bytes().length);
    out.writeLong(base);
    out.writeInt(block.rows());
    out.writeLong(block.properties());
    out.write(block.bytes());
    rows += block.rows();
    properties += block.properties();
    bytes += block.bytes().length;
  }

  public long rows() {
    return rows;
  }

  public long properties() {
    return properties;
  }

  public long bytes() {
    return bytes;
  }

  /** Nothing is added any more. */
  @Override
  public void close() throws IOException {
    out.writeInt(END);
    out.close();
  }

  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  public Reading open() throws IOException {
    return new Reading(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER)));
  }

  /** Gives each block once. */
  public static final class Reading implements Closeable {
    private final DataInputStream in;
    private boolean ended;

    private Reading(DataInputStream in) {
      this.in = in;
    }

    /** Empty at the end, and ever after. */
    public Optional<RowBlock> next() throws IOException {
      int length = ended ? END : in.readInt();
      ended = length == END;
      return ended
          ? Optional.empty()
          : Optional.of(
              new RowBlock(in.readLong(), in.readInt(), in.readLong(), in.readNBytes(length)));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
