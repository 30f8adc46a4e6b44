package pith.load.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import pith.load.BrokenStream;
import pith.refusal.RefusalCode;

/** A new file of bounded length. Once it is finished, closing it brings it onto the disk. */
final class BoundedFile extends OutputStream {
  private final FileChannel channel;
  private final long maxBytes;
  private long written;
  private boolean finished;

  private BoundedFile(FileChannel channel, long maxBytes) {
    this.channel = channel;
    this.maxBytes = maxBytes;
  }

  static BoundedFile create(Path file, long maxBytes) throws IOException {
    return new BoundedFile(
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), maxBytes);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (length > maxBytes - written) {
      throw new BrokenStream(
          RefusalCode.EXPORT_TOO_LARGE.problem("at most " + maxBytes + " bytes", "more"));
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, from, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    written += length;
  }

  void finish() {
    finished = true;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (finished && channel.isOpen()) {
        channel.force(true);
      }
    }
  }
}
