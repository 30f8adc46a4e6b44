package pith.json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import pith.model.CodePoints;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;

/** The members of an object that is being read: tells a key that came before, and sorts. */
final class Members {
  private static final int FEW = 24;

  private Set<String> seen = Set.of();
  private String[] keys = new String[8];
  private Json[] values = new Json[8];
  private int size;

  /** While keys come in order, one beyond the last is new. */
  private boolean sorted = true;

  boolean has(String key) {
    if (size == 0 || (sorted && CodePoints.compare(keys[size - 1], key) < 0)) {
      return false;
    }
    if (size > FEW) {
      if (seen.isEmpty()) {
        seen = new HashSet<>();
      }
      for (int i = seen.size(); i < size; i++) {
        seen.add(keys[i]);
      }
      return seen.contains(key);
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return true;
      }
    }
    return false;
  }

  void add(String key, Json value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    sorted = sorted && (size == 0 || CodePoints.compare(keys[size - 1], key) < 0);
    keys[size] = key;
    values[size] = value;
    size++;
  }

  JsonObject build() {
    if (!sorted && size <= FEW) {
      sortFew();
    }
    JsonObjectBuilder builder = JsonObject.builder();
    for (int i = 0; i < size; i++) {
      builder.put(keys[i], values[i]);
    }
    return builder.build();
  }

  private void sortFew() {
    for (int i = 1; i < size; i++) {
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
}
