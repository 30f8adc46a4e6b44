package pith.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.HeadersRefused;
import pith.time.ProofBuilder;
import pith.verify.HashedBundle;

/** What a block proves enters trust, and what a signer wrote never does: the table of the page. */
final class ProvedTimeTest {
  private static final KeyCache KEYS = new KeyCache(Arithmetic.FAST);
  private static final Instant SEEN = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant OVER = Instant.parse("2026-05-01T00:00:00Z");
  private static final TestKey REGISTRY = TestKey.of("pith.science", "registry-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00009", "On Proved Time", "2020-01-01T00:00:00Z");
  private static final String EARLY = "2026-04-29T12:00:00Z";
  private static final String LATE = "2026-04-30T23:00:00Z";

  /** What of the bundle is stamped. */
  private enum Stamped {
    CONTENT,
    SIGNATURE,
    NOTHING
  }

  private record Situation(
      PinnedKey.Status status,
      Optional<Instant> notAfter,
      Optional<Instant> theft,
      Stamped stamped,
      String time,
      boolean admitted) {}

  private static final List<Situation> SITUATIONS =
      List.of(
          new Situation(
              PinnedKey.Status.RETIRED,
              Optional.of(OVER),
              Optional.empty(),
              Stamped.CONTENT,
              EARLY,
              true),
          new Situation(
              PinnedKey.Status.ACTIVE,
              Optional.of(OVER),
              Optional.empty(),
              Stamped.CONTENT,
              EARLY,
              true),
          new Situation(
              PinnedKey.Status.REVOKED,
              Optional.empty(),
              Optional.of(OVER),
              Stamped.SIGNATURE,
              EARLY,
              true),
          new Situation(
              PinnedKey.Status.REVOKED,
              Optional.empty(),
              Optional.of(OVER),
              Stamped.CONTENT,
              EARLY,
              false),
          new Situation(
              PinnedKey.Status.REVOKED,
              Optional.empty(),
              Optional.empty(),
              Stamped.SIGNATURE,
              EARLY,
              false),
          new Situation(
              PinnedKey.Status.RETIRED,
              Optional.of(OVER),
              Optional.empty(),
              Stamped.NOTHING,
              EARLY,
              false));

  @TestFactory
  Stream<DynamicTest> everyRowOfThePageIsTrue() throws Exception {
    List<String> rows = rows();
    assertEquals(SITUATIONS.size(), rows.size(), rows::toString);
    return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
        .map(
            i -> DynamicTest.dynamicTest(rows.get(i), () -> check(SITUATIONS.get(i), rows.get(i))));
  }

  /** The rows of the last table of the section. */
  private static List<String> rows() throws Exception {
    String page = Files.readString(Path.of("docs/trust.md"));
    String table = page.substring(page.indexOf("| proved before it: |"));
    return table.lines().skip(2).takeWhile(line -> line.startsWith("|")).toList();
  }

  private static void check(Situation situation, String row) throws Exception {
    String[] cells = row.split("\\|");
    assertEquals(situation.admitted() ? "yes" : "no", cells[3].strip());
    Found found = found(situation);
    assertEquals(cells[4].strip(), found.sentence());
    assertEquals(situation.admitted(), found.union().merged().isPresent());
    assertEquals(
        situation.admitted() ? EventStatus.APPLIED : EventStatus.QUARANTINED,
        found.union().events().get(found.event()).status());
  }

  private record Found(PaperUnion union, String sentence, EventId event) {}

  private static Found found(Situation situation) throws Exception {
    JsonObject bundle =
        TestBundle.of(PAPER, REGISTRY)
            .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
            .build();
    EventId event =
        TestEvent.idOf(
            bundle.array("events").orElseThrow().items().get(0).asObject().orElseThrow());
    List<Sha256> stamped =
        switch (situation.stamped()) {
          case CONTENT ->
              situation.status() == PinnedKey.Status.REVOKED
                  ? List.of(event.content())
                  : List.of(HashedBundle.of(bundle).sha256(), event.content());
          case SIGNATURE -> List.of(CanonicalJson.sha256(bundle));
          case NOTHING -> List.of(Sha256.hash(new byte[1]));
        };
    TrustPolicy policy = policy(situation, blocks(stamped, situation.time()));
    ReceivedBundle received = received(bundle, policy);
    PaperUnion union =
        new Assessor(policy, KEYS)
            .union(PAPER.identity(), List.of(received, received(proofs(stamped), policy)));
    String sentence =
        VerdictSentence.of(
            List.of(received), union.verdictOf(received), union.policy(), union::isPinned);
    return new Found(union, sentence, event);
  }

  /** A stranger brings the proofs: they need nobody's word. */
  private static JsonObject proofs(List<Sha256> stamped) {
    TestBundle bundle = TestBundle.of(PAPER, STRANGER);
    for (Sha256 each : stamped) {
      JsonObject anchor =
          JsonObject.builder()
              .put("kind", "opentimestamps")
              .put("digest_sha256", each.hex())
              .put("ots_b64", Base64.getEncoder().encodeToString(proof(stamped.indexOf(each))))
              .build();
      bundle.add(
          TestEvent.by(STRANGER, PAPER)
              .type(
                  "timestamp_anchor", "record", JsonObject.builder().put("anchor", anchor).build())
              .build());
    }
    return bundle.build();
  }

  private static byte[] proof(int height) {
    return ProofBuilder.tree().append(new byte[] {9}).sha256().bitcoin(height).bytes();
  }

  private static BlockHeaders blocks(List<Sha256> stamped, String time) throws HeadersRefused {
    StringBuilder lines = new StringBuilder();
    for (Sha256 each : stamped) {
      byte[] message = Arrays.copyOf(each.bytes(), 33);
      message[32] = 9;
      lines
          .append(stamped.indexOf(each))
          .append(' ')
          .append(Sha256.hash(message).hex())
          .append(' ')
          .append(time)
          .append('\n');
    }
    return BlockHeaders.read(lines.toString().getBytes(StandardCharsets.US_ASCII), ChainRule.NONE);
  }

  private static TrustPolicy policy(Situation situation, BlockHeaders blocks) {
    PinnedKey key =
        new PinnedKey(
            REGISTRY.publicKey(),
            REGISTRY.keyId(),
            Optional.empty(),
            situation.notAfter(),
            situation.status(),
            situation.theft());
    return new TrustPolicy(
        TrustMode.PINNED,
        TrustPolicy.OnUnknown.QUARANTINE,
        true,
        List.of(
            new PinnedSigner(
                "pith.science",
                java.util.Set.of(),
                java.util.Set.of(PinnedSigner.ANY),
                true,
                List.of(key))),
        java.util.Set.of(),
        1,
        "a test",
        true,
        Optional.empty(),
        new TimeSource(Optional.empty(), blocks));
  }

  private static ReceivedBundle received(JsonObject bundle, TrustPolicy policy) {
    return ReceivedBundle.of(
        new Assessor(policy, KEYS).verify(HashedBundle.of(bundle)).orElseThrow(),
        TrustMode.PINNED,
        SEEN);
  }

  private static Found retired(Stamped stamped, String time) throws Exception {
    return found(
        new Situation(
            PinnedKey.Status.RETIRED, Optional.of(OVER), Optional.empty(), stamped, time, false));
  }

  /** A miner's clock may be two hours slow: a block late on the last day proves nothing of it. */
  @Test
  void aBlockAtTheLastMomentDoesNotCount() throws Exception {
    assertTrue(retired(Stamped.CONTENT, EARLY).union().merged().isPresent());
    assertTrue(retired(Stamped.CONTENT, LATE).union().merged().isEmpty());
  }

  @Test
  void theProvedDayIsTold() throws Exception {
    Found found = retired(Stamped.CONTENT, EARLY);
    assertEquals(
        Optional.of("2026-04-29"),
        found
            .union()
            .policy()
            .proved()
            .dayOf(found.union().events().get(found.event()).event().orElseThrow())
            .map(Object::toString));
  }

  /** The hash of a bundle covers the signatures of its events, though not its own. */
  @Test
  void eventsAreProvedByTheHashOfTheirBundle() throws Exception {
    JsonObject bundle =
        TestBundle.of(PAPER, REGISTRY)
            .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
            .build();
    List<Sha256> stamped = List.of(HashedBundle.of(bundle).sha256());
    Situation revoked =
        new Situation(
            PinnedKey.Status.REVOKED,
            Optional.empty(),
            Optional.of(OVER),
            Stamped.CONTENT,
            EARLY,
            true);
    TrustPolicy policy = policy(revoked, blocks(stamped, EARLY));
    ReceivedBundle received = received(bundle, policy);
    PaperUnion union =
        new Assessor(policy, KEYS)
            .union(PAPER.identity(), List.of(received, received(proofs(stamped), policy)));
    assertEquals(Admission.PINNED_EVENTS_ONLY, received.admission(union.policy()));
    assertEquals(1, union.merged().orElseThrow().applied().size());
  }

  /** The time in an event, a status and a height are words; without headers there is no proof. */
  @Test
  void whatASignerWroteProvesNothing() throws Exception {
    Situation retired = SITUATIONS.get(0);
    TrustPolicy policy = policy(retired, BlockHeaders.NONE);
    JsonObject bundle =
        TestBundle.of(PAPER, REGISTRY)
            .add(TestEvent.by(REGISTRY, PAPER).at("2026-01-01T00:00:00Z").recordCreated().build())
            .build();
    PaperUnion union =
        new Assessor(policy, KEYS)
            .union(
                PAPER.identity(),
                List.of(
                    received(bundle, policy),
                    received(proofs(List.of(HashedBundle.of(bundle).sha256())), policy)));
    assertTrue(union.merged().isEmpty());
  }
}
