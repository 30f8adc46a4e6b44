package pith.graph.rows;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of blocks. It is written by one thread, closed, and then read as often as one likes. */
public final class RowFile implements RowBlocks, Closeable {
  private static final int BUFFER = 1 << 18;
  private final Path path;
  private final RowStream out;

  public RowFile(Path path) throws IOException {
    this.path = path;
    this.out =
        new RowStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER), Packing.PLAIN);
  }

  /** To be filled. */
  public RowStream stream() {
    return out;
  }

  @Override
  public long rows() {
    return out.rows();
  }

  @Override
  public long properties() {
    return out.properties();
  }

  @Override
  public long bytes() {
    return out.bytes();
  }

  /** Nothing is added any more. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  public void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public Reading open() throws IOException {
    return RowStream.read(new BufferedInputStream(Files.newInputStream(path), BUFFER));
  }
}
