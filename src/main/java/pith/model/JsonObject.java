package pith.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members in canonical order: keys are distinct and sorted by code point. */
public final class JsonObject implements Json {
  public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0]);

  private final String[] keys;
  private final Json[] values;

  private JsonObject(String[] keys, Json[] values) {
    this.keys = keys;
    this.values = values;
  }

  public static JsonObjectBuilder builder() {
    return new JsonObjectBuilder();
  }

  /** The arrays become this object's own; the builder has sorted and checked them. */
  static JsonObject ofSorted(String[] keys, Json[] values) {
    return keys.length == 0 ? EMPTY : new JsonObject(keys, values);
  }

  public int size() {
    return keys.length;
  }

  public String key(int index) {
    return keys[index];
  }

  public Json value(int index) {
    return values[index];
  }

  public List<String> keys() {
    return List.of(keys);
  }

  public boolean has(String key) {
    return indexOf(key) >= 0;
  }

  public boolean hasExactly(Set<String> expected) {
    return keys.length == expected.size() && expected.containsAll(Arrays.asList(keys));
  }

  public Optional<Json> get(String key) {
    int index = indexOf(key);
    return index < 0 ? Optional.empty() : Optional.of(values[index]);
  }

  public Optional<String> text(String key) {
    return get(key).flatMap(Json::asText);
  }

  public Optional<JsonObject> object(String key) {
    return get(key).flatMap(Json::asObject);
  }

  public Optional<JsonArray> array(String key) {
    return get(key).flatMap(Json::asArray);
  }

  public JsonObject without(Set<String> dropped) {
    List<String> keptKeys = new ArrayList<>(keys.length);
    List<Json> keptValues = new ArrayList<>(keys.length);
    for (int i = 0; i < keys.length; i++) {
      if (!dropped.contains(keys[i])) {
        keptKeys.add(keys[i]);
        keptValues.add(values[i]);
      }
    }
    return ofSorted(keptKeys.toArray(String[]::new), keptValues.toArray(Json[]::new));
  }

  /** This object with one member added or replaced. */
  public JsonObject with(String key, Json value) {
    JsonObjectBuilder builder = builder();
    for (int i = 0; i < keys.length; i++) {
      if (!keys[i].equals(key)) {
        builder.put(keys[i], values[i]);
      }
    }
    return builder.put(key, value).build();
  }

  /** Most objects have few keys, and most of these differ in length: comparing all is quicker. */
  private int indexOf(String key) {
    if (keys.length > JsonObjectBuilder.FEW) {
      return Arrays.binarySearch(keys, key, CodePoints.ORDER);
    }
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject that
        && Arrays.equals(keys, that.keys)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "JsonObject" + Arrays.toString(keys);
  }

  @Override
  public String kind() {
    return "an object";
  }
}
