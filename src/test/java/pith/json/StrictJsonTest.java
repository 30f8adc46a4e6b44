package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.Shared;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonReal;
import pith.refusal.RefusalCode;

final class StrictJsonTest {
  @Test
  void readsEveryKindOfValue() throws JsonRefusal {
    Json expected =
        JsonObject.builder()
            .put("text", "a\n\ud83d\ude00")
            .put("list", new JsonArray(List.of(JsonBool.TRUE, JsonBool.FALSE, JsonNull.NULL)))
            .put("integer", 42)
            .put("real", new JsonReal(0.5))
            .put("object", JsonObject.EMPTY)
            .put("empty", JsonArray.EMPTY)
            .build();
    String text =
        " {\"text\":\"a\\n\\uD83D\\uDE00\", \"list\":[true,false,null],\r\n\t\"integer\":42,"
            + "\"real\":5e-1,\"object\":{},\"empty\":[]} ";
    assertEquals(expected, StrictJson.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-7, -7",
    "123456789012345678901234567890, 123456789012345678901234567890"
  })
  void integersKeepTheirDigits(String literal, String digits) throws JsonRefusal {
    assertEquals(new JsonInteger(digits), StrictJson.parse(literal));
  }

  @ParameterizedTest
  @CsvSource({"1e-400, 0.0", "-1e-400, -0.0", "-0.0, -0.0", "0e99999999999, 0.0", "1E2, 100.0"})
  void anyOtherNumberIsBinary64(String literal, double value) throws JsonRefusal {
    assertEquals(new JsonReal(value), StrictJson.parse(literal));
  }

  @Test
  void takesWhatLiesExactlyAtTheLimits() throws JsonRefusal {
    String digits = "9".repeat(StrictJson.MAX_NUMBER_CHARACTERS);
    assertEquals(new JsonInteger(digits), StrictJson.parse(digits));
    for (String character : List.of("k", "\u00e9", "\ud83d\ude00", "\\u0041", "\\ud83d\\ude00")) {
      String key = character.repeat(StrictJson.MAX_KEY_CHARACTERS);
      Json object = StrictJson.parse("{\"" + key + "\":1}");
      assertEquals(1, object.asObject().orElseThrow().size());
    }
    int depth = StrictJson.MAX_DEPTH;
    String arrays = "[".repeat(depth) + "]".repeat(depth);
    assertEquals(arrays, CanonicalJson.text(StrictJson.parse(arrays)));
    String objects = "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    assertEquals(objects, CanonicalJson.text(StrictJson.parse(objects)));
  }

  @Test
  void whatIsLaidOutHereMayHaveOneLevelMore() throws JsonRefusal {
    int depth = StrictJson.MAX_OWN_DEPTH;
    String arrays = "[".repeat(depth) + "]".repeat(depth);
    assertEquals(arrays, CanonicalJson.text(StrictJson.parse(arrays, depth)));
    for (String deeper : List.of("[" + arrays + "]", "[".repeat(depth + 1))) {
      JsonRefusal refusal = assertThrows(JsonRefusal.class, () -> StrictJson.parse(deeper, depth));
      assertEquals(RefusalCode.TOO_DEEP, refusal.code());
      assertEquals(depth, refusal.offset());
    }
  }

  @Test
  void readsAPartOfABuffer() throws JsonRefusal {
    byte[] buffer = "garbage[1,2]more".getBytes(StandardCharsets.US_ASCII);
    assertEquals("[1,2]", CanonicalJson.text(StrictJson.parse(buffer, 7, 5)));
    assertThrows(IndexOutOfBoundsException.class, () -> StrictJson.parse(buffer, 7, 10));
  }

  @Test
  void anObjectOfManyMembersInAnyOrderIsSorted() throws JsonRefusal {
    StringBuilder text = new StringBuilder("{");
    for (int i = 9_999; i >= 0; i--) {
      text.append("\"k").append(10_000 + i * 7919 % 10_000).append("\":").append(i).append(',');
    }
    text.setCharAt(text.length() - 1, '}');
    JsonObject object = StrictJson.parse(text.toString()).asObject().orElseThrow();
    assertEquals(10_000, object.size());
    assertEquals(object.keys().stream().sorted().toList(), object.keys());
  }

  @Test
  void emptyContainersAreShared() throws JsonRefusal {
    assertSame(JsonArray.EMPTY, StrictJson.parse("[]"));
    assertSame(JsonObject.EMPTY, StrictJson.parse("{}"));
  }

  @Test
  void readsAllSamplesAndWritesThemTheSameTwice() throws IOException, JsonRefusal {
    for (String name : List.of("HKOQKUHVLLW5VNOB37JB64Z45U", "SSV6JFXLPZPBDXEI3AYWYNYQ3H")) {
      byte[] file = Files.readAllBytes(Shared.fixtures(name + ".bundle.json"));
      Json bundle = StrictJson.parse(file);
      byte[] canonical = CanonicalJson.bytes(bundle);
      assertEquals(bundle, StrictJson.parse(canonical));
      assertEquals(file.length, canonical.length);
      JsonObject members = bundle.asObject().orElseThrow();
      assertEquals(Optional.of("1.0"), members.text("bundle_version"));
    }
  }
}
