package pith.cli;

import java.util.List;
import java.util.Map;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonReal;
import pith.model.JsonString;
import pith.refusal.Visible;

/** A row as one line of JSON; what a screen would act on stands there as an escape. */
final class JsonRow {
  private JsonRow() {}

  static String text(Map<String, Object> row) {
    return escaped(CanonicalJson.text(object(row)));
  }

  /** Only strings have such characters, for everything between them is ASCII. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (Visible.isHidden(c)) {
                escaped.append(Visible.escaped(c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static JsonObject object(Map<?, ?> map) {
    JsonObjectBuilder object = JsonObject.builder();
    map.forEach((key, value) -> object.put(String.valueOf(key), json(value)));
    return object.build();
  }

  private static Json json(Object value) {
    if (value == null) {
      return JsonNull.NULL;
    } else if (value instanceof Boolean flag) {
      return JsonBool.of(flag);
    } else if (value instanceof Long || value instanceof Integer) {
      return JsonInteger.of(((Number) value).longValue());
    } else if (value instanceof Double real && Double.isFinite(real)) {
      return new JsonReal(real);
    } else if (value instanceof Map<?, ?> map) {
      return object(map);
    } else if (value instanceof List<?> list) {
      return new JsonArray(list.stream().map(JsonRow::json).toList());
    }
    return new JsonString(String.valueOf(value));
  }
}
