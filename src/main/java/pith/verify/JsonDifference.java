package pith.verify;

import java.util.List;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** The first place where two values differ, in canonical order: for a person who asks why. */
record JsonDifference(String path, String expected, String found) {
  private static final String ABSENT = "nothing";

  static Optional<JsonDifference> between(Json expected, Json found) {
    return between("", expected, found);
  }

  private static Optional<JsonDifference> between(String path, Json expected, Json found) {
    if (expected instanceof JsonObject left && found instanceof JsonObject right) {
      return members(path, left, right);
    }
    if (expected instanceof JsonArray left && found instanceof JsonArray right) {
      return items(path, left.items(), right.items());
    }
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(new JsonDifference(path, text(expected), text(found)));
  }

  private static Optional<JsonDifference> members(String path, JsonObject left, JsonObject right) {
    for (int i = 0; i < left.size(); i++) {
      String place = path + "/" + left.key(i);
      Optional<Json> other = right.get(left.key(i));
      Optional<JsonDifference> difference =
          other.isEmpty()
              ? Optional.of(new JsonDifference(place, text(left.value(i)), ABSENT))
              : between(place, left.value(i), other.get());
      if (difference.isPresent()) {
        return difference;
      }
    }
    return right.keys().stream()
        .filter(key -> !left.has(key))
        .findFirst()
        .map(
            key ->
                new JsonDifference(path + "/" + key, ABSENT, text(right.get(key).orElseThrow())));
  }

  private static Optional<JsonDifference> items(String path, List<Json> left, List<Json> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      Optional<JsonDifference> difference = between(path + "/" + i, left.get(i), right.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return left.size() == right.size()
        ? Optional.empty()
        : Optional.of(
            new JsonDifference(path, left.size() + " entries", right.size() + " entries"));
  }

  private static String text(Json value) {
    boolean isLeaf = value.asObject().isEmpty() && value.asArray().isEmpty();
    return isLeaf ? CanonicalJson.text(value) : value.kind();
  }
}
