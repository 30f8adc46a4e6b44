package pith.load.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import pith.load.BrokenStream;

/** Holds an entry to the length and checksum that the directory gave it. */
final class CheckedEntry extends InputStream {
  private final InputStream in;
  private final long size;
  private final long crc;
  private final CRC32 seen = new CRC32();
  private long length;

  CheckedEntry(InputStream in, long size, long crc) {
    this.in = in;
    this.size = size;
    this.crc = crc;
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int got = in.read(into, at, length);
    if (got > 0) {
      seen.update(into, at, got);
      this.length += got;
    }
    if (this.length > size || (got < 0 && this.length < size)) {
      throw BrokenStream.corrupt("an entry of " + size + " bytes", words(got));
    } else if (got < 0 && seen.getValue() != crc) {
      throw BrokenStream.corrupt("the checksum in the zip directory", "another");
    }
    return got;
  }

  private String words(int got) {
    return got < 0 ? length + " bytes" : "more than that";
  }
}
