package pith.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.model.Event;
import pith.model.PublicKey;
import pith.verify.HashedBundle;

/** How a signature stands, by the pin of its key alone and by the whole policy. */
final class SignatureStandingTest {
  private static final Instant SEEN = Instant.parse("2026-06-01T00:00:00Z");
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey IMPOSTOR = TestKey.of("the.registry", "other-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Trust", "2020-01-01T00:00:00Z");

  /** Seen in 2026-06; a bound that is that very moment counts for the key. */
  @ParameterizedTest
  @CsvSource({
    "ACTIVE,  ,        ,        ,        PINNED",
    "ACTIVE,  2026-05, ,        ,        PINNED",
    "ACTIVE,  2026-06, ,        ,        PINNED",
    "ACTIVE,  2026-07, ,        ,        OUTSIDE_WINDOW",
    "ACTIVE,  ,        2026-07, ,        PINNED",
    "ACTIVE,  ,        2026-06, ,        PINNED",
    "ACTIVE,  ,        2026-05, ,        WINDOW_UNPROVEN",
    "RETIRED, ,        2026-07, ,        PINNED",
    "RETIRED, ,        2026-05, ,        WINDOW_UNPROVEN",
    "RETIRED, 2026-07, 2026-08, ,        OUTSIDE_WINDOW",
    "REVOKED, ,        ,        ,        REVOKED_KEY",
    "REVOKED, ,        ,        2026-05, REVOKED_KEY",
    "REVOKED, ,        ,        2026-06, REVOKED_KEY",
    "REVOKED, ,        ,        2026-07, PINNED",
    "REVOKED, 2026-07, ,        2026-08, OUTSIDE_WINDOW",
    "REVOKED, ,        2026-05, 2026-07, WINDOW_UNPROVEN",
  })
  void ofAPinnedKey(
      PinnedKey.Status status,
      String notBefore,
      String notAfter,
      String compromisedSince,
      SignatureStanding expected) {
    PinnedKey pin =
        new PinnedKey(
            REGISTRY.publicKey(),
            REGISTRY.keyId(),
            month(notBefore),
            month(notAfter),
            status,
            month(compromisedSince));
    assertEquals(expected, pin.standing(KnownSince.arrival(SEEN)));
  }

  /**
   * Seen in 2026-06, and proved by a block: of the content, or of the signature. Who steals a key
   * can sign what was stamped before, so the content alone does not help a key that was stolen.
   */
  @ParameterizedTest
  @CsvSource({
    "RETIRED, ,        2026-05, ,        2026-04, ,        PINNED",
    "RETIRED, ,        2026-05, ,        ,        2026-04, PINNED",
    "RETIRED, ,        2026-05, ,        2026-05, ,        PINNED",
    "RETIRED, ,        2026-04, ,        2026-05, ,        WINDOW_UNPROVEN",
    "ACTIVE,  ,        2026-05, ,        2026-04, ,        PINNED",
    "ACTIVE,  2026-05, ,        ,        2026-04, ,        PINNED",
    "ACTIVE,  2026-05, ,        ,        ,        2026-04, OUTSIDE_WINDOW",
    "ACTIVE,  2026-07, ,        ,        2026-04, ,        OUTSIDE_WINDOW",
    "REVOKED, ,        ,        2026-05, 2026-04, ,        REVOKED_KEY",
    "REVOKED, ,        ,        2026-05, ,        2026-04, PINNED",
    "REVOKED, ,        ,        2026-05, ,        2026-05, REVOKED_KEY",
    "REVOKED, ,        ,        ,        ,        2026-04, REVOKED_KEY",
    "REVOKED, ,        2026-03, 2026-05, ,        2026-04, WINDOW_UNPROVEN",
  })
  void ofAPinnedKeyWithAProofOfTime(
      PinnedKey.Status status,
      String notBefore,
      String notAfter,
      String compromisedSince,
      String content,
      String signature,
      SignatureStanding expected) {
    PinnedKey pin =
        new PinnedKey(
            REGISTRY.publicKey(),
            REGISTRY.keyId(),
            month(notBefore),
            month(notAfter),
            status,
            month(compromisedSince));
    assertEquals(expected, pin.standing(new KnownSince(SEEN, month(signature), month(content))));
  }

  private static Optional<Instant> month(String month) {
    return Optional.ofNullable(month).map(text -> Instant.parse(text + "-01T00:00:00Z"));
  }

  @Test
  void ofAnEventByWhoSignedIt() {
    TrustPolicy policy = policy(PinnedSigner.ANY, Set.of());
    assertEquals(SignatureStanding.PINNED, policy.standing(event(REGISTRY), SEEN));
    assertEquals(SignatureStanding.UNKNOWN_SIGNER, policy.standing(event(STRANGER), SEEN));
    assertEquals(
        SignatureStanding.NAME_PINNED_TO_ANOTHER_KEY, policy.standing(event(IMPOSTOR), SEEN));
  }

  @Test
  void ofAnEventOfAKindThatItsSignerMayNotSign() {
    TrustPolicy policy = policy("record_created", Set.of());
    assertEquals(SignatureStanding.ROLE_NOT_ALLOWED, policy.standing(event(REGISTRY), SEEN));
    assertEquals(SignatureStanding.UNKNOWN_SIGNER, policy.standing(event(STRANGER), SEEN));
  }

  @Test
  void aDeniedKeyIsDeniedWhateverElseItIs() {
    for (TestKey key : List.of(REGISTRY, IMPOSTOR, STRANGER)) {
      TrustPolicy policy = policy(PinnedSigner.ANY, Set.of(key.publicKey()));
      assertEquals(SignatureStanding.DENIED_KEY, policy.standing(event(key), SEEN));
    }
  }

  private static TrustPolicy policy(String eventType, Set<PublicKey> denied) {
    PinnedSigner registry =
        new PinnedSigner(
            "the.registry",
            Set.of(),
            Set.of(eventType),
            true,
            List.of(PinnedKey.forEver(REGISTRY.publicKey(), REGISTRY.keyId())));
    return new TrustPolicy(
        TrustMode.PINNED,
        TrustPolicy.OnUnknown.QUARANTINE,
        true,
        List.of(registry),
        denied,
        1,
        "a test",
        true,
        Optional.empty(),
        TimeSource.NONE);
  }

  private static Event event(TestKey key) {
    TestBundle bundle =
        TestBundle.of(PAPER, key)
            .add(TestEvent.by(key, PAPER).corrects("erratum", "C1", "no").build());
    return new Assessor(policy(PinnedSigner.ANY, Set.of()), new KeyCache(Arithmetic.FAST))
        .verify(HashedBundle.of(bundle.build()))
        .orElseThrow()
        .events()
        .get(0)
        .event()
        .orElseThrow();
  }
}
