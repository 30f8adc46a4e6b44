package pith.json;

import java.util.List;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;

/** JSON for people to read: a line for each value. Read again, it is the same. */
public final class ReadableJson {
  private static final String STEP = "  ";

  private ReadableJson() {}

  public static String text(Json json) {
    StringBuilder text = new StringBuilder();
    write(json, "\n", text);
    return text.append('\n').toString();
  }

  private static void write(Json json, String line, StringBuilder text) {
    if (json instanceof JsonObject object && object.size() > 0) {
      members(object, line, text);
    } else if (json instanceof JsonArray array && !array.items().isEmpty()) {
      items(array.items(), line, text);
    } else {
      text.append(CanonicalJson.text(json));
    }
  }

  private static void members(JsonObject object, String line, StringBuilder text) {
    text.append('{');
    for (int i = 0; i < object.size(); i++) {
      text.append(i == 0 ? "" : ",").append(line).append(STEP);
      text.append(CanonicalJson.text(new JsonString(object.key(i)))).append(": ");
      write(object.value(i), line + STEP, text);
    }
    text.append(line).append('}');
  }

  private static void items(List<Json> items, String line, StringBuilder text) {
    text.append('[');
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ",").append(line).append(STEP);
      write(items.get(i), line + STEP, text);
    }
    text.append(line).append(']');
  }
}
