package pith.load.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import pith.load.BrokenStream;

/** The central directory at the end of a zip, read record by record, never held as a whole. */
final class ZipDirectory {
  private static final long END_MAGIC = 0x06054b50L;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long LOCATOR_MAGIC = 0x07064b50L;
  private static final int LOCATOR_LENGTH = 20;
  private static final long END64_MAGIC = 0x06064b50L;
  private static final int END64_LENGTH = 56;
  private static final long RECORD_MAGIC = 0x02014b50L;
  private static final int RECORD_LENGTH = 46;

  private final long start;
  private final BufferedInputStream records;
  private long left;

  private ZipDirectory(long start, BufferedInputStream records, long count) {
    this.start = start;
    this.records = records;
    this.left = count;
  }

  static ZipDirectory of(FileChannel channel, ReadMeter meter) throws IOException {
    long size = channel.size();
    int tailLength = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    long tailStart = size - tailLength;
    LittleEndian tail = read(channel, tailStart, tailLength);
    int at = endRecord(tail);
    long count = tail.half(at + 10);
    long length = tail.word(at + 12);
    long start = tail.word(at + 16);
    long end = tailStart + at;
    Optional<LittleEndian> wide = wideEnd(channel, end);
    if (wide.isPresent()) {
      count = wide.get().quad(32);
      length = wide.get().quad(40);
      start = wide.get().quad(48);
    }
    if (start < 0 || length < 0 || count < 0 || start > end || length > end - start) {
      throw BrokenStream.corrupt("a zip directory within the file", "one beyond its end");
    } else if (count > length / RECORD_LENGTH) {
      throw BrokenStream.corrupt("a zip directory with room for its entries", count + " entries");
    }
    RawStream raw = new RawStream(channel, meter, start, start + length);
    return new ZipDirectory(start, new BufferedInputStream(raw, 1 << 16), count);
  }

  private static int endRecord(LittleEndian tail) throws IOException {
    for (int at = tail.length() - END_LENGTH; at >= 0; at--) {
      boolean toTheEnd = at + END_LENGTH + tail.half(at + 20) == tail.length();
      if (toTheEnd && tail.word(at) == END_MAGIC) {
        return at;
      }
    }
    throw BrokenStream.truncated("the directory of the zip");
  }

  /** Zip64: a locator just before the end record says where the wider one is. */
  private static Optional<LittleEndian> wideEnd(FileChannel channel, long end) throws IOException {
    if (end < LOCATOR_LENGTH) {
      return Optional.empty();
    }
    LittleEndian locator = read(channel, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    if (locator.word(0) != LOCATOR_MAGIC) {
      return Optional.empty();
    }
    LittleEndian wide = read(channel, locator.quad(8), END64_LENGTH);
    if (wide.word(0) != END64_MAGIC) {
      throw BrokenStream.corrupt("a zip64 end record where its locator points", "other bytes");
    }
    return Optional.of(wide);
  }

  /** No data of an entry may lie at or behind this. */
  long start() {
    return start;
  }

  Optional<ZipRecord> next() throws IOException {
    if (left == 0) {
      return Optional.empty();
    }
    left--;
    LittleEndian fixed = LittleEndian.of(records.readNBytes(RECORD_LENGTH));
    if (fixed.word(0) != RECORD_MAGIC) {
      throw BrokenStream.corrupt("another record of the zip directory", "other bytes");
    }
    byte[] name = records.readNBytes(fixed.half(28));
    byte[] extra = records.readNBytes(fixed.half(30));
    records.skipNBytes(fixed.half(32));
    return Optional.of(ZipRecord.of(fixed, name, extra));
  }

  static LittleEndian read(FileChannel channel, long at, int length) throws IOException {
    if (at < 0) {
      throw BrokenStream.corrupt("a place within the zip", "one before its start");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return LittleEndian.of(bytes.array());
  }
}
