package pith.graph.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;

/** What is left of a bundle without the bodies of its events, and how small it is packed. */
final class FramesTest {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00003", "Of Frames", "2020-01-01T00:00:00Z");
  private static final JsonObject EVENT = TestEvent.by(KEY, PAPER).recordCreated().build();

  @Test
  void aStateThatIsReproducedIsLeftOut() throws Exception {
    JsonObject bundle = TestBundle.of(PAPER, KEY).add(EVENT).build();
    assertFalse(frame(bundle).get("state").isPresent());
    assertEquals(
        bundle.without(Set.of("state", "events")), frame(bundle).without(Set.of("events")));
  }

  @Test
  void aStateThatIsNotReproducedStays() throws Exception {
    JsonObject bundle = TestBundle.of(PAPER, KEY).add(EVENT).build();
    JsonObject state = bundle.get("state").flatMap(Json::asObject).orElseThrow();
    JsonObject other = state.with("claims", new JsonString("other ones"));
    assertEquals(Optional.of(other), frame(bundle.with("state", other)).get("state"));
  }

  /**
   * Where the event claims the id that it has, its envelope stands in a list, without the claim.
   */
  @Test
  void anEventLeavesItsEnvelope() throws Exception {
    JsonObject bundle = TestBundle.of(PAPER, KEY).add(EVENT).build();
    JsonObject signature =
        JsonObject.builder().put("signature", EVENT.get("signature").orElseThrow()).build();
    assertEquals(List.of(new JsonArray(List.of(signature))), remains(bundle));
  }

  @Test
  void anEventThatClaimsAnotherIdKeepsItsClaim() throws Exception {
    JsonObject wrong = EVENT.with("event_id", new JsonString("another"));
    JsonObject bundle = TestBundle.of(PAPER, KEY).add(wrong).build();
    JsonObject envelope = remains(bundle).get(0).asObject().orElseThrow();
    assertEquals(Optional.of("another"), envelope.text("event_id"));
    assertEquals(EVENT.text("content_sha256"), envelope.text("content_sha256"));
    assertEquals(EVENT.get("signature"), envelope.get("signature"));
  }

  @Test
  void anEntryThatIsNoObjectLeavesNothing() throws Exception {
    JsonObject bundle = TestBundle.of(PAPER, KEY).add(new JsonString("none")).build();
    assertEquals(List.of(JsonNull.NULL), remains(bundle));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"events\":[null]}", "\u00e9\ud83d\ude00", "LONG"})
  void whatIsPackedComesBack(String text) throws Exception {
    String wanted = text.equals("LONG") ? "no word of the dictionary, ".repeat(9_999) : text;
    try (Packer packer = new Packer()) {
      assertEquals(wanted, unpacked(packer.pack(wanted)));
    }
  }

  /** Two imports of one bundle must store the same bytes. */
  @Test
  void packingDependsOnNothingButTheText() throws Exception {
    String frame = CanonicalJson.text(frame(TestBundle.of(PAPER, KEY).add(EVENT).build()));
    try (Packer one = new Packer();
        Packer other = new Packer()) {
      byte[] first = one.pack(frame);
      other.pack("something else".repeat(1_000));
      assertArrayEquals(first, other.pack(frame));
      assertArrayEquals(first, one.pack(frame));
      assertEquals(Packer.VERSION, first[0]);
      assertTrue(first.length < frame.length() / 2, first.length + " of " + frame.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":1}x", "{\"a\":1,\"a\":2}"})
  void aStoredTextThatIsSpoiltIsNothing(String text) {
    assertEquals(Optional.empty(), BundleCodec.parse(text));
  }

  private static JsonObject frame(JsonObject bundle) throws Exception {
    BundleVerifier verifier = new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);
    String frame = BundleCodec.frame(verifier.verify(HashedBundle.of(bundle)).orElseThrow());
    return BundleCodec.parse(frame).flatMap(Json::asObject).orElseThrow();
  }

  private static List<Json> remains(JsonObject bundle) throws Exception {
    return frame(bundle).array("events").orElseThrow().items();
  }

  private static String unpacked(byte[] packed) throws Exception {
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed, 1, packed.length - 1);
    FrameDictionary.teach(inflater);
    byte[] text = new byte[1 << 20];
    int length = inflater.inflate(text);
    assertTrue(inflater.finished());
    inflater.end();
    return new String(Arrays.copyOf(text, length), StandardCharsets.UTF_8);
  }
}
