package pith.time;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * RIPEMD-160, which Java does not have: the addresses in transactions of Bitcoin are made by it.
 */
final class Ripemd160 {
  static final int BYTES = 20;

  private static final int BLOCK = 64;
  private static final int LENGTH_BYTES = 8;
  private static final int STEPS = 16;
  private static final int ROUNDS = 5;
  private static final int[] START = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};

  /** The two lines of the hash: words, turns and constants of each. */
  private static final Line LEFT =
      new Line(
          "0123456789abcdef74d1a6f3c0952eb83ae49f812706db5c19ba08c4d37fe56240597c2ae138b6fd",
          "befc5879bdef6798768db97f7cf9b7dcbd67e9dfe8d65c75bcefef989e56865c9f5b68dc5cdeb856",
          0x00000000,
          0x5a827999,
          0x6ed9eba1,
          0x8f1bbcdc,
          0xa953fd4e);

  private static final Line RIGHT =
      new Line(
          "5e7092b4d6f81a3c6b370d5aef8c4912f5137e69b8c2a04d86413bf05c2d97aecfa4158762de039b",
          "899bdff5778beec69df7c89b77c76fdb97fb866ecd5edd75f58bee6e69c9c5f885c9c5e68d65fdbb",
          0x50a28be6,
          0x5c4dd124,
          0x6d703ef3,
          0x7a6d76e9,
          0x00000000);

  private record Line(int[] words, int[] turns, int[] constants) {
    Line(String words, String turns, int... constants) {
      this(digits(words), digits(turns), constants);
    }

    private static int[] digits(String hex) {
      return hex.replace(" ", "").chars().map(digit -> Character.digit(digit, 16)).toArray();
    }
  }

  private Ripemd160() {}

  static byte[] hash(byte[] content) {
    ByteBuffer padded = padded(content);
    int[] state = START.clone();
    int[] words = new int[BLOCK / Integer.BYTES];
    while (padded.hasRemaining()) {
      for (int i = 0; i < words.length; i++) {
        words[i] = padded.getInt();
      }
      mix(state, words);
    }
    ByteBuffer digest = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(state).forEach(digest::putInt);
    return digest.array();
  }

  private static ByteBuffer padded(byte[] content) {
    int blocks = (content.length + LENGTH_BYTES) / BLOCK + 1;
    ByteBuffer padded = ByteBuffer.allocate(blocks * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    padded.put(content).put((byte) 0x80);
    padded.putLong(padded.capacity() - LENGTH_BYTES, 8L * content.length);
    return padded.rewind();
  }

  private static void mix(int[] state, int[] words) {
    int[] left = line(state, words, LEFT, false);
    int[] right = line(state, words, RIGHT, true);
    int first = state[1] + left[2] + right[3];
    state[1] = state[2] + left[3] + right[4];
    state[2] = state[3] + left[4] + right[0];
    state[3] = state[4] + left[0] + right[1];
    state[4] = state[0] + left[1] + right[2];
    state[0] = first;
  }

  private static int[] line(int[] state, int[] words, Line line, boolean isBackwards) {
    int[] at = state.clone();
    for (int step = 0; step < ROUNDS * STEPS; step++) {
      int round = step / STEPS;
      int mixed = mixed(isBackwards ? ROUNDS - 1 - round : round, at[1], at[2], at[3]);
      int sum = at[0] + mixed + words[line.words()[step]] + line.constants()[round];
      int turned = Integer.rotateLeft(sum, line.turns()[step]) + at[4];
      at[0] = at[4];
      at[4] = at[3];
      at[3] = Integer.rotateLeft(at[2], 10);
      at[2] = at[1];
      at[1] = turned;
    }
    return at;
  }

  private static int mixed(int function, int x, int y, int z) {
    return switch (function) {
      case 0 -> x ^ y ^ z;
      case 1 -> (x & y) | (~x & z);
      case 2 -> (x | ~y) ^ z;
      case 3 -> (x & z) | (y & ~z);
      default -> x ^ (y | ~z);
    };
  }
}
