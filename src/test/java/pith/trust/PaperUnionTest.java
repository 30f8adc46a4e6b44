package pith.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pith.Shared;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.merge.Histories;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.model.Event;
import pith.model.Json;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.BundleReport;
import pith.verify.BundleSeal;
import pith.verify.CheckedEvent;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;
import pith.verify.RecordIdentity;

/** However events are spread over bundles, they come to one state. */
final class PaperUnionTest {
  private static final KeyCache KEYS = new KeyCache(Arithmetic.FAST);
  private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");
  private static final Assessor PINNED = new Assessor(TrustPolicy.builtIn(), KEYS);

  @Test
  void everyPermutationAndPartitionOfFiveEvents() throws Exception {
    spread(60);
  }

  @Test
  @Tag("exhaustive")
  void everyPermutationAndPartitionOfManyHistories() throws Exception {
    spread(2_000);
  }

  private static void spread(int histories) {
    long unions = 0;
    for (int seed = 0; seed < histories; seed++) {
      List<Event> history = new Histories(seed).history(1 + seed % 5);
      String expected =
          CanonicalJson.text(
              Merge.of(MergeInput.union(Histories.NUMBER, Histories.RECORD, history, List.of()))
                  .state());
      List<List<List<Event>>> partitions = Arrangements.partitions(history);
      for (List<Event> order : Arrangements.permutations(history)) {
        for (List<List<Event>> partition : partitions) {
          List<ReceivedBundle> received = new ArrayList<>();
          for (List<Event> block : partition) {
            received.add(received(order.stream().filter(block::contains).toList()));
          }
          assertEquals(expected, union(received));
          unions++;
        }
      }
      unions += overlapping(history, expected, new Random(seed));
    }
    System.out.println("unions of spread histories that agree: " + unions);
  }

  private static int overlapping(List<Event> history, String expected, Random random) {
    int rounds = 50;
    for (int round = 0; round < rounds; round++) {
      List<ReceivedBundle> received = new ArrayList<>(List.of(received(List.of())));
      for (Event event : history) {
        List<Event> block = new ArrayList<>(List.of(event));
        history.stream().filter(other -> random.nextBoolean()).forEach(block::add);
        received.add(received(block));
      }
      Collections.shuffle(received, random);
      assertEquals(expected, union(received));
    }
    return rounds;
  }

  @Test
  void garbageAndOtherEnvelopesNeverMoveTheUnion() throws Exception {
    TestPaper paper = TestPaper.of("1610.00001", "On Garbage", "2016-10-30T13:24:54Z");
    TestKey key = TestCorpus.REGISTRY;
    JsonObject created = TestEvent.by(key, paper).recordCreated().build();
    JsonObject snapshot = TestEvent.by(key, paper).snapshot(List.of()).build();
    JsonObject late = TestEvent.by(key, paper).snapshot(List.of()).signedAt("later").build();
    JsonObject broken = snapshot.with("content_sha256", new JsonString("0".repeat(64)));
    JsonObject clean = TestBundle.of(paper, key).addAll(List.of(created, snapshot)).build();
    JsonObject dirty =
        TestBundle.of(paper, key).addAll(List.of(broken, new JsonString("x"), late)).build();
    String expected = union(List.of(open(clean)), clean);
    assertEquals(expected, union(List.of(open(clean), open(dirty)), clean));
    assertEquals(expected, union(List.of(open(dirty), open(clean)), clean));
    assertEquals(
        CanonicalJson.text(clean.get("state").orElseThrow()), expected, "one clean bundle");
  }

  /** A paper with one bundle is merged once, unless that would not be its union. */
  @Test
  void theShortcutGivesWhatTheLongWayGives() throws Exception {
    TestPaper paper = TestPaper.of("1610.00001", "On Shortcuts", "2016-10-30T13:24:54Z");
    TestKey key = TestCorpus.REGISTRY;
    TestKey author = TestCorpus.AUTHOR;
    List<Json> pieces = new ArrayList<>();
    for (TestKey by : List.of(key, author)) {
      JsonObject event = TestEvent.by(by, paper).snapshot(List.of()).build();
      pieces.add(event);
      pieces.add(event.with("content_sha256", new JsonString("0".repeat(64))));
      pieces.add(event.with("signature", JsonNull.NULL));
      pieces.add(TestEvent.by(by, paper).snapshot(List.of()).signedAt("later").build());
      pieces.add(TestEvent.by(by, paper).type("x", "y", JsonObject.EMPTY).build());
    }
    pieces.add(new JsonString("x"));
    // Every seventh of all choices: a prime, so that each piece meets each other one.
    for (int chosen = 0; chosen < 1 << pieces.size(); chosen += 7) {
      TestBundle bundle = TestBundle.of(paper, key);
      for (int i = 0; i < pieces.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          bundle.add(pieces.get(i));
        }
      }
      compare(bundle.build(), key, author);
      compare(bundle.with(author).build(), key, author);
    }
  }

  private void compare(JsonObject bundle, TestKey... pinned) throws Exception {
    for (TrustPolicy policy :
        List.of(TrustPolicy.builtIn(), pinning(List.of(pinned[0])), pinning(List.of(pinned)))) {
      Assessor assessor = new Assessor(policy, KEYS);
      ReceivedBundle received =
          ReceivedBundle.of(
              assessor.verify(HashedBundle.of(bundle)).orElseThrow(), TrustMode.OPEN, NOW);
      PaperUnion union = assessor.union(received.report().paper(), List.of(received));
      List<Event> admitted =
          union.events().values().stream()
              .filter(
                  view ->
                      view.status() == EventStatus.APPLIED
                          || view.status() == EventStatus.SUPERSEDED)
              .map(view -> view.event().orElseThrow())
              .toList();
      RecordIdentity paper = union.paper();
      assertEquals(
          CanonicalJson.text(
              Merge.of(
                      MergeInput.union(
                          paper.number(), paper.record(), admitted, received.report().aliases()))
                  .state()),
          CanonicalJson.text(union.merged().orElseThrow().state()));
    }
  }

  private static TrustPolicy pinning(List<TestKey> keys) {
    return new TrustPolicy(
        TrustMode.PINNED,
        TrustPolicy.OnUnknown.QUARANTINE,
        true,
        keys.stream()
            .map(
                key ->
                    new PinnedSigner(
                        key.signer().signerId(),
                        Set.of(),
                        Set.of(PinnedSigner.ANY),
                        true,
                        List.of(PinnedKey.forEver(key.publicKey(), key.keyId()))))
            .toList(),
        Set.of(),
        1,
        "a test",
        true,
        Optional.empty(),
        TimeSource.NONE);
  }

  @Test
  void aKeyThatArrivesLaterMakesItsEventsCount() throws Exception {
    TestPaper paper = TestPaper.of("1610.00001", "On Keys", "2016-10-30T13:24:54Z");
    TestKey key = TestCorpus.REGISTRY;
    JsonObject authored = TestEvent.by(TestCorpus.AUTHOR, paper).snapshot(List.of()).build();
    JsonObject keyless = TestBundle.of(paper, key).add(authored).build();
    JsonObject bearer = TestBundle.of(paper, key).with(TestCorpus.AUTHOR).build();
    ReceivedBundle first = open(keyless);
    PaperUnion before = PINNED.union(first.report().paper(), List.of(first));
    assertEquals(EventStatus.UNVERIFIABLE, before.events().values().iterator().next().status());
    PaperUnion after = PINNED.union(first.report().paper(), List.of(first, open(bearer)));
    assertEquals(EventStatus.APPLIED, after.events().values().iterator().next().status());
  }

  @Test
  void aForgedCloneIsCalledWhatItIsAndMovesNothing() throws Exception {
    JsonObject genuine =
        parse(Files.readString(Path.of("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json")));
    JsonObject clone =
        parse(Files.readString(Shared.fixtures("forged_clone_of_TA2NP4TE.bundle.json")));
    ReceivedBundle real = received(genuine, TrustMode.PINNED);
    ReceivedBundle forged = received(clone, TrustMode.PINNED);
    assertTrue(forged.report().isIntact());
    assertEquals(Verdict.INTACT_BUT_UNTRUSTED_SIGNER, Verdict.of(forged, PINNED.policy()));
    assertEquals(
        "Intact. Signed by a key that only this bundle vouches for. Claims to be pith.science;"
            + " that name is pinned to another key. Not trusted.",
        VerdictSentence.of(forged, PINNED.policy()));
    String expected = CanonicalJson.text(genuine.get("state").orElseThrow());
    for (List<ReceivedBundle> order :
        List.of(List.of(real), List.of(real, forged), List.of(forged, real))) {
      PaperUnion union = PINNED.union(real.report().paper(), order);
      assertEquals(expected, CanonicalJson.text(union.merged().orElseThrow().state()));
      assertEquals(Verdict.AUTHENTIC, union.verdict());
    }
    assertTrue(PINNED.union(real.report().paper(), List.of(forged)).merged().isEmpty());
  }

  private static ReceivedBundle open(JsonObject bundle) {
    return received(bundle, TrustMode.OPEN);
  }

  private static ReceivedBundle received(JsonObject bundle, TrustMode mode) {
    return ReceivedBundle.of(PINNED.verify(HashedBundle.of(bundle)).orElseThrow(), mode, NOW);
  }

  private static String union(List<ReceivedBundle> received, JsonObject bundle) {
    RecordIdentity paper = received.get(0).report().paper();
    assertEquals(bundle.text("pith_number").orElseThrow(), paper.number().text());
    return CanonicalJson.text(PINNED.union(paper, received).merged().orElseThrow().state());
  }

  private static String union(List<ReceivedBundle> received) {
    return CanonicalJson.text(
        PINNED.union(received.get(0).report().paper(), received).merged().orElseThrow().state());
  }

  /** A bundle of events that a merge needs no signatures for. */
  private static ReceivedBundle received(List<Event> events) {
    List<CheckedEvent> checked = new ArrayList<>();
    for (Event event : events) {
      JsonObject body = JsonObject.builder().put("id", event.id().text()).build();
      checked.add(
          new CheckedEvent(
              checked.size(),
              body,
              body,
              CanonicalJson.text(body),
              event.id(),
              Optional.of(event.id().text()),
              Optional.of(event),
              Optional.empty(),
              List.of()));
    }
    RecordIdentity paper =
        new RecordIdentity(
            Histories.RECORD, CanonicalJson.sha256(Histories.RECORD), Histories.NUMBER);
    return ReceivedBundle.of(
        new BundleReport(
            HashedBundle.of(JsonObject.EMPTY),
            paper,
            KeyRing.EMPTY,
            checked,
            List.of(),
            BundleSeal.by(Histories.key(9)),
            true,
            Merge.of(MergeInput.union(Histories.NUMBER, Histories.RECORD, events, List.of())),
            true,
            List.of()),
        TrustMode.OPEN,
        NOW);
  }

  private static JsonObject parse(String text) throws Exception {
    return StrictJson.parse(text).asObject().orElseThrow();
  }
}
