package pith.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A list may name one work thousands of times, and each answer costs several reads. */
final class Once<K, V> {
  private final Function<K, V> lookup;
  private final Map<K, V> known = new HashMap<>();

  Once(Function<K, V> lookup) {
    this.lookup = lookup;
  }

  V of(K key) {
    return known.computeIfAbsent(key, lookup);
  }
}
