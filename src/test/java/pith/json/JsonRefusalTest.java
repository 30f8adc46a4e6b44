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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pith.refusal.RefusalCode;

/** Every fault: its code, and the byte it is at. */
final class JsonRefusalTest {
  private record Fault(RefusalCode code, long offset, String text) {
    @Override
    public String toString() {
      return code + " at " + offset;
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          new Fault(RefusalCode.EMPTY, 0, ""),
          new Fault(RefusalCode.EMPTY, 3, " \n\t"),
          new Fault(RefusalCode.BOM, 0, "\ufeff{}"),
          new Fault(RefusalCode.NUL, 2, "[1\0]"),
          new Fault(RefusalCode.NUL, 2, "\"a\0\""),
          new Fault(RefusalCode.NUL, 17, "[\"0123456789abcd\"\0]"),
          new Fault(RefusalCode.SYNTAX, 1, "["),
          new Fault(RefusalCode.SYNTAX, 3, "[1,]"),
          new Fault(RefusalCode.SYNTAX, 1, "[,1]"),
          new Fault(RefusalCode.SYNTAX, 3, "[1 2]"),
          new Fault(RefusalCode.SYNTAX, 2, "[1}"),
          new Fault(RefusalCode.SYNTAX, 7, "{\"a\":1,}"),
          new Fault(RefusalCode.SYNTAX, 1, "{a:1}"),
          new Fault(RefusalCode.SYNTAX, 5, "{\"a\" 1}"),
          new Fault(RefusalCode.SYNTAX, 1, "[+1]"),
          new Fault(RefusalCode.SYNTAX, 2, "[01]"),
          new Fault(RefusalCode.SYNTAX, 3, "[-01]"),
          new Fault(RefusalCode.SYNTAX, 3, "[1.]"),
          new Fault(RefusalCode.SYNTAX, 4, "[1e+]"),
          new Fault(RefusalCode.SYNTAX, 1, "-"),
          new Fault(RefusalCode.SYNTAX, 1, "[tru]"),
          new Fault(RefusalCode.SYNTAX, 5, "[true1]"),
          new Fault(RefusalCode.SYNTAX, 1, "['a']"),
          new Fault(RefusalCode.SYNTAX, 4, "\"abc"),
          new Fault(RefusalCode.SYNTAX, 3, "\"\u00e9\n\""),
          new Fault(RefusalCode.SYNTAX, 2, "\"\\x\""),
          new Fault(RefusalCode.SYNTAX, 5, "\"\\u00g0\""),
          new Fault(RefusalCode.SYNTAX, 3, "\"\\u\u0661234\""),
          new Fault(RefusalCode.SYNTAX, 1, "[/* */1]"),
          new Fault(RefusalCode.TRAILING_CONTENT, 3, "{} {}"),
          new Fault(RefusalCode.TRAILING_CONTENT, 1, "1x"),
          new Fault(RefusalCode.TRAILING_CONTENT, 2, "1 2"),
          new Fault(RefusalCode.TRAILING_CONTENT, 2, "1\n2"),
          new Fault(RefusalCode.TRAILING_CONTENT, 3, "\"a\"]"),
          new Fault(RefusalCode.TRAILING_CONTENT, 4, "truex"),
          new Fault(RefusalCode.TRAILING_CONTENT, 4, "null,"),
          new Fault(RefusalCode.DUPLICATE_KEY, 7, "{\"a\":1,\"a\":2}"),
          new Fault(RefusalCode.DUPLICATE_KEY, 8, "{\"a\":1, \"\\u0061\":2}"),
          new Fault(RefusalCode.DUPLICATE_KEY, 20, "[{\"b\":0,\"a\":1,\"c\":0,\"b\":2}]"),
          new Fault(
              RefusalCode.DUPLICATE_KEY, 23, "{\"\ud83d\ude00\":1, \"x\":[{\"q\":1,\"q\":1}]}"),
          new Fault(RefusalCode.NOT_A_NUMBER, 1, "[NaN]"),
          new Fault(RefusalCode.NOT_A_NUMBER, 0, "Infinity"),
          new Fault(RefusalCode.NOT_A_NUMBER, 5, "{\"a\":-Infinity}"),
          new Fault(RefusalCode.NUMBER_OVERFLOW, 1, "[1e400]"),
          new Fault(RefusalCode.NUMBER_OVERFLOW, 1, "[-1.8e308]"),
          new Fault(RefusalCode.NUMBER_OVERFLOW, 0, "1e99999999999"),
          new Fault(RefusalCode.LONE_SURROGATE, 1, "\"\\ud800\""),
          new Fault(RefusalCode.LONE_SURROGATE, 3, "[\"a\\udc00\"]"),
          new Fault(RefusalCode.LONE_SURROGATE, 2, "{\"\\udbff\\u0041\":1}"),
          new Fault(RefusalCode.LONE_SURROGATE, 13, "\"\\ud83d\\ude00\\ud83d\""),
          new Fault(RefusalCode.LONE_SURROGATE, 3, "\"\u00e9\ud800\""),
          new Fault(RefusalCode.NUMBER_TOO_LONG, 1, "[" + "1".repeat(4301) + "]"),
          new Fault(RefusalCode.NUMBER_TOO_LONG, 1, "[-" + "1".repeat(4300) + "]"),
          new Fault(RefusalCode.NUMBER_TOO_LONG, 1, "[0." + "0".repeat(4299) + "]"),
          new Fault(RefusalCode.KEY_TOO_LONG, 1, "{\"" + "k".repeat(50_001) + "\":1}"),
          new Fault(RefusalCode.KEY_TOO_LONG, 1, "{\"" + "\ud83d\ude00".repeat(50_001) + "\":1}"),
          new Fault(RefusalCode.TOO_DEEP, 500, "[".repeat(501)),
          new Fault(RefusalCode.TOO_DEEP, 2500, "{\"a\":".repeat(501)),
          new Fault(RefusalCode.TOO_DEEP, 500, "[".repeat(1_000_000)));

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
    if (fault.code() != RefusalCode.LONE_SURROGATE) {
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
      assertEquals(
          surrogate ? RefusalCode.LONE_SURROGATE : RefusalCode.INVALID_UTF8, refusal.code());
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
      assertEquals(RefusalCode.INVALID_UTF8, refusal.code());
      assertEquals(1, refusal.offset());
    }
  }

  @Test
  void otherEncodingsAreNamed() {
    assertRefused(RefusalCode.BOM, 0, "[1]".getBytes(StandardCharsets.UTF_16));
    assertRefused(RefusalCode.BOM, 0, new byte[] {(byte) 0xff, (byte) 0xfe, '[', 0});
    assertRefused(RefusalCode.NUL, 0, "[1]".getBytes(StandardCharsets.UTF_16BE));
    assertRefused(RefusalCode.NUL, 1, "[1]".getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void saysWhatWasExpectedFoundAndToBeDone() {
    JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse("[1 2]"));
    assertEquals("',' or ']'", refusal.problem().expected());
    assertEquals("a digit", refusal.problem().found());
    assertEquals(
        "SYNTAX: byte 3: expected ',' or ']', found a digit. " + RefusalCode.SYNTAX.whatToDo(),
        refusal.getMessage());
  }

  @Test
  void namesADuplicateKeyAndCutsALongOne() {
    JsonRefusal named =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse("{\"a\\n\":1,\"a\\n\":2}"));
    assertEquals("again the key \"a\\n\"", named.problem().found());
    String key = "\"" + "\ud83d\ude00".repeat(1000) + "\"";
    JsonRefusal cut =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse("{" + key + ":1," + key + ":2}"));
    assertTrue(cut.problem().found().length() < 200, cut.problem().found());
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
  void everyCodeOfTextIsProvoked() {
    // Bytes, not text, provoke the one; bounds, which BoundsTest sets, the other.
    Set<RefusalCode> provoked = EnumSet.of(RefusalCode.INVALID_UTF8, RefusalCode.TOO_MANY_VALUES);
    FAULTS.forEach(fault -> provoked.add(fault.code()));
    Set<RefusalCode> ofText = EnumSet.range(RefusalCode.EMPTY, RefusalCode.TOO_DEEP);
    ofText.add(RefusalCode.TOO_MANY_VALUES);
    assertEquals(ofText, provoked);
  }

  private static void assertRefused(RefusalCode code, long offset, byte[] document) {
    JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse(document));
    assertEquals(code, refusal.code());
    assertEquals(offset, refusal.offset());
  }
}
