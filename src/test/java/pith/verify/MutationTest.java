package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pith.corpus.Edits;
import pith.corpus.TestKey;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonReal;
import pith.model.JsonString;
import pith.model.Sha256;

/** Whatever is changed in a real bundle is found, wherever it is. */
final class MutationTest {
  private static final String UNHASHED = "bundle_signature/signed_at";
  private static final List<String> NAMES =
      List.of(
          "TA2NP4TEQCF2UWDEMFGKSMFZNV", "HKOQKUHVLLW5VNOB37JB64Z45U", "SSV6JFXLPZPBDXEI3AYWYNYQ3H");
  private static final BundleVerifier VERIFIER =
      new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY);

  @Test
  void realBundlesAreIntactAndTheirStatesComeOutByteForByte() throws Exception {
    for (String name : NAMES) {
      JsonObject bundle = bundle(name);
      BundleReport report = VectorIndex.report(bundle);
      assertTrue(report.isIntact() && report.isStateReproduced() && !report.hasFindings(), name);
      assertEquals(
          CanonicalJson.text(bundle.get("state").orElseThrow()),
          CanonicalJson.text(report.asBundled().state()));
      assertEquals("pith:", report.paper().number().text().substring(0, 5));
      assertEquals(name, report.paper().number().suffix());
    }
  }

  @Test
  void everyChangedLeafIsFound() throws Exception {
    long mutants = 0;
    for (String name : NAMES) {
      JsonObject bundle = bundle(name);
      for (String place : Edits.leaves(bundle)) {
        for (Json other : others(Edits.get(bundle, place))) {
          mutants++;
          boolean isFree = place.equals(UNHASHED) && other instanceof JsonString;
          assertEquals(!isFree, isFound(Edits.set(bundle, place, other)), name + "/" + place);
        }
        mutants++;
        assertTrue(isFound(Edits.remove(bundle, place)), name + "/" + place + " removed");
      }
    }
    System.out.println("leaf mutants found: " + mutants);
  }

  @Test
  void partsSwappedBetweenBundlesAreFound() throws Exception {
    int swaps = 0;
    for (String left : NAMES) {
      for (String right : NAMES) {
        JsonObject from = bundle(right);
        for (String part : parts(from)) {
          JsonObject spliced = Edits.set(bundle(left), part, Edits.get(from, part));
          if (!spliced.equals(bundle(left))) {
            swaps++;
            assertTrue(isFound(spliced), left + " with " + part + " of " + right);
          }
        }
      }
    }
    assertTrue(swaps > 100);
    System.out.println("spliced bundles found: " + swaps);
  }

  @Test
  void everyTruncationIsRefused() throws Exception {
    for (String name : NAMES) {
      byte[] bytes = bytes(name);
      int end =
          new String(bytes, StandardCharsets.UTF_8)
              .stripTrailing()
              .getBytes(StandardCharsets.UTF_8)
              .length;
      for (int length = 0; length < end; length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThrows(JsonRefusal.class, () -> StrictJson.parse(cut));
      }
    }
  }

  @Test
  void everyRespellingOfBase64IsFound() throws Exception {
    JsonObject bundle = bundle(NAMES.get(0));
    for (String place :
        List.of(
            "bundle_signature/signature_b64",
            "events/0/signature/signature_b64",
            "public_keys/0/public_key_b64")) {
      String text = ((JsonString) Edits.get(bundle, place)).value();
      for (String respelt : respellings(text)) {
        assertTrue(isFound(Edits.set(bundle, place, new JsonString(respelt))), respelt);
      }
    }
  }

  @Test
  void everySignatureByAnotherKeyIsFound() throws Exception {
    TestKey key = TestKey.of("pith.science", "pith-v1-2026-05");
    for (String name : NAMES) {
      JsonObject bundle = bundle(name);
      for (String digest :
          List.of(
              "events/0/content_sha256",
              "events/1/content_sha256",
              "events/0/payload/receipt/canonical_sha256",
              "bundle_signature/bundle_sha256")) {
        String block =
            digest.startsWith("events") && !digest.contains("receipt")
                ? digest.replace("content_sha256", "signature")
                : digest.substring(0, digest.lastIndexOf('/'));
        Sha256 hash = Sha256.parse(((JsonString) Edits.get(bundle, digest)).value()).orElseThrow();
        String place = block + "/signature_b64";
        assertTrue(isFound(Edits.set(bundle, place, new JsonString(key.sign(hash)))), place);
      }
    }
  }

  @Test
  void anotherSpellingOfTheJsonChangesNothing() throws Exception {
    for (String name : NAMES) {
      JsonObject bundle = bundle(name);
      List<Finding> expected = VectorIndex.report(bundle).findings();
      for (String text : List.of(spaced(bundle), escaped(CanonicalJson.text(bundle)))) {
        JsonObject respelt = StrictJson.parse(text).asObject().orElseThrow();
        assertEquals(expected, VectorIndex.report(respelt).findings());
      }
    }
  }

  private static boolean isFound(JsonObject bundle) {
    Optional<BundleReport> report = VERIFIER.verify(HashedBundle.of(bundle));
    return report.isEmpty() || report.get().hasFindings();
  }

  private static List<Json> others(Json leaf) {
    List<Json> others =
        new ArrayList<>(
            List.of(
                new JsonString("x"),
                new JsonString(""),
                JsonNull.NULL,
                JsonBool.TRUE,
                JsonInteger.of(0),
                JsonInteger.of(7),
                new JsonReal(1.0),
                JsonArray.EMPTY,
                JsonObject.EMPTY,
                new JsonArray(List.of(leaf))));
    if (leaf instanceof JsonString string) {
      String text = string.value();
      others.add(new JsonString(text + " "));
      others.add(new JsonString(text.toUpperCase(java.util.Locale.ROOT)));
      others.add(new JsonString(flipped(text)));
    }
    others.removeIf(leaf::equals);
    return others;
  }

  private static String flipped(String text) {
    return text.isEmpty() ? "a" : (char) (text.charAt(0) ^ 1) + text.substring(1);
  }

  private static List<String> parts(JsonObject bundle) {
    List<String> parts = new ArrayList<>(bundle.keys());
    for (String event : List.of("events/0", "events/1")) {
      parts.add(event);
      ((JsonObject) Edits.get(bundle, event)).keys().forEach(key -> parts.add(event + "/" + key));
    }
    parts.add("state/current");
    parts.add("events/0/payload/receipt");
    parts.add("bundle_signature/signature_b64");
    return parts;
  }

  private static List<String> respellings(String text) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    int padding = text.length() - text.replace("=", "").length();
    int last = text.length() - padding - 1;
    int spare = padding == 2 ? 16 : 4;
    int digit = alphabet.indexOf(text.charAt(last));
    List<String> all = new ArrayList<>();
    for (int i = 1; i < spare; i++) {
      all.add(text.substring(0, last) + alphabet.charAt(digit ^ i) + text.substring(last + 1));
    }
    all.add(text.replace("=", ""));
    all.add(text + "\n");
    all.add(" " + text);
    all.add(text.substring(0, 4) + "\n" + text.substring(4));
    all.add(text + "=");
    if (text.contains("/") || text.contains("+")) {
      all.add(text.replace('/', '_').replace('+', '-'));
    }
    return all;
  }

  /** Members in the opposite order, with white space wherever it may be. */
  private static String spaced(Json value) {
    if (value instanceof JsonObject object) {
      StringBuilder text = new StringBuilder("{ ");
      for (int i = object.size() - 1; i >= 0; i--) {
        text.append(CanonicalJson.text(new JsonString(object.key(i))))
            .append(" :\t")
            .append(spaced(object.value(i)))
            .append(i == 0 ? "\r\n" : " ,\n");
      }
      return text.append('}').toString();
    }
    if (value instanceof JsonArray array) {
      return array.items().stream()
          .map(MutationTest::spaced)
          .collect(java.util.stream.Collectors.joining(" , ", "[\n", " ]"));
    }
    return CanonicalJson.text(value);
  }

  /** Letters as escapes, in keys and values alike. */
  private static String escaped(String canonical) {
    return canonical.replace("signature", "sign\\u0061ture").replace("/", "\\/");
  }

  private static JsonObject bundle(String name) throws IOException, JsonRefusal {
    return StrictJson.parse(bytes(name)).asObject().orElseThrow();
  }

  private static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(Path.of("import", name + ".bundle.json"));
  }
}
