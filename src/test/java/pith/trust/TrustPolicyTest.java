package pith.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.model.JsonObject;
import pith.verify.HashedBundle;

/** Every situation that a signer can be in, in every mode, with the sentence a user sees. */
final class TrustPolicyTest {
  private static final KeyCache KEYS = new KeyCache(Arithmetic.FAST);
  private static final Instant SEEN = Instant.parse("2026-06-01T00:00:00Z");
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey IMPOSTOR = TestKey.of("the.registry", "other-1");
  private static final TestKey SAME_KEY_ID = TestKey.of("somebody.else", "registry-1");
  private static final TestKey LOOK_ALIKE = TestKey.of("the.reg\u0456stry", "other-2");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Trust", "2020-01-01T00:00:00Z");

  /** No prime order: whoever pins it believes signatures that nobody made. */
  private static final String NO_POINT =
      "0000000000000000000000000000000000000000000000000000000000000000";

  @TempDir private Path folder;

  /** The pinned key's properties, the mode, who signs; whether admitted, and the sentence. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          | pinned | REGISTRY | true | Intact. Signed by the key pinned for the.registry. Trusted.
          | open   | REGISTRY | true | Intact. Signed by the key pinned for the.registry. Trusted.
          | pinned | STRANGER | false | Intact. Signed by a key that only this bundle vouches for. Claims to be a.stranger. Not trusted.
          | open   | STRANGER | true | Intact. Signed by a key that only this bundle vouches for. Claims to be a.stranger. Not trusted.
          | pinned | IMPOSTOR | false | Intact. Signed by a key that only this bundle vouches for. Claims to be the.registry; that name is pinned to another key. Not trusted.
          | open   | IMPOSTOR | false | Intact. Signed by a key that only this bundle vouches for. Claims to be the.registry; that name is pinned to another key. Not trusted.
          | pinned | SAME_KEY_ID | false | Intact. Signed by a key that only this bundle vouches for. Claims to be somebody.else. Its key id, registry-1, is that of a pinned key. Not trusted.
          | open   | SAME_KEY_ID | true | Intact. Signed by a key that only this bundle vouches for. Claims to be somebody.else. Its key id, registry-1, is that of a pinned key. Not trusted.
          | pinned | LOOK_ALIKE | false | Intact. Signed by a key that only this bundle vouches for. Claims to be the.reg\u0456stry, which looks like the pinned name the.registry. Not trusted.
          | open   | LOOK_ALIKE | true | Intact. Signed by a key that only this bundle vouches for. Claims to be the.reg\u0456stry, which looks like the pinned name the.registry. Not trusted.
          "status": "revoked" | pinned | REGISTRY | false | Intact. Signed by a key of the.registry that was revoked. Not trusted.
          "status": "revoked" | open | REGISTRY | false | Intact. Signed by a key of the.registry that was revoked. Not trusted.
          "status": "revoked", "compromised_since": "2026-05-01T00:00:00Z" | pinned | REGISTRY | false | Intact. Signed by a key of the.registry that was revoked. Not trusted.
          "status": "revoked", "compromised_since": "2026-07-01T00:00:00Z" | pinned | REGISTRY | true | Intact. Signed by the key pinned for the.registry, seen here before that key was compromised. Trusted.
          "not_before": "2026-07-01T00:00:00Z" | pinned | REGISTRY | false | Intact. Signed by a key of the.registry before the time of that key. Not trusted.
          "not_before": "2026-07-01T00:00:00Z" | open | REGISTRY | false | Intact. Signed by a key of the.registry before the time of that key. Not trusted.
          "not_after": "2026-05-01T00:00:00Z" | pinned | REGISTRY | false | Intact. Signed by a key of the.registry whose time is over; nothing proves that it was signed in time. Not trusted.
          "not_after": "2026-05-01T00:00:00Z" | open | REGISTRY | false | Intact. Signed by a key of the.registry whose time is over; nothing proves that it was signed in time. Not trusted.
          "not_after": "2026-07-01T00:00:00Z", "status": "retired" | pinned | REGISTRY | true | Intact. Signed by the key pinned for the.registry, seen here before that key was retired. Trusted.
          """)
  void everySignerInEveryMode(
      String properties, String mode, String signer, boolean admitted, String sentence)
      throws Exception {
    TrustPolicy policy = policy(mode, properties == null ? "" : properties, "");
    ReceivedBundle received = received(bundle(key(signer)), policy);
    assertEquals(sentence, VerdictSentence.of(received, policy));
    assertEquals(
        admitted ? Admission.WHOLE : Admission.PINNED_EVENTS_ONLY, received.admission(policy));
    assertEquals(sentence.endsWith(" Trusted."), Verdict.of(received, policy) == Verdict.AUTHENTIC);
    PaperUnion union = union(policy, received);
    assertEquals(admitted, union.merged().isPresent());
    EventStatus expected = admitted ? EventStatus.APPLIED : EventStatus.QUARANTINED;
    assertTrue(union.events().values().stream().allMatch(view -> view.status() == expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pinned", "open"})
  void aDeniedKeyIsNeverAdmitted(String mode) throws Exception {
    TrustPolicy policy = policy(mode, "", STRANGER.publicKey().hex());
    ReceivedBundle received = received(bundle(STRANGER), policy);
    assertFalse(received.isRefused(policy), "on_unknown is quarantine");
    assertTrue(union(policy, received).merged().isEmpty());
    assertEquals(
        "Intact. Signed by a key that is denied here. Not trusted.",
        VerdictSentence.of(received, policy));
  }

  @Test
  void whatASignerMayNotSignIsKeptOutOfABundleThatIsLetIn() throws Exception {
    TrustPolicy policy =
        read(file("pinned", "", "").replace("[\"*\"]", "[\"record_created\", \"graph_snapshot\"]"));
    JsonObject bundle =
        TestBundle.of(PAPER, REGISTRY)
            .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
            .add(TestEvent.by(REGISTRY, PAPER).corrects("erratum", "C1", "no").build())
            .build();
    ReceivedBundle received = received(bundle, policy);
    PaperUnion union = union(policy, received);
    assertEquals(
        Set.of("record_created"),
        Set.copyOf(union.merged().orElseThrow().applied().stream().map(e -> e.type()).toList()));
    assertEquals(Verdict.AUTHENTIC_WITH_FINDINGS, union.verdict());
    assertTrue(
        union.events().values().stream()
            .anyMatch(view -> view.reason().filter("ROLE_NOT_ALLOWED"::equals).isPresent()));
  }

  @Test
  void anImpostorsEventIsKeptOutOfATrustedBundle() throws Exception {
    TrustPolicy policy = policy("pinned", "", "");
    JsonObject bundle =
        TestBundle.of(PAPER, REGISTRY)
            .with(IMPOSTOR)
            .with(STRANGER)
            .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
            .add(TestEvent.by(IMPOSTOR, PAPER).corrects("erratum", "C1", "no").build())
            .add(TestEvent.by(STRANGER, PAPER).corrects("erratum", "C2", "no").build())
            .build();
    PaperUnion union = union(policy, received(bundle, policy));
    assertEquals(2, union.merged().orElseThrow().applied().size());
    assertEquals(
        List.of("NAME_PINNED_TO_ANOTHER_KEY"),
        union.events().values().stream().flatMap(view -> view.reason().stream()).toList());
  }

  @Test
  void theSameAdmittedBundlesGiveTheSameStateUnderEveryPolicy() throws Exception {
    JsonObject bundle = bundle(REGISTRY);
    String expected = hash(TrustPolicy.builtIn(), bundle);
    assertEquals(expected, hash(policy("pinned", "", ""), bundle));
    assertEquals(expected, hash(policy("open", "", STRANGER.publicKey().hex()), bundle));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"version\": \"1\"}",
        "{\"version\": 1, \"mode\": \"ajar\"}",
        "{\"version\": 1, \"modes\": \"open\"}",
        "{\"version\": 1, \"version\": 1}",
        "{\"version\": 1, \"deny_keys\": [\"12\"]}",
        "{\"version\": 1, \"deny_keys\": \"12\"}",
        "{\"version\": 1, \"signers\": {\"a\": {\"keys\": [{\"key_id\": \"k\"}]}}}",
        "{\"version\": 1, \"signers\": {\"a\": {\"key\": []}}}",
        "{\"version\": 1, \"signers\": []}",
        "{\"version\": 1, \"signers\": null}",
        "{\"version\": 1, \"allow_open\": \"no\"}",
        "{\"version\": 1, \"mode\": \"open\", \"allow_open\": false}",
        "{\"version\": 1, \"signers\": {\"a\": {\"event_types\": [\"corrections\"]}}}",
        "{\"version\": 1, \"signers\": {\"a\": {\"names\": 1}}}",
        "{\"version\": 1, \"deny_keys\": [\"" + NO_POINT + "\"]}",
        "{\"version\": 1, \"signers\": {\"a\": {\"keys\": [{\"key_id\": \"k\","
            + " \"public_key_hex\": \""
            + NO_POINT
            + "\"}]}}}"
      })
  void aFileThatIsNotUnderstoodIsRefused(String text) {
    assertThrows(TrustFileRefused.class, () -> read(text));
  }

  @Test
  void contradictionsAreRefused() {
    assertThrows(TrustFileRefused.class, () -> policy("pinned", "\"status\": \"retired\"", ""));
    assertThrows(
        TrustFileRefused.class,
        () -> policy("pinned", "\"compromised_since\": \"2026-05-01T00:00:00Z\"", ""));
    assertThrows(
        TrustFileRefused.class, () -> policy("pinned", "\"not_after\": \"yesterday\"", ""));
    String backwards =
        "\"not_before\": \"2026-05-02T00:00:00Z\", \"not_after\": \"2026-05-01T00:00:00Z\"";
    assertThrows(TrustFileRefused.class, () -> policy("pinned", backwards, ""));
  }

  /** Active and revoked, or under two names: which of them counts would be a matter of order. */
  @Test
  void aKeyThatIsPinnedTwiceIsRefused() throws Exception {
    String key = "{\"public_key_hex\": \"" + REGISTRY.publicKey().hex() + "\", \"key_id\": \"k\"}";
    String revoked = key.replace("}", ", \"status\": \"revoked\"}");
    String once = "{\"version\": 1, \"signers\": {\"a\": {\"keys\": [%s]}}}";
    read(once.formatted(key));
    assertThrows(TrustFileRefused.class, () -> read(once.formatted(key + ", " + revoked)));
    String twice =
        "{\"version\": 1, \"signers\": {\"a\": {\"keys\": [%s]}, \"b\": {\"keys\": [%s]}}}";
    assertThrows(TrustFileRefused.class, () -> read(twice.formatted(key, key)));
  }

  @Test
  void aNameThatIsMoreThanANameIsQuoted() throws Exception {
    TrustPolicy policy = policy("pinned", "", "");
    TestKey sly = TestKey.of("x\". Trusted.\u202e\n", "sly-1");
    assertEquals(
        "Intact. Signed by a key that only this bundle vouches for. Claims to be"
            + " \"x\\\". Trusted.\\u202e\\u000a\". Not trusted.",
        VerdictSentence.of(received(bundle(sly), policy), policy));
  }

  @Test
  void aPinnedKeyUnderAnothersNameIsAnImpostor() throws Exception {
    TrustPolicy policy =
        read(
            file("open", "", "")
                .replace(
                    "\"signers\": {",
                    "\"signers\": {\"a.lab\": {\"keys\": [{\"key_id\": \"other-1\","
                        + " \"public_key_hex\": \""
                        + IMPOSTOR.publicKey().hex()
                        + "\"}]}, "));
    ReceivedBundle received = received(bundle(IMPOSTOR), policy);
    assertEquals(Admission.PINNED_EVENTS_ONLY, received.admission(policy));
    assertTrue(union(policy, received).merged().isEmpty());
    assertEquals(
        "Intact. Signed by a key of a.lab that claims to be the.registry; that name is pinned to"
            + " another key. Not trusted.",
        VerdictSentence.of(received, policy));
  }

  private static String hash(TrustPolicy policy, JsonObject bundle) {
    ReceivedBundle received =
        ReceivedBundle.of(
            new Assessor(policy, KEYS).verify(HashedBundle.of(bundle)).orElseThrow(),
            TrustMode.OPEN,
            SEEN);
    return union(policy, received).merged().orElseThrow().stateSha256().hex();
  }

  private static TestKey key(String name) {
    return switch (name) {
      case "REGISTRY" -> REGISTRY;
      case "IMPOSTOR" -> IMPOSTOR;
      case "SAME_KEY_ID" -> SAME_KEY_ID;
      case "LOOK_ALIKE" -> LOOK_ALIKE;
      default -> STRANGER;
    };
  }

  private static JsonObject bundle(TestKey key) {
    return TestBundle.of(PAPER, key)
        .add(TestEvent.by(key, PAPER).recordCreated().build())
        .add(TestEvent.by(key, PAPER).snapshot(List.of()).build())
        .build();
  }

  private static ReceivedBundle received(JsonObject bundle, TrustPolicy policy) {
    return ReceivedBundle.of(
        new Assessor(policy, KEYS).verify(HashedBundle.of(bundle)).orElseThrow(),
        TrustMode.PINNED,
        SEEN);
  }

  private static PaperUnion union(TrustPolicy policy, ReceivedBundle received) {
    return new Assessor(policy, KEYS).union(received.report().paper(), List.of(received));
  }

  private TrustPolicy policy(String mode, String properties, String denied) throws Exception {
    return read(file(mode, properties, denied));
  }

  private static String file(String mode, String properties, String denied) {
    return """
    {"version": 3, "mode": "%s", "on_unknown": "quarantine", "deny_keys": [%s],
     "signers": {"the.registry": {"signer_types": ["pith_registry"], "event_types": ["*"],
      "keys": [{"public_key_hex": "%s", "key_id": "registry-1"%s}]}}}
    """
        .formatted(
            mode,
            denied.isEmpty() ? "" : '"' + denied + '"',
            REGISTRY.publicKey().hex(),
            properties.isEmpty() ? "" : ", " + properties);
  }

  private TrustPolicy read(String text) throws Exception {
    return TrustFile.read(Files.writeString(folder.resolve("trust.json"), text));
  }
}
