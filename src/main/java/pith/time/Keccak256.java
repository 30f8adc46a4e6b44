package pith.time;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Keccak-256 as Ethereum has it: SHA3-256 with the padding of before it was a standard. */
final class Keccak256 {
  static final int BYTES = 32;

  private static final int RATE = 136;
  private static final int SIDE = 5;
  private static final int LANES = SIDE * SIDE;
  private static final long[] ROUNDS = {
    0x0000000000000001L, 0x0000000000008082L, 0x800000000000808aL, 0x8000000080008000L,
    0x000000000000808bL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
    0x000000000000008aL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000aL,
    0x000000008000808bL, 0x800000000000008bL, 0x8000000000008089L, 0x8000000000008003L,
    0x8000000000008002L, 0x8000000000000080L, 0x000000000000800aL, 0x800000008000000aL,
    0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
  };

  private Keccak256() {}

  static byte[] hash(byte[] content) {
    byte[] padded = Arrays.copyOf(content, (content.length / RATE + 1) * RATE);
    padded[content.length] ^= 0x01;
    padded[padded.length - 1] ^= (byte) 0x80;
    ByteBuffer words = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    long[] state = new long[LANES];
    while (words.hasRemaining()) {
      for (int i = 0; i < RATE / Long.BYTES; i++) {
        state[i] ^= words.getLong();
      }
      mix(state);
    }
    ByteBuffer digest = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < BYTES / Long.BYTES; i++) {
      digest.putLong(state[i]);
    }
    return digest.array();
  }

  private static void mix(long[] state) {
    for (long constant : ROUNDS) {
      columns(state);
      lanes(state);
      rows(state);
      state[0] ^= constant;
    }
  }

  private static void columns(long[] state) {
    long[] sums = new long[SIDE];
    for (int i = 0; i < LANES; i++) {
      sums[i % SIDE] ^= state[i];
    }
    for (int i = 0; i < LANES; i++) {
      int x = i % SIDE;
      state[i] ^= sums[(x + 4) % SIDE] ^ Long.rotateLeft(sums[(x + 1) % SIDE], 1);
    }
  }

  /** Each lane is turned, and goes to the place of the next. */
  private static void lanes(long[] state) {
    int x = 1;
    int y = 0;
    long moving = state[1];
    for (int step = 1; step < LANES; step++) {
      int next = (2 * x + 3 * y) % SIDE;
      x = y;
      y = next;
      long stays = state[x + SIDE * y];
      state[x + SIDE * y] = Long.rotateLeft(moving, step * (step + 1) / 2);
      moving = stays;
    }
  }

  private static void rows(long[] state) {
    for (int row = 0; row < LANES; row += SIDE) {
      long[] before = Arrays.copyOfRange(state, row, row + SIDE);
      for (int x = 0; x < SIDE; x++) {
        state[row + x] = before[x] ^ (~before[(x + 1) % SIDE] & before[(x + 2) % SIDE]);
      }
    }
  }
}
