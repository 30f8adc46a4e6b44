package pith.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Collects members in any order; {@link #build} sorts them and refuses a key that comes twice. */
public final class JsonObjectBuilder {
  private final List<String> keys = new ArrayList<>();
  private final List<Json> values = new ArrayList<>();
  private boolean sorted = true;

  JsonObjectBuilder() {}

  public JsonObjectBuilder put(String key, Json value) {
    if (!CodePoints.areScalars(key)) {
      throw new IllegalArgumentException("a lone surrogate in a key");
    }
    sorted = sorted && (keys.isEmpty() || CodePoints.compare(keys.get(keys.size() - 1), key) < 0);
    keys.add(key);
    values.add(value);
    return this;
  }

  public JsonObjectBuilder put(String key, String value) {
    return put(key, new JsonString(value));
  }

  public JsonObjectBuilder put(String key, long value) {
    return put(key, JsonInteger.of(value));
  }

  public JsonObject build() {
    if (sorted) {
      return JsonObject.ofSorted(keys.toArray(String[]::new), values.toArray(Json[]::new));
    }
    int[] order =
        IntStream.range(0, keys.size())
            .boxed()
            .sorted(Comparator.comparing(keys::get, CodePoints.ORDER))
            .mapToInt(Integer::intValue)
            .toArray();
    String[] sortedKeys = new String[order.length];
    Json[] sortedValues = new Json[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedKeys[i] = keys.get(order[i]);
      sortedValues[i] = values.get(order[i]);
      if (i > 0 && sortedKeys[i].equals(sortedKeys[i - 1])) {
        throw new IllegalArgumentException("duplicate key");
      }
    }
    return JsonObject.ofSorted(sortedKeys, sortedValues);
  }
}
