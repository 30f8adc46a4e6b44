package pith.load.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import pith.load.BrokenStream;

/**
 * Gzip of any number of members. The JDK's own stream ends quietly where a later member is broken,
 * and documents would be lost without a word.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER = 1 << 16;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[BUFFER];
  private int available;
  private boolean inMember;

  GzipMembers(InputStream in) {
    this.in = new PushbackInputStream(in, BUFFER);
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    while (inMember || startMember()) {
      int got = inflate(into, at, length);
      crc.update(into, at, got);
      if (inflater.finished()) {
        endMember();
      }
      if (got > 0 || length == 0) {
        return got;
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int at, int length) throws IOException {
    try {
      int got = inflater.inflate(into, at, length);
      if (got == 0 && inflater.needsDictionary()) {
        throw BrokenStream.corrupt("gzip data", "data that needs a dictionary");
      } else if (got == 0 && inflater.needsInput() && !inflater.finished()) {
        available = in.read(input, 0, input.length);
        if (available < 0) {
          throw BrokenStream.truncated("the rest of the gzip data");
        }
        inflater.setInput(input, 0, available);
      }
      return got;
    } catch (DataFormatException malformed) {
      throw BrokenStream.corrupt("well-formed gzip data", "" + malformed.getMessage());
    }
  }

  /** False at the end of the file. Some writers pad with zeros to a block. */
  private boolean startMember() throws IOException {
    int first = in.read();
    while (first == 0) {
      first = in.read();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || need() != 0x8b || need() != 8) {
      throw BrokenStream.corrupt("another gzip member or the end", "other bytes");
    }
    skipHeader(need());
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private void skipHeader(int flags) throws IOException {
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void endMember() throws IOException {
    in.unread(input, available - inflater.getRemaining(), inflater.getRemaining());
    inMember = false;
    if (word() != crc.getValue() || word() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw BrokenStream.corrupt("the checksum and length gzip wrote down", "others");
    }
  }

  private void skipText() throws IOException {
    while (need() != 0) {
      continue;
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      need();
    }
  }

  private long word() throws IOException {
    return need() | need() << 8 | need() << 16 | (long) need() << 24;
  }

  private int need() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException();
    }
    return b;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
