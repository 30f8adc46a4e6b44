package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pith.json.JsonRefusal.Code;

/** Every fault: its code, and the byte it is at. */
final class JsonRefusalTest {
  private record Fault(Code code, long offset, String text) {
    @Override
    public String toString() {
      return code + " at " + offset;
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(Code.EMPTY, 0, ""),
          new Fault(Code.EMPTY, 3, " \n\t"),
          new Fault(Code.BOM, 0, "\ufeff{}"),
          new Fault(Code.NUL, 2, "[1\0]"),
          new Fault(Code.NUL, 2, "\"a\0\""),
          new Fault(Code.NUL, 17, "[\"0123456789abcd\"\0]"),
          new Fault(Code.SYNTAX, 1, "["),
          new Fault(Code.SYNTAX, 3, "[1,]"),
          new Fault(Code.SYNTAX, 1, "[,1]"),
          new Fault(Code.SYNTAX, 3, "[1 2]"),
          new Fault(Code.SYNTAX, 2, "[1}"),
          new Fault(Code.SYNTAX, 7, "{\"a\":1,}"),
          new Fault(Code.SYNTAX, 1, "{a:1}"),
          new Fault(Code.SYNTAX, 5, "{\"a\" 1}"),
          new Fault(Code.SYNTAX, 1, "[+1]"),
          new Fault(Code.SYNTAX, 2, "[01]"),
          new Fault(Code.SYNTAX, 3, "[-01]"),
          new Fault(Code.SYNTAX, 3, "[1.]"),
          new Fault(Code.SYNTAX, 4, "[1e+]"),
          new Fault(Code.SYNTAX, 1, "-"),
          new Fault(Code.SYNTAX, 1, "[tru]"),
          new Fault(Code.SYNTAX, 5, "[true1]"),
          new Fault(Code.SYNTAX, 1, "['a']"),
          new Fault(Code.SYNTAX, 4, "\"abc"),
          new Fault(Code.SYNTAX, 3, "\"\u00e9\n\""),
          new Fault(Code.SYNTAX, 2, "\"\\x\""),
          new Fault(Code.SYNTAX, 5, "\"\\u00g0\""),
          new Fault(Code.SYNTAX, 3, "\"\\u\u0661234\""),
          new Fault(Code.SYNTAX, 1, "[/* */1]"),
          new Fault(Code.TRAILING_CONTENT, 3, "{} {}"),
          new Fault(Code.TRAILING_CONTENT, 1, "1x"),
          new Fault(Code.TRAILING_CONTENT, 2, "1 2"),
          new Fault(Code.TRAILING_CONTENT, 2, "1\n2"),
          new Fault(Code.TRAILING_CONTENT, 3, "\"a\"]"),
          new Fault(Code.TRAILING_CONTENT, 4, "truex"),
          new Fault(Code.TRAILING_CONTENT, 4, "null,"),
          new Fault(Code.DUPLICATE_KEY, 7, "{\"a\":1,\"a\":2}"),
          new Fault(Code.DUPLICATE_KEY, 8, "{\"a\":1, \"\\u0061\":2}"),
          new Fault(Code.DUPLICATE_KEY, 20, "[{\"b\":0,\"a\":1,\"c\":0,\"b\":2}]"),
          new Fault(Code.DUPLICATE_KEY, 23, "{\"\ud83d\ude00\":1, \"x\":[{\"q\":1,\"q\":1}]}"),
          new Fault(Code.NOT_A_NUMBER, 1, "[NaN]"),
          new Fault(Code.NOT_A_NUMBER, 0, "Infinity"),
          new Fault(Code.NOT_A_NUMBER, 5, "{\"a\":-Infinity}"),
          new Fault(Code.NUMBER_OVERFLOW, 1, "[1e400]"),
          new Fault(Code.NUMBER_OVERFLOW, 1, "[-1.8e308]"),
          new Fault(Code.NUMBER_OVERFLOW, 0, "1e99999999999"),
          new Fault(Code.LONE_SURROGATE, 1, "\"\\ud800\""),
          new Fault(Code.LONE_SURROGATE, 3, "[\"a\\udc00\"]"),
          new Fault(Code.LONE_SURROGATE, 2, "{\"\\udbff\\u0041\":1}"),
          new Fault(Code.LONE_SURROGATE, 13, "\"\\ud83d\\ude00\\ud83d\""),
          new Fault(Code.LONE_SURROGATE, 3, "\"\u00e9\ud800\""),
          new Fault(Code.NUMBER_TOO_LONG, 1, "[" + "1".repeat(4301) + "]"),
          new Fault(Code.NUMBER_TOO_LONG, 1, "[-" + "1".repeat(4300) + "]"),
          new Fault(Code.NUMBER_TOO_LONG, 1, "[0." + "0".repeat(4299) + "]"),
          new Fault(Code.KEY_TOO_LONG, 1, "{\"" + "k".repeat(50_001) + "\":1}"),
          new Fault(Code.KEY_TOO_LONG, 1, "{\"" + "\ud83d\ude00".repeat(50_001) + "\":1}"),
          new Fault(Code.TOO_DEEP, 500, "[".repeat(501)),
          new Fault(Code.TOO_DEEP, 2500, "{\"a\":".repeat(501)),
          new Fault(Code.TOO_DEEP, 500, "[".repeat(1_000_000)));

  private static List<Fault> faults() {
    return FAULTS;
  }

  @ParameterizedTest
  @MethodSource("faults")
  void hasItsCodeAndItsByte(Fault fault) {
    JsonRefusal refusal =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse(fault.text()), fault::text);
    assertEquals(fault.code(), refusal.code());
    assertEquals(fault.offset(), refusal.offset());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void offsetsCountFromTheStartOfThePart(Fault fault) {
    byte[] document = ("[[" + fault.text()).getBytes(StandardCharsets.UTF_8);
    if (fault.code() != Code.LONE_SURROGATE) {
      JsonRefusal refusal =
          assertThrows(JsonRefusal.class, () -> StrictJson.parse(document, 2, document.length - 2));
      assertEquals(fault.offset(), refusal.offset());
    }
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void everyIllFormedSequenceIsRefusedAtItsFirstByte(String hex) {
    byte[] sequence = HexFormat.of().parseHex(hex);
    for (int before = 0; before < 20; before++) {
      byte[] document = Arrays.copyOf("\"".getBytes(StandardCharsets.US_ASCII), before + 30);
      Arrays.fill(document, 1, document.length - 1, (byte) 'x');
      document[document.length - 1] = '"';
      System.arraycopy(sequence, 0, document, before + 1, sequence.length);
      JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse(document));
      assertEquals(before + 1, refusal.offset());
      boolean surrogate = hex.startsWith("eda") || hex.startsWith("edb");
      assertEquals(surrogate ? Code.LONE_SURROGATE : Code.INVALID_UTF8, refusal.code());
    }
  }

  private static List<String> malformed() {
    return List.of(
        "80",
        "bf",
        "c0",
        "c080",
        "c1bf",
        "c2",
        "e0",
        "e080af",
        "e09fbf",
        "e0a0",
        "eda080",
        "edbfbf",
        "ed80",
        "f08080af",
        "f08fbfbf",
        "f0908f",
        "f4908080",
        "f5808080",
        "f888808080",
        "fc8480808080",
        "fe",
        "ff",
        "c3c3",
        "e282",
        "f09f98");
  }

  @Test
  void aSequenceCutByTheEndIsRefused() {
    for (String hex : List.of("22c3", "22e282", "22f09f98")) {
      byte[] document = HexFormat.of().parseHex(hex);
      JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse(document));
      assertEquals(Code.INVALID_UTF8, refusal.code());
      assertEquals(1, refusal.offset());
    }
  }

  @Test
  void otherEncodingsAreNamed() {
    assertRefused(Code.BOM, 0, "[1]".getBytes(StandardCharsets.UTF_16));
    assertRefused(Code.BOM, 0, new byte[] {(byte) 0xff, (byte) 0xfe, '[', 0});
    assertRefused(Code.NUL, 0, "[1]".getBytes(StandardCharsets.UTF_16BE));
    assertRefused(Code.NUL, 1, "[1]".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void saysWhatWasExpectedFoundAndToBeDone() {
    JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse("[1 2]"));
    assertEquals("',' or ']'", refusal.expected());
    assertEquals("a digit", refusal.found());
    assertEquals(
        "SYNTAX at byte 3: expected ',' or ']', found a digit. " + Code.SYNTAX.whatToDo(),
        refusal.getMessage());
  }

  @Test
  void namesADuplicateKeyAndCutsALongOne() {
    JsonRefusal named =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse("{\"a\\n\":1,\"a\\n\":2}"));
    assertEquals("again the key \"a\\n\"", named.found());
    String key = "\"" + "\ud83d\ude00".repeat(1000) + "\"";
    JsonRefusal cut =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse("{" + key + ":1," + key + ":2}"));
    assertTrue(cut.found().length() < 200, cut.found());
  }

  @Test
  void neverShowsContent() {
    List<String> texts =
        List.of("[\"secret\" secret]", "\"secret", "{\"k\":\"secret\\x\"}", "secret");
    for (String text : texts) {
      JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse(text));
      assertFalse(refusal.getMessage().contains("secret"), refusal.getMessage());
    }
  }

  @Test
  void everyCodeIsProvokedAndSaysWhatToDo() {
    // Bytes, not text, provoke the one; bounds, which BoundsTest sets, the other.
    Set<Code> provoked = EnumSet.of(Code.INVALID_UTF8, Code.TOO_MANY_VALUES);
    Set<String> advice = new TreeSet<>();
    FAULTS.forEach(fault -> provoked.add(fault.code()));
    for (Code code : Code.values()) {
      advice.add(code.whatToDo());
    }
    assertEquals(EnumSet.allOf(Code.class), provoked);
    assertEquals(Code.values().length, advice.size());
  }

  private static void assertRefused(Code code, long offset, byte[] document) {
    JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse(document));
    assertEquals(code, refusal.code());
    assertEquals(offset, refusal.offset());
  }
}
