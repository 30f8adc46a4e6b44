package pith.load.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import pith.load.read.Dumps;

/** Files that no honest tool writes. */
final class Bombs {
  static final int FLAGS = 8;
  static final int METHOD = 10;
  static final int CRC = 16;
  static final int SIZE = 24;
  private static final int MAGIC = 0x02014b50;
  private static final int CHUNK = 1 << 20;

  private Bombs() {}

  /** A gzip that claims so many blanks: one flushed deflate chunk, repeated. */
  static Path gzip(Path file, long expanded) throws IOException {
    byte[] blanks = new byte[CHUNK];
    Arrays.fill(blanks, (byte) ' ');
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(blanks);
    byte[] chunk = new byte[CHUNK];
    int length = deflater.deflate(chunk, 0, CHUNK, Deflater.FULL_FLUSH);
    deflater.end();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0});
      for (long done = 0; done < expanded; done += CHUNK) {
        out.write(chunk, 0, length);
      }
    }
    return file;
  }

  /** One entry's bytes, which the directory lists many times. */
  static byte[] overlappingZip(String name, String content, int times) throws IOException {
    byte[] zip = Dumps.zip(name, content);
    int directory = find(zip, MAGIC, 0);
    int end = find(zip, 0x06054b50, directory);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(zip, 0, directory);
    for (int i = 0; i < times; i++) {
      out.write(zip, directory, end - directory);
    }
    ByteBuffer tail = little(Arrays.copyOfRange(zip, end, zip.length));
    tail.putShort(8, (short) times).putShort(10, (short) times);
    tail.putInt(12, (end - directory) * times);
    out.write(tail.array());
    return out.toByteArray();
  }

  /** The first record of the directory says something else than is true. */
  static byte[] patchedDirectory(byte[] zip, int field, int value) {
    byte[] patched = zip.clone();
    ByteBuffer bytes = little(patched);
    int at = find(zip, MAGIC, 0) + field;
    if (field == FLAGS || field == METHOD) {
      bytes.putShort(at, (short) value);
    } else {
      bytes.putInt(at, value);
    }
    return patched;
  }

  /** A stored entry for whose size 4 bytes are too few to say it, as zip64 has it. */
  static byte[] zip64(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ByteBuffer out = little(new byte[1000]);
    out.putInt(0x04034b50).putShort((short) 45).putShort((short) 0).putShort((short) 0);
    out.putInt(0).putInt((int) crc.getValue()).putInt(-1).putInt(-1);
    out.putShort((short) name.length())
        .putShort((short) 20)
        .put(name.getBytes(StandardCharsets.UTF_8));
    out.putShort((short) 1).putShort((short) 16).putLong(content.length).putLong(content.length);
    out.put(content);
    int start = out.position();
    out.putInt(MAGIC).putShort((short) 45).putShort((short) 45).putShort((short) 0);
    out.putShort((short) 0).putInt(0).putInt((int) crc.getValue()).putInt(-1).putInt(-1);
    out.putShort((short) name.length()).putShort((short) 28).putShort((short) 0);
    out.putShort((short) 0)
        .putShort((short) 0)
        .putInt(0)
        .putInt(-1)
        .put(name.getBytes(StandardCharsets.UTF_8));
    out.putShort((short) 1).putShort((short) 24);
    out.putLong(content.length).putLong(content.length).putLong(0);
    int end = out.position();
    out.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    out.putInt(0).putInt(0).putLong(1).putLong(1).putLong(end - start).putLong(start);
    out.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    out.putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) -1);
    out.putShort((short) -1).putInt(-1).putInt(-1).putShort((short) 0);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static int find(byte[] zip, int magic, int from) {
    ByteBuffer bytes = little(zip);
    int at = from;
    while (bytes.getInt(at) != magic) {
      at++;
    }
    return at;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
