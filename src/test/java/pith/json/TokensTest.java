package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.Shared;

/** Large documents are split into tokens by another parser, and nothing else may change. */
final class TokensTest {
  @Test
  void aLargeDocumentIsReadWithoutAMemoryOfNames() {
    assertSame(Tokens.REMEMBERED, Tokens.forLength(Tokens.LARGE - 1));
    assertSame(Tokens.FORGOTTEN, Tokens.forLength(Tokens.LARGE));
  }

  @Test
  void bothSayTheSameOfEveryDocumentOfTheSuite() throws IOException {
    try (Stream<Path> files = Files.list(Shared.suites("JSONTestSuite/test_parsing"))) {
      for (Path file : files.toList()) {
        same(Files.readAllBytes(file));
      }
    }
  }

  @Test
  void bothSayTheSameOfSpoiltDocuments() {
    SplittableRandom random = new SplittableRandom(1);
    RandomJson json = new RandomJson(random);
    for (int i = 0; i < 20_000; i++) {
      byte[] document = CanonicalJson.bytes(json.value(4));
      same(document);
      for (int j = 0; j < 3; j++) {
        document[random.nextInt(document.length)] = spoilt(random, document);
        same(document);
      }
    }
  }

  @Test
  void bothNameTheSameByte() {
    String wide = "\"\ud83d\ude00\u00e9\u20ac\\u0041\"";
    for (String fault :
        List.of(
            "{" + wide + ":1," + wide + ":2}",
            "[" + wide + ",1e999]",
            "[" + wide + ",\"\\ud83d\"]",
            "[" + wide + "] x",
            "[" + wide + "," + "7".repeat(StrictJson.MAX_NUMBER_CHARACTERS + 1) + "]",
            "{" + wide + ":{\"" + "k".repeat(StrictJson.MAX_KEY_CHARACTERS + 1) + "\":1}}",
            "[" + wide + "," + "[".repeat(StrictJson.MAX_DEPTH) + "]",
            "[" + wide + ",1 2]")) {
      same(fault.getBytes(StandardCharsets.UTF_8));
      same(("  \n" + fault).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The memory counts names, so a few thousand long ones of strangers would fill the heap. */
  @Test
  void onlyShortNamesOfTakenDocumentsAreRemembered() throws Exception {
    String shorts = "n".repeat(Tokens.LONGEST_REMEMBERED - 1);
    StrictJson.parse("{}");
    int before = remembered();
    StrictJson.parse("{\"" + shorts + "ab\":1,\"only here\":2}");
    assertThrows(JsonRefusal.class, () -> StrictJson.parse("{\"of a refused document\":1]"));
    assertEquals(before, remembered());
    StrictJson.parse("{\"" + shorts + "a\":1}");
    assertEquals(before + 1, remembered());
  }

  private static int remembered() throws ReflectiveOperationException {
    Field factory = Tokens.class.getDeclaredField("factory");
    factory.setAccessible(true);
    Field root = JsonFactory.class.getDeclaredField("_byteSymbolCanonicalizer");
    root.setAccessible(true);
    return ((ByteQuadsCanonicalizer) root.get(factory.get(Tokens.REMEMBERED))).size();
  }

  private static byte spoilt(SplittableRandom random, byte[] document) {
    return random.nextBoolean()
        ? document[random.nextInt(document.length)]
        : (byte) "\"\\{}[]:,0-+.eE tfnu\u0000\u007f".charAt(random.nextInt(21));
  }

  /** In a buffer that is longer than the document, as documents of an archive lie. */
  private static void same(byte[] document) {
    byte[] buffer = new byte[document.length + 20];
    System.arraycopy(document, 0, buffer, 7, document.length);
    assertEquals(
        outcome(buffer, document.length, Tokens.REMEMBERED),
        outcome(buffer, document.length, Tokens.FORGOTTEN),
        () -> new String(document, StandardCharsets.UTF_8));
  }

  private static Object outcome(byte[] buffer, int length, Tokens tokens) {
    try {
      return StrictJson.parse(buffer, 7, length, Bounds.NONE, tokens);
    } catch (JsonRefusal refusal) {
      return List.of(refusal.offset(), refusal.problem());
    }
  }
}
