package pith.crypto;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which keys have a table. A key earns one by valid signatures, so that a dump of many keys pays
 * for none; over the limit the oldest goes and has to be earned again. Safe for many threads.
 */
final class HotKeys {
  private static final int SIGNATURES = 64;

  /** With {@link PointTable#BYTES} each: 28 MB in the worst case, a few in practice. */
  private static final int TABLES = 32;

  private final int signatures;
  private final int tables;
  private final Deque<VerifyingKey> hot = new ArrayDeque<>();

  HotKeys(int signatures, int tables) {
    this.signatures = signatures;
    this.tables = tables;
  }

  static HotKeys of(Arithmetic arithmetic) {
    return switch (arithmetic) {
      case FAST -> new HotKeys(SIGNATURES, TABLES);
      case REFEREE -> none();
    };
  }

  static HotKeys none() {
    return new HotKeys(0, 0);
  }

  /** To be asked once for each number, so that one thread builds the table. */
  boolean earnsTable(int validSignatures) {
    return tables > 0 && validSignatures == signatures;
  }

  void admit(VerifyingKey key) {
    synchronized (hot) {
      hot.addLast(key);
      if (hot.size() > tables) {
        hot.removeFirst().coolDown();
      }
    }
  }
}
