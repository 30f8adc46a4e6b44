package pith.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** The first place where two values differ, in canonical order: for a person who asks why. */
record JsonDifference(String path, String expected, String found) {
  private static final String ABSENT = "nothing";

  /** What differs, and the steps to it: gathered on the way back, for most places are the same. */
  private record Place(Deque<String> steps, String expected, String found) {
    Place(String expected, String found) {
      this(new ArrayDeque<>(), expected, found);
    }

    Place under(String step) {
      steps.addFirst(step);
      return this;
    }
  }

  static Optional<JsonDifference> between(Json expected, Json found) {
    return first(expected, found)
        .map(
            place ->
                new JsonDifference(
                    place.steps().isEmpty() ? "" : "/" + String.join("/", place.steps()),
                    place.expected(),
                    place.found()));
  }

  private static Optional<Place> first(Json expected, Json found) {
    if (expected instanceof JsonObject left && found instanceof JsonObject right) {
      return members(left, right);
    }
    if (expected instanceof JsonArray left && found instanceof JsonArray right) {
      return items(left.items(), right.items());
    }
    return expected.equals(found)
        ? Optional.empty()
        : Optional.of(new Place(text(expected), text(found)));
  }

  private static Optional<Place> members(JsonObject left, JsonObject right) {
    for (int i = 0; i < left.size(); i++) {
      String key = left.key(i);
      Optional<Json> other = right.get(key);
      Optional<Place> difference =
          other.isEmpty()
              ? Optional.of(new Place(text(left.value(i)), ABSENT))
              : first(left.value(i), other.get());
      if (difference.isPresent()) {
        return difference.map(place -> place.under(key));
      }
    }
    return right.keys().stream()
        .filter(key -> !left.has(key))
        .findFirst()
        .map(key -> new Place(ABSENT, text(right.get(key).orElseThrow())).under(key));
  }

  private static Optional<Place> items(List<Json> left, List<Json> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      Optional<Place> difference = first(left.get(i), right.get(i));
      if (difference.isPresent()) {
        String step = Integer.toString(i);
        return difference.map(place -> place.under(step));
      }
    }
    return left.size() == right.size()
        ? Optional.empty()
        : Optional.of(new Place(left.size() + " entries", right.size() + " entries"));
  }

  private static String text(Json value) {
    boolean isLeaf = value.asObject().isEmpty() && value.asArray().isEmpty();
    return isLeaf ? CanonicalJson.text(value) : value.kind();
  }
}
