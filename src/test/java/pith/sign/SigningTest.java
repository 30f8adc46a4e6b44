package pith.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.crypto.SigningKey;
import pith.json.CanonicalJson;
import pith.json.ReadableJson;
import pith.json.StrictJson;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Timestamp;
import pith.refusal.RefusalCode;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;

/** From words to a draft to signed events: deterministic, and verified as a stranger's are. */
final class SigningTest {
  private static final TestPaper PAPER =
      TestPaper.of("2699.00400", "On Saying Something", "2026-05-01T00:00:00Z");
  private static final Timestamp AT = Timestamp.parse("2026-06-01T00:00:00Z").orElseThrow();
  private static final SigningKey KEY = SigningKey.random(new SecureRandom());
  private static final SignerCard CARD =
      new SignerCard("lab.example", "lab", "lab-1", KEY.publicKey());

  private static Draft draft(String summary, Optional<EventId> previous, JsonObject... earlier)
      throws SignRefused {
    Statement statement =
        Statement.of(
            StatementKind.REPLICATION,
            Map.of("outcome", "failed", "summary", summary),
            Optional.empty());
    JsonObject body = Draft.body(PAPER.identity(), statement, CARD, AT, previous, List.of());
    return new Draft(PAPER.identity(), body, List.of(earlier), JsonObject.EMPTY);
  }

  private static Signing.Signed signed(Draft draft, boolean mayFork) throws SignRefused {
    return new Signing(KEY, AT).sign(draft, mayFork);
  }

  private static JsonObject event(Signing.Signed signed, int index) {
    return signed
        .bundle()
        .array("events")
        .orElseThrow()
        .items()
        .get(index)
        .asObject()
        .orElseThrow();
  }

  @Test
  void aStatementHasTheFieldsOfTheFormat() throws SignRefused {
    Statement statement =
        Statement.of(
            StatementKind.CITATION,
            Map.of("relation", "refutes", "claim", "C1"),
            Optional.of(JsonObject.builder().put("arxiv", "1610.09645").build()));
    assertEquals(
        "{\"citation\":{\"cited\":{\"arxiv\":\"1610.09645\"},\"claim_id\":\"C1\","
            + "\"relation\":\"refutes\"}}",
        CanonicalJson.text(statement.payload()));
    assertEquals("claim", statement.target());
  }

  @Test
  void whatIsNotSaidInKnownWordsIsRefusedByItsOption() {
    assertRefused("--outcome", StatementKind.REPLICATION, Map.of());
    assertRefused("--outcome", StatementKind.REPLICATION, Map.of("outcome", "great"));
    assertRefused("--kind", StatementKind.CORRECTION, Map.of("kind", "rant", "summary", "x"));
    assertRefused("--summary", StatementKind.CORRECTION, Map.of("kind", "erratum"));
    assertRefused("--author", StatementKind.ATTESTATION, Map.of("author", " "));
    assertRefused("--name", StatementKind.MIRROR, Map.of("name", "a\u202eb", "base-url", "x"));
    assertRefused("--url", StatementKind.STORAGE, Map.of("url", "x".repeat(5001)));
  }

  private static void assertRefused(String option, StatementKind kind, Map<String, String> given) {
    SignRefused refused =
        assertThrows(SignRefused.class, () -> Statement.of(kind, given, Optional.empty()));
    assertEquals(option, refused.place());
    assertEquals(RefusalCode.STATEMENT, refused.problem().code());
  }

  @Test
  void theSameDraftAndTimeGiveTheSameBytes() throws Exception {
    Draft draft = draft("nothing was found", Optional.empty());
    String once = CanonicalJson.text(signed(draft, false).bundle());
    assertEquals(once, CanonicalJson.text(signed(draft, false).bundle()));
    String readable = ReadableJson.text(signed(draft, false).bundle());
    assertEquals(once, CanonicalJson.text(StrictJson.parse(readable)));
  }

  @Test
  void whatIsSignedNeedsNothingElseToBeVerified() throws Exception {
    JsonObject bundle = signed(draft("nothing was found", Optional.empty()), false).bundle();
    BundleReport report =
        new BundleVerifier(new KeyCache(Arithmetic.FAST), KeyRing.EMPTY)
            .verify(HashedBundle.of(bundle))
            .orElseThrow();
    assertTrue(report.isIntact() && report.isStateReproduced());
    assertEquals(List.of(), report.findings().stream().filter(each -> each.isNotable()).toList());
  }

  @Test
  void aChainOfOneKeyGrowsAndAForkIsRefusedUnlessTold() throws Exception {
    Signing.Signed first = signed(draft("one", Optional.empty()), false);
    JsonObject one = event(first, 0);
    Signing.Signed second = signed(draft("two", first.event(), one), false);
    assertEquals(2, second.report().events().size());
    JsonObject two = event(second, 1);
    SignRefused refused =
        assertThrows(
            SignRefused.class, () -> signed(draft("three", first.event(), one, two), false));
    assertEquals(RefusalCode.OWN_FORK, refused.problem().code());
    assertEquals(second.event().orElseThrow().text(), refused.problem().found());
    Signing.Signed fork = signed(draft("three", first.event(), one, two), true);
    assertEquals(1, fork.report().asBundled().equivocations().size());
  }

  @Test
  void aDraftIsReadAsItWasWrittenAndNothingElseIsOne() throws Exception {
    Draft draft = draft("one", Optional.empty());
    JsonObject json = StrictJson.parse(ReadableJson.text(draft.json())).asObject().orElseThrow();
    assertEquals(draft, Draft.parse("a file", json));
    for (String field : json.keys()) {
      JsonObject without = json.without(java.util.Set.of(field));
      assertEquals(
          RefusalCode.DRAFT,
          assertThrows(SignRefused.class, () -> Draft.parse("a file", without)).problem().code());
    }
  }

  /** A draft is a file between two steps: what somebody changed in it is seen when it is signed. */
  @Test
  void aChangedDraftIsNotSigned() throws Exception {
    Draft draft = draft("one", Optional.empty());
    for (JsonObject body :
        List.of(
            draft.body().with("subject_pith_number", new JsonString("pith:2016:A")),
            draft.body().with("created_at", new JsonString("yesterday")),
            draft.body().with("schema_version", new JsonString("2.0")),
            draft.body().with("event_id", new JsonString("sha256:00")),
            draft.body().without(java.util.Set.of("target")))) {
      Draft changed = new Draft(draft.paper(), body, List.of(), JsonObject.EMPTY);
      assertThrows(SignRefused.class, () -> signed(changed, false));
    }
    JsonObject forged = event(signed(draft, false), 0).with("target", new JsonString("another"));
    Draft withForged =
        new Draft(
            draft.paper(),
            draft.body(),
            List.of(forged.with("event_id", new JsonString("sha256:" + "0".repeat(64)))),
            JsonObject.EMPTY);
    assertThrows(SignRefused.class, () -> signed(withForged, false));
  }

  @Test
  void anotherKeySignsNothingForThisSigner() throws Exception {
    SigningKey other = SigningKey.random(new SecureRandom());
    Draft draft = draft("one", Optional.empty());
    SignRefused refused =
        assertThrows(SignRefused.class, () -> new Signing(other, AT).sign(draft, false));
    assertEquals(RefusalCode.KEY_FILE, refused.problem().code());
    assertNotEquals(other.publicKey(), CARD.key());
  }

  @Test
  void aCardIsReadAsItWasWrittenAndLiesAreRefused() throws Exception {
    assertEquals(CARD, SignerCard.parse("a file", CARD.json()));
    for (JsonObject wrong :
        List.of(
            CARD.json().with("public_key_fingerprint", new JsonString("00")),
            CARD.json().with("public_key_hex", new JsonString("00")),
            CARD.json().with("more", new JsonString("x")),
            CARD.json().with("signer_id", new JsonString("")),
            CARD.json().with("key_id", new JsonString("a\nb")))) {
      assertEquals(
          RefusalCode.SIGNER_CARD,
          assertThrows(SignRefused.class, () -> SignerCard.parse("a file", wrong))
              .problem()
              .code());
    }
  }
}
