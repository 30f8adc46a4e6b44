package pith.crypto;

/** Key caches for tests, where a key has its table from the start instead of earning it. */
final class Keys {
  private Keys() {}

  static KeyCache atOnce(Arithmetic arithmetic) {
    return switch (arithmetic) {
      case FAST -> new KeyCache(new HotKeys(0, 8));
      case REFEREE -> new KeyCache(Arithmetic.REFEREE);
    };
  }
}
