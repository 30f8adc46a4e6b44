package pith.load.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.load.Document;
import pith.load.Limits;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.RecordIdentity;

/** A document from which no number follows is refused with the rule, whatever its form. */
final class RefusedRecordsTest {
  private static final Path FOLDER = Path.of("src/test/resources/vectors/refused");
  private static final Assessor ASSESSOR =
      new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST));

  static List<Path> vectors() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theRefusalSaysTheRuleAndWhatStandsThere(Path vector) throws Exception {
    JsonObject bundle = StrictJson.parse(Files.readString(vector)).asObject().orElseThrow();
    String found = RecordIdentity.found(bundle.get("canonical_record"));
    assertRefused(CanonicalJson.text(bundle), found);
    Optional<JsonObject> record = bundle.object("canonical_record");
    if (record.isPresent()) {
      assertRefused(document(bundle, record.get()), found);
      assertRefused("Canonical record JSON\n" + CanonicalJson.text(record.get()), found);
    }
  }

  @ParameterizedTest
  @CsvSource({"canonical_sha256, RECORD_HASH", "pith_number, PITH_NUMBER"})
  void aDocumentThatStatesAnotherOrNone(String field, RefusalCode code) throws Exception {
    Path real = Path.of("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json");
    JsonObject bundle = StrictJson.parse(Files.readString(real)).asObject().orElseThrow();
    JsonObject document =
        StrictJson.parse(document(bundle, bundle.object("canonical_record").orElseThrow()))
            .asObject()
            .orElseThrow();
    assertInstanceOf(Judgement.Record.class, judged(CanonicalJson.text(document)));
    for (JsonObject other :
        List.of(document.without(Set.of(field)), document.with(field, new JsonString("another")))) {
      Judgement.Refused refused =
          assertInstanceOf(Judgement.Refused.class, judged(CanonicalJson.text(other)));
      assertEquals(code, refused.refusal().code());
    }
  }

  private static String document(JsonObject bundle, JsonObject record) {
    return CanonicalJson.text(
        JsonObject.builder()
            .put("record_type", "pith_number_record")
            .put("pith_number", bundle.text("pith_number").orElseThrow())
            .put("canonical_sha256", bundle.text("canonical_sha256").orElseThrow())
            .put("canonical_record", record)
            .build());
  }

  private static void assertRefused(String document, String found) {
    Refusal refusal = assertInstanceOf(Judgement.Refused.class, judged(document)).refusal();
    assertEquals(RefusalCode.RECORD_SHAPE, refusal.code());
    assertEquals(RecordIdentity.RULE, refusal.problem().expected());
    assertEquals(found, refusal.problem().found());
  }

  private static Judgement judged(String document) {
    return new DocumentJudge(ASSESSOR, TrustMode.OPEN, Limits.STANDARD, InstantSource.system())
        .judge(new Document.Content("here", 1, 0, document.getBytes(UTF_8)), KnownBundles.NONE);
  }
}
