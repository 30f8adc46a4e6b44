package pith.load.spill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers, texts and bytes one after the other. Not for two threads at once. */
public final class ByteWriter {
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;
  private byte[] bytes;
  private int length;

  public ByteWriter() {
    this(64);
  }

  public ByteWriter(int expected) {
    bytes = new byte[expected];
  }

  public int length() {
    return length;
  }

  public ByteWriter tag(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** Small numbers take little room; negative ones ten bytes. */
  public ByteWriter number(long value) {
    room(10);
    long rest = value;
    while ((rest & ~(long) SEVEN_BITS) != 0) {
      bytes[length++] = (byte) (rest & SEVEN_BITS | MORE);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** Eight bytes, so that they sort as the numbers do that are not negative. */
  public ByteWriter sortable(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
    return this;
  }

  public ByteWriter text(String text) {
    return block(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length in front. */
  public ByteWriter block(byte[] block) {
    number(block.length);
    return raw(block);
  }

  public ByteWriter raw(byte[] block) {
    room(block.length);
    System.arraycopy(block, 0, bytes, length, block.length);
    length += block.length;
    return this;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
