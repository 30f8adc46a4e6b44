package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.database.Graph;
import pith.graph.run.ChangeJournal;
import pith.graph.write.Keep;
import pith.json.CanonicalJson;
import pith.load.Document;
import pith.load.Limits;
import pith.load.judge.DocumentJudge;
import pith.load.judge.Judgement;
import pith.load.judge.KnownBundles;
import pith.load.source.SourcePaths;
import pith.trust.Assessor;
import pith.trust.PinnedKey;
import pith.trust.PinnedSigner;
import pith.trust.TimeSource;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** An import reads no clock but the one that it is given. */
final class ClockIT {
  private static final Instant AT = Instant.parse("2031-05-06T07:08:09Z");
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Clocks", "2020-01-01T00:00:00Z");
  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  @Test
  void allThatAnImportWritesHasTheTimeThatItWasGiven() throws Exception {
    List<String> lines = new ArrayList<>(TestCorpus.documents(4, 6));
    lines.add("{}");
    graph.write("corpus.ndjson", lines);
    ImportSettings settings =
        new ImportSettings(TrustMode.OPEN, false, 2, 2, 2, false, false, Keep.ALL, Limits.STANDARD);
    ImportResult result =
        new Importer(
                graph.db(),
                assessor(TrustPolicy.builtIn()),
                settings,
                InstantSource.fixed(AT),
                new QuietObserver(),
                ChangeJournal.NONE)
            .run(
                SourcePaths.below(graph.importDirectory())
                    .resolve("corpus.ndjson", Limits.STANDARD));
    assertEquals(lines.size(), result.documents());
    assertEquals(1, result.refused());
    assertEquals(
        List.of(Map.of("at", AT.toString())),
        graph.rows("MATCH (b:Bundle) RETURN DISTINCT toString(b.first_seen) AS at"));
    assertEquals(
        List.of(Map.of("at", AT.toString())),
        graph.rows("MATCH (p:Paper {imported: true}) RETURN DISTINCT toString(p.merged_at) AS at"));
    assertEquals(AT.toString(), graph.value("MATCH (r:Refusal) RETURN toString(r.at)"));
  }

  /** The key ends at {@link #AT}: what comes at that moment is in time, what comes later is not. */
  @ParameterizedTest
  @CsvSource({"0, whole", "1, pinned_events_only"})
  void theGivenTimeDecidesWhetherAKeyHasEnded(long nanosAfter, String admission) {
    InstantSource time = InstantSource.fixed(AT.plusNanos(nanosAfter));
    Assessor assessor = assessor(untilThen());
    Judgement judgement =
        new DocumentJudge(assessor, TrustMode.PINNED, Limits.STANDARD, time)
            .judge(new Document.Content("test", 1, 0, bundle()), KnownBundles.NONE);
    try (Transaction tx = graph.db().beginTx()) {
      new ImportBatch(
              assessor,
              TrustMode.PINNED,
              false,
              Keep.ALL,
              Limits.STANDARD,
              time,
              () -> {},
              ChangeJournal.NONE)
          .write(tx, judgement);
      tx.commit();
    }
    assertEquals(admission, graph.value("MATCH (b:Bundle) RETURN b.admission"));
    assertTrue(
        graph
            .value("MATCH (b:Bundle) RETURN toString(b.first_seen)")
            .toString()
            .startsWith("2031-05-06T07:08:09"));
  }

  private static byte[] bundle() {
    return CanonicalJson.text(
            TestBundle.of(PAPER, REGISTRY)
                .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
                .build())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static TrustPolicy untilThen() {
    PinnedKey key =
        new PinnedKey(
            REGISTRY.publicKey(),
            REGISTRY.keyId(),
            Optional.empty(),
            Optional.of(AT),
            PinnedKey.Status.ACTIVE,
            Optional.empty());
    PinnedSigner signer =
        new PinnedSigner(
            REGISTRY.signer().signerId(), Set.of(), Set.of(PinnedSigner.ANY), true, List.of(key));
    return new TrustPolicy(
        TrustMode.PINNED,
        TrustPolicy.OnUnknown.QUARANTINE,
        false,
        List.of(signer),
        Set.of(),
        1,
        "a test",
        true,
        Optional.empty(),
        TimeSource.NONE);
  }

  private static Assessor assessor(TrustPolicy policy) {
    return new Assessor(policy, new KeyCache(Arithmetic.FAST));
  }
}
