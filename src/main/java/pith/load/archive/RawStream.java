package pith.load.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** A stretch of a file; leaves the channel open, which others read too. */
final class RawStream extends InputStream {
  private final FileChannel channel;
  private final ReadMeter meter;
  private final long end;
  private long position;

  RawStream(FileChannel channel, ReadMeter meter, long start, long end) {
    this.channel = channel;
    this.meter = meter;
    this.position = start;
    this.end = end;
  }

  static RawStream whole(FileChannel channel, ReadMeter meter) {
    return new RawStream(channel, meter, 0, Long.MAX_VALUE);
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    Objects.checkFromIndexSize(at, length, into.length);
    int wanted = (int) Math.min(length, end - position);
    if (length > 0 && wanted == 0) {
      return -1;
    }
    int got = channel.read(ByteBuffer.wrap(into, at, wanted), position);
    if (got > 0) {
      position += got;
      meter.consumed(got);
    }
    return got;
  }
}
