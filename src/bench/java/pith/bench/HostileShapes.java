package pith.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.merge.Merge;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.BundleVerifier;
import pith.verify.KeyRing;

/** Documents of about so many bytes, each made to be slow in one place. */
final class HostileShapes {
  static final TestPaper PAPER =
      TestPaper.of("2605.00001", "A paper that nobody wrote", "2026-05-18T00:00:00Z");
  static final TestKey KEY = TestKey.of("pith.science", "test-v1");
  private static final int DEEP = 400;
  private static final int LONG_NUMBER = 4_300;

  private HostileShapes() {}

  /** By name, in the order in which they are measured. */
  static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> shapes = new LinkedHashMap<>();
    shapes.put("members", bytes -> record(members(bytes, i -> "k" + i)));
    shapes.put("members in reverse", bytes -> record(members(bytes, i -> "k" + (99_999_999 - i))));
    shapes.put("members of one hash", bytes -> record(members(bytes, CollidingTexts::name)));
    shapes.put("members that start alike", bytes -> record(alike(bytes)));
    shapes.put("small numbers", bytes -> record(list(bytes, i -> "" + i % 10)));
    shapes.put("long numbers", bytes -> record(list(bytes, i -> "7".repeat(LONG_NUMBER))));
    shapes.put("fractions", bytes -> record(list(bytes, HostileShapes::fraction)));
    shapes.put("least fractions", bytes -> record(list(bytes, i -> "5e-324")));
    shapes.put("escapes", bytes -> record("\"" + "\\u0041".repeat(bytes / 6) + "\""));
    shapes.put("small objects", bytes -> record(list(bytes, i -> "{\"a\":1}")));
    shapes.put("deep", bytes -> record(list(bytes, i -> "[".repeat(DEEP) + "]".repeat(DEEP))));
    shapes.put("a state with long paths", HostileShapes::state);
    shapes.put("no value at the end", bytes -> text("[" + "0,".repeat(bytes / 2) + "]"));
    shapes.put("objects never closed", bytes -> text("{\n".repeat(bytes / 2)));
    shapes.put("blank lines", bytes -> text("{" + "\n ".repeat(bytes / 2) + "}"));
    HostileLists.all().forEach(shapes::put);
    return shapes;
  }

  /** A bundle whose record has one member more. */
  static byte[] record(String value) {
    String record = CanonicalJson.text(PAPER.identity().record());
    return bundle("\"canonical_record\":{\"a\":" + value + "," + record.substring(1));
  }

  static byte[] bundle(String members) {
    return text("{\"bundle_type\":\"" + BundleVerifier.BUNDLE_TYPE + "\"," + members + "}");
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** As many items as it takes. */
  static String list(int bytes, IntFunction<String> item) {
    return "[" + items(bytes, item) + "]";
  }

  private static String members(int bytes, IntFunction<String> name) {
    return "{" + items(bytes, i -> "\"" + name.apply(i) + "\":1") + "}";
  }

  static String items(int bytes, IntFunction<String> item) {
    StringBuilder items = new StringBuilder(bytes + (1 << 12)).append(item.apply(0));
    for (int i = 1; items.length() < bytes; i++) {
      items.append(',').append(item.apply(i));
    }
    return items.toString();
  }

  private static String alike(int bytes) {
    String start = "x".repeat((int) Math.sqrt(bytes));
    return members(bytes, i -> start + (99_999_999 - i));
  }

  private static String fraction(int i) {
    Random random = new Random(i);
    return Double.toString(Double.MIN_NORMAL * random.nextDouble());
  }

  /** The state is right but for the last place of a record that is deep, with long keys. */
  private static byte[] state(int bytes) {
    String open = ("{\"" + "k".repeat(bytes / 8 / DEEP) + "\":").repeat(DEEP);
    String value = open + "[" + items(bytes / 4, i -> "1") + ",1]" + "}".repeat(DEEP);
    JsonObject stateless = parsed(record(value));
    JsonObject state =
        new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY)
            .verifyWithoutState(stateless)
            .orElseThrow()
            .asBundled()
            .state();
    String other = CanonicalJson.text(state).replace(",1]}", ",2]}");
    return CanonicalJson.bytes(
        stateless
            .with("merge_version", new JsonString(Merge.VERSION))
            .with("state", parsed(text(other))));
  }

  private static JsonObject parsed(byte[] text) {
    try {
      return StrictJson.parse(text).asObject().orElseThrow();
    } catch (JsonRefusal wrong) {
      throw new IllegalStateException(wrong);
    }
  }
}
