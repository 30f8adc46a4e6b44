package pith.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Collects members in any order; {@link #build} sorts them and refuses a key that comes twice. */
public final class JsonObjectBuilder {
  /** Up to here, which is most objects there are, simple loops beat sets and sorting by index. */
  static final int FEW = 24;

  private String[] keys = new String[8];
  private Json[] values = new Json[8];
  private Set<String> seen = Set.of();
  private int size;
  private boolean sorted = true;

  JsonObjectBuilder() {}

  /** Whether the key was put already. */
  public boolean has(String key) {
    if (size == 0 || (sorted && CodePoints.compare(keys[size - 1], key) < 0)) {
      return false;
    }
    if (size > FEW) {
      return seen().contains(key);
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return true;
      }
    }
    return false;
  }

  public JsonObjectBuilder put(String key, Json value) {
    if (!CodePoints.areScalars(key)) {
      throw new IllegalArgumentException("a lone surrogate in a key");
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    sorted = sorted && (size == 0 || CodePoints.compare(keys[size - 1], key) < 0);
    keys[size] = key;
    values[size] = value;
    size++;
    return this;
  }

  public JsonObjectBuilder put(String key, String value) {
    return put(key, new JsonString(value));
  }

  public JsonObjectBuilder put(String key, long value) {
    return put(key, JsonInteger.of(value));
  }

  public JsonObject build() {
    String[] sortedKeys = Arrays.copyOf(keys, size);
    Json[] sortedValues = Arrays.copyOf(values, size);
    if (!sorted) {
      if (size <= FEW) {
        sortFew(sortedKeys, sortedValues);
      } else {
        sortMany(sortedKeys, sortedValues);
      }
      refuseDuplicates(sortedKeys);
    }
    return JsonObject.ofSorted(sortedKeys, sortedValues);
  }

  private Set<String> seen() {
    if (seen.isEmpty()) {
      seen = new HashSet<>();
    }
    seen.addAll(Arrays.asList(keys).subList(seen.size(), size));
    return seen;
  }

  private static void sortFew(String[] keys, Json[] values) {
    for (int i = 1; i < keys.length; i++) {
      String key = keys[i];
      Json value = values[i];
      int hole = i;
      while (hole > 0 && CodePoints.compare(keys[hole - 1], key) > 0) {
        keys[hole] = keys[hole - 1];
        values[hole] = values[hole - 1];
        hole--;
      }
      keys[hole] = key;
      values[hole] = value;
    }
  }

  private void sortMany(String[] sortedKeys, Json[] sortedValues) {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparing(i -> keys[i], CodePoints.ORDER))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < order.length; i++) {
      sortedKeys[i] = keys[order[i]];
      sortedValues[i] = values[order[i]];
    }
  }

  private static void refuseDuplicates(String[] sortedKeys) {
    for (int i = 1; i < sortedKeys.length; i++) {
      if (sortedKeys[i].equals(sortedKeys[i - 1])) {
        throw new IllegalArgumentException("duplicate key");
      }
    }
  }
}
