package pith.load.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import pith.load.BrokenStream;
import pith.refusal.RefusalCode;

/**
 * Walks the frames and blocks of zstd on their way to the library. The library keeps a window in
 * memory before it gives anything out, and for some blocks does not ask how large; so that is asked
 * here. It does not know skippable frames either, which pzstd writes; they are left out.
 */
final class ZstdFrames extends InputStream {
  /** What every decoder is asked to support, and every encoder not to exceed by itself. */
  private static final long LARGEST_WINDOW = 8 << 20;

  private static final int LARGEST_BLOCK = 128 << 10;
  private static final long MAGIC = 0xfd2fb528L;
  private static final long SKIPPABLE = 0x184d2a50L;
  private static final int SINGLE_SEGMENT = 0x20;
  private static final int CHECKSUM = 4;
  private static final int RUN = 1;
  private static final int RESERVED = 3;

  private final InputStream in;
  private byte[] header = new byte[0];
  private int headerAt;
  private int payload;
  private boolean inFrame;
  private boolean checksum;

  ZstdFrames(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  @Override
  public int read() throws IOException {
    return SingleByte.of(this);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    while (headerAt == header.length && payload == 0) {
      if (inFrame) {
        startBlock();
      } else if (!startFrame()) {
        return -1;
      }
    }
    if (headerAt < header.length) {
      int given = Math.min(length, header.length - headerAt);
      System.arraycopy(header, headerAt, into, at, given);
      headerAt += given;
      return given;
    }
    int got = in.read(into, at, Math.min(length, payload));
    payload -= Math.max(got, 0);
    return got;
  }

  /** False at the end; also steps over a skippable frame. */
  private boolean startFrame() throws IOException {
    byte[] magic = in.readNBytes(Integer.BYTES);
    if (magic.length == 0) {
      return false;
    }
    long number = LittleEndian.of(magic).word(0);
    if ((number & 0xfffffff0L) == SKIPPABLE) {
      in.skipNBytes(LittleEndian.of(in.readNBytes(Integer.BYTES)).word(0));
      return true;
    } else if (number != MAGIC) {
      throw BrokenStream.corrupt("another zstd frame or the end", "other bytes");
    }
    frameHeader(magic);
    inFrame = true;
    return true;
  }

  private void frameHeader(byte[] magic) throws IOException {
    int descriptor = need(1)[0] & 0xff;
    boolean single = (descriptor & SINGLE_SEGMENT) != 0;
    int windowLength = single ? 0 : 1;
    int dictionaryLength = (1 << (descriptor & 3)) >> 1;
    int sizeCode = descriptor >> 6;
    int sizeLength = sizeCode == 0 ? 1 - windowLength : 1 << sizeCode;
    byte[] rest = need(windowLength + dictionaryLength + sizeLength);
    checksum = (descriptor & CHECKSUM) != 0;
    byte[] size = new byte[Long.BYTES];
    System.arraycopy(rest, windowLength + dictionaryLength, size, 0, sizeLength);
    long content = LittleEndian.of(size).quad(0);
    checkWindow(single ? content : window(rest[0] & 0xff));
    header = new byte[Integer.BYTES + 1 + rest.length];
    System.arraycopy(magic, 0, header, 0, Integer.BYTES);
    header[Integer.BYTES] = (byte) descriptor;
    System.arraycopy(rest, 0, header, Integer.BYTES + 1, rest.length);
    headerAt = 0;
  }

  private static long window(int code) {
    long base = 1L << (10 + (code >> 3));
    return base + base / 8 * (code & 7);
  }

  private static void checkWindow(long window) throws BrokenStream {
    if (window < 0 || window > LARGEST_WINDOW) {
      throw new BrokenStream(
          RefusalCode.UNSUPPORTED_COMPRESSION.problem(
              "a zstd window of at most 8 MiB", Long.toUnsignedString(window) + " bytes"));
    }
  }

  private void startBlock() throws IOException {
    header = need(3);
    headerAt = 0;
    int fields = header[0] & 0xff | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
    int type = fields >> 1 & 3;
    int size = fields >> 3;
    if (type == RESERVED || size > LARGEST_BLOCK) {
      throw BrokenStream.corrupt("a zstd block of at most 128 KiB", "type " + type + ", " + size);
    }
    payload = type == RUN ? 1 : size;
    boolean last = (fields & 1) != 0;
    if (last) {
      inFrame = false;
      payload += checksum ? Integer.BYTES : 0;
    }
  }

  private byte[] need(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw BrokenStream.truncated("the rest of the zstd data");
    }
    return bytes;
  }
}
