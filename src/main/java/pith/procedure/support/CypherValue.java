package pith.procedure.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonReal;
import pith.model.JsonString;

/** JSON as Cypher has it. */
public final class CypherValue {
  /** Every integer of so many digits is one of Cypher's. */
  private static final int DIGITS = 18;

  private CypherValue() {}

  public static Map<String, @Nullable Object> map(JsonObject object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < object.size(); i++) {
      map.put(object.key(i), of(object.value(i)));
    }
    return Collections.unmodifiableMap(map);
  }

  private static @Nullable Object of(Json json) {
    if (json instanceof JsonString string) {
      return string.value();
    } else if (json instanceof JsonObject object) {
      return map(object);
    } else if (json instanceof JsonArray array) {
      return list(array);
    } else if (json instanceof JsonInteger integer) {
      return integer(integer.digits());
    } else if (json instanceof JsonReal real) {
      return real.value();
    }
    return json instanceof JsonBool bool ? bool == JsonBool.TRUE : null;
  }

  /** Cypher would round a longer one, so it stays a text. */
  private static Object integer(String digits) {
    boolean isShort = digits.length() <= DIGITS;
    return isShort ? (Object) Long.parseLong(digits) : digits;
  }

  private static List<@Nullable Object> list(JsonArray array) {
    List<@Nullable Object> list = new ArrayList<>();
    array.items().forEach(item -> list.add(of(item)));
    return Collections.unmodifiableList(list);
  }
}
