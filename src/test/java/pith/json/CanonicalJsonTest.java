package pith.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

final class CanonicalJsonTest {
  @Test
  void escapesAsLittleAsPython() {
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder("\"");
    for (char c = 0; c < 0x20; c++) {
      int named = "\b\t\n\f\r".indexOf(c);
      text.append(c);
      expected.append(named < 0 ? String.format("\\u%04x", (int) c) : "\\" + "btnfr".charAt(named));
    }
    String raw = " /\u007f\u0080\u07ff\u0800\u2028\u2029\ufeff\uffff\ud800\udc00\udbff\udfff";
    text.append("\"\\").append(raw);
    expected.append("\\\"\\\\").append(raw).append('"');
    assertEquals(expected.toString(), CanonicalJson.text(new JsonString(text.toString())));
  }

  @Test
  void sortsByCodePoint() throws JsonRefusal {
    String text =
        "{\"\ud83d\ude00\":1,\"\uffff\":2,\"\ue000\":3,\"z\":4,\"\":5,\"\ud7ff\":6,\"Z\":7}";
    assertEquals(
        "{\"\":5,\"Z\":7,\"z\":4,\"\ud7ff\":6,\"\ue000\":3,\"\uffff\":2,\"\ud83d\ude00\":1}",
        CanonicalJson.text(StrictJson.parse(text)));
  }

  @Test
  void charactersAtTheSeamsOfTheBufferStayWhole() {
    for (String unit : List.of("x", "\u00e9", "\u20ac", "\ud83d\ude00", "\u001f", "\"")) {
      for (int shift = 0; shift < 12; shift++) {
        Json value = new JsonString("a".repeat(shift) + unit.repeat(9000));
        String python = unit.equals("\u001f") ? "\\u001f" : unit.equals("\"") ? "\\\"" : unit;
        String expected = "\"" + "a".repeat(shift) + python.repeat(9000) + "\"";
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), CanonicalJson.bytes(value));
      }
    }
  }

  @Test
  void randomTreesComeBackEqual() throws JsonRefusal, IOException {
    RandomJson random = new RandomJson(new SplittableRandom(7));
    for (int i = 0; i < 20_000; i++) {
      Json value = random.value(6);
      byte[] bytes = CanonicalJson.bytes(value);
      assertEquals(value, StrictJson.parse(bytes));
      assertArrayEquals(bytes, CanonicalJson.bytes(StrictJson.parse(bytes)));
      assertEquals(Sha256.hash(bytes), CanonicalJson.sha256(value));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CanonicalJson.write(value, out);
      assertArrayEquals(bytes, out.toByteArray());
    }
  }

  @Test
  void leavesOutMembersOfTheTopLevelOnly() {
    JsonObject inner = JsonObject.builder().put("a", 1).put("b", 2).build();
    JsonObject object =
        JsonObject.builder().put("a", 1).put("b", inner).put("c", "x").put("d", 4).build();
    for (Set<String> dropped :
        List.of(
            Set.<String>of(),
            Set.of("a"),
            Set.of("d"),
            Set.of("a", "c"),
            Set.of("no"),
            Set.of("a", "b", "c", "d"))) {
      Sha256 expected = CanonicalJson.sha256(object.without(dropped));
      assertEquals(expected, CanonicalJson.sha256Without(object, dropped));
    }
    assertEquals(
        Sha256.hash("{}".getBytes(StandardCharsets.US_ASCII)),
        CanonicalJson.sha256Without(object, Set.of("a", "b", "c", "d")));
  }

  @Test
  void aBuiltValueMayBeDeeperThanAParsedOne() {
    Json value = JsonArray.EMPTY;
    List<Json> items = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      items.add(value);
      value = new JsonArray(items);
      items.clear();
    }
    assertEquals("[".repeat(601) + "]".repeat(601), CanonicalJson.text(value));
  }

  @Test
  void aFailingStreamIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThrows(IOException.class, () -> CanonicalJson.write(JsonArray.EMPTY, full));
  }
}
