package pith.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian 64-bit words in bytes. */
final class LittleEndianWords {
  private static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndianWords() {}

  static long at(byte[] bytes, int offset) {
    return (long) VIEW.get(bytes, offset);
  }

  static void put(byte[] bytes, int offset, long word) {
    VIEW.set(bytes, offset, word);
  }
}
