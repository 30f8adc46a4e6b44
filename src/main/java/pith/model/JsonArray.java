package pith.model;

import java.util.List;

/** An ordered list of values. */
public record JsonArray(List<Json> items) implements Json {
  public static final JsonArray EMPTY = new JsonArray(List.of());

  public JsonArray {
    items = List.copyOf(items);
  }

  public static JsonArray ofTexts(List<String> texts) {
    return new JsonArray(texts.stream().<Json>map(JsonString::new).toList());
  }

  @Override
  public String kind() {
    return "an array";
  }
}
