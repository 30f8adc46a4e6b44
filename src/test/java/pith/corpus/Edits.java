package pith.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** Changes one place of a document. Places are written as {@code events/0/signer/key_id}. */
public final class Edits {
  private Edits() {}

  public static JsonObject set(JsonObject root, String place, Json value) {
    return (JsonObject) edit(root, List.of(place.split("/")), Optional.of(value));
  }

  public static JsonObject remove(JsonObject root, String place) {
    return (JsonObject) edit(root, List.of(place.split("/")), Optional.empty());
  }

  public static Json get(JsonObject root, String place) {
    Json at = root;
    for (String step : place.split("/")) {
      at =
          at instanceof JsonObject object
              ? object.get(step).orElseThrow()
              : ((JsonArray) at).items().get(Integer.parseInt(step));
    }
    return at;
  }

  /** The places of all values that hold no other values, empty arrays and objects among them. */
  public static List<String> leaves(JsonObject root) {
    List<String> leaves = new ArrayList<>();
    collect("", root, leaves);
    return leaves;
  }

  private static void collect(String place, Json value, List<String> leaves) {
    if (value instanceof JsonObject object && object.size() > 0) {
      for (int i = 0; i < object.size(); i++) {
        collect(join(place, object.key(i)), object.value(i), leaves);
      }
    } else if (value instanceof JsonArray array && !array.items().isEmpty()) {
      for (int i = 0; i < array.items().size(); i++) {
        collect(join(place, Integer.toString(i)), array.items().get(i), leaves);
      }
    } else {
      leaves.add(place);
    }
  }

  private static String join(String place, String step) {
    return place.isEmpty() ? step : place + "/" + step;
  }

  private static Json edit(Json at, List<String> steps, Optional<Json> value) {
    String step = steps.get(0);
    boolean last = steps.size() == 1;
    if (at instanceof JsonObject object) {
      JsonObject without = object.without(java.util.Set.of(step));
      Optional<Json> next =
          last
              ? value
              : Optional.of(
                  edit(object.get(step).orElseThrow(), steps.subList(1, steps.size()), value));
      return next.isEmpty() ? without : without.with(step, next.get());
    }
    List<Json> items = new ArrayList<>(((JsonArray) at).items());
    int index = Integer.parseInt(step);
    if (!last) {
      items.set(index, edit(items.get(index), steps.subList(1, steps.size()), value));
    } else if (value.isEmpty()) {
      items.remove(index);
    } else if (index == items.size()) {
      items.add(value.get());
    } else {
      items.set(index, value.get());
    }
    return new JsonArray(items);
  }
}
