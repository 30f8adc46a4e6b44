package pith.json;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonReal;
import pith.model.JsonString;

/** Values of every kind, with keys and texts from all planes. */
final class RandomJson {
  private static final int[] BOUNDS = {0x80, 0x20, 0x100, 0xd800, 0x10000, 0x110000};

  private final SplittableRandom random;

  RandomJson(SplittableRandom random) {
    this.random = random;
  }

  Json value(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 10)) {
      case 0 -> JsonNull.NULL;
      case 1 -> JsonBool.of(random.nextBoolean());
      case 2 -> JsonInteger.of(random.nextLong() >> random.nextInt(64));
      case 3 -> real();
      case 4, 5 -> new JsonString(text());
      case 6, 7 -> array(depth - 1);
      default -> object(depth - 1);
    };
  }

  private JsonArray array(int depth) {
    List<Json> items = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      items.add(value(depth));
    }
    return new JsonArray(items);
  }

  private JsonObject object(int depth) {
    TreeMap<String, Json> members = new TreeMap<>();
    for (int i = random.nextInt(random.nextInt(10) == 0 ? 40 : 6); i > 0; i--) {
      members.put(text(), value(random.nextInt(depth + 1)));
    }
    JsonObjectBuilder builder = JsonObject.builder();
    members.forEach(builder::put);
    return builder.build();
  }

  private JsonReal real() {
    double value = Double.longBitsToDouble(random.nextLong());
    return new JsonReal(Double.isFinite(value) ? value : -0.0);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int bound = BOUNDS[random.nextInt(BOUNDS.length)];
    for (int i = random.nextInt(12); i > 0; i--) {
      int codePoint = random.nextInt(bound);
      if (codePoint < 0xd800 || codePoint > 0xdfff) {
        text.appendCodePoint(codePoint);
      }
    }
    return text.toString();
  }
}
