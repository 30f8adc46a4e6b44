package pith.graph.rows;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Blocks of rows on their way into a file, counted. */
public final class RowStream implements Closeable {
  private static final int END = -1;
  private static final Numbered<Packing> PACKINGS = new Numbered<>(Packing.class);
  private final DataOutputStream out;
  private final Packing packing;
  private long rows;
  private long properties;
  private long bytes;

  public RowStream(OutputStream out, Packing packing) {
    this.out = new DataOutputStream(out);
    this.packing = packing;
  }

  /**
   * @param base the number of the first node, or what the ends of relationships are counted from
   */
  public void add(long base, RowBlock block) throws IOException {
    if (block.rows() == 0) {
      return;
    }
    PackedBlock packed = PackedBlock.of(base, block, packing);
    out.writeInt(packed.length());
    out.writeLong(base);
    out.writeInt(packed.rows());
    out.writeLong(packed.properties());
    out.writeByte(PACKINGS.number(packing));
    out.writeInt(packed.bytes().length);
    out.write(packed.bytes());
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

  /** What such a stream wrote. */
  public static RowBlocks.Reading read(InputStream written) {
    return new Written(new DataInputStream(written));
  }

  private static final class Written implements RowBlocks.Reading {
    private final DataInputStream in;
    private boolean ended;

    Written(DataInputStream in) {
      this.in = in;
    }

    @Override
    public Optional<PackedBlock> next() throws IOException {
      int length = ended ? END : in.readInt();
      ended = length == END;
      return ended ? Optional.empty() : Optional.of(block(length));
    }

    private PackedBlock block(int length) throws IOException {
      return new PackedBlock(
          in.readLong(),
          in.readInt(),
          in.readLong(),
          PACKINGS.at(in.readByte()),
          length,
          in.readNBytes(in.readInt()));
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
