package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.database.PolicyFile;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.JsonString;

/** Strangers fill what is kept aside of one paper, and no more. */
final class QuarantineIT {
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Room", "2020-01-01T00:00:00Z");
  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
    graph.write("strangers.ndjson", strangers());
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void whatDoesNotFitIsRefusedAndTheRestGoesOn() {
    Map<String, Object> row =
        graph.row("CALL pith.import('strangers.ndjson', {max_quarantined_values: 1000})");
    long kept = (long) graph.value("MATCH (b:Bundle) RETURN count(b)");
    assertEquals(true, kept > 0 && kept < 10, kept + " kept");
    assertEquals(kept, row.get("quarantined"));
    assertEquals(10 - kept, row.get("refused"));
    assertEquals(
        List.of(Map.of("code", "QUARANTINE_FULL", "times", 10 - kept)),
        graph.rows("MATCH (r:Refusal) RETURN r.code AS code, count(*) AS times"));
    assertEquals(
        "PASS",
        graph.value(
            "CALL pith.verify.all() YIELD check, status WHERE check = 'SUMMARY' RETURN status"));
  }

  @Test
  void aPaperOfWhichNothingIsKeptIsNotThere() {
    graph.row("CALL pith.import('strangers.ndjson', {max_quarantined_values: 1})");
    assertEquals(0L, graph.value("MATCH (n:Paper) RETURN count(n)"));
  }

  /** Else whoever comes first decides what a pinned signer is heard to say. */
  @Test
  void whatAPinnedKeySaysComesThroughAFullQuarantine() {
    TestKey registry = TestKey.of("the.registry", "registry-1");
    try (PolicyFile policy = new PolicyFile()) {
      policy.write(PolicyFile.signers(PolicyFile.pinned(registry)));
      graph.row("CALL pith.import('strangers.ndjson', {max_quarantined_values: 1000})");
      String relayed =
          CanonicalJson.text(
              TestBundle.of(PAPER, STRANGER)
                  .with(registry)
                  .add(TestEvent.by(registry, PAPER).corrects("retraction", "C1", "gone").build())
                  .build());
      String call = "CALL pith.import.text($json, {max_quarantined_values: 1}) YIELD quarantined";
      assertEquals(1L, graph.value(call + " RETURN quarantined", "json", relayed));
      assertEquals(1L, graph.value("MATCH (e:Event {status: 'applied'}) RETURN count(e)"));
    }
  }

  /** One advice for all would send people to a setting that does not help them. */
  @Test
  void theReasonIsSaidAndOnlyWhatHelps() {
    TestKey pinned = TestKey.of(STRANGER.signer().signerId(), "pinned-1");
    JsonObject bundle =
        TestBundle.of(PAPER, STRANGER)
            .add(TestEvent.by(STRANGER, PAPER).recordCreated().build())
            .build();
    String open = "trust: 'open'";
    assertSaid(bundle, "{}", "1 bundle is quarantined: no pinned key signed it. Pin ", open);
    JsonObject changed = bundle.with("built_at", new JsonString("2026-02-02T00:00:00Z"));
    assertSaid(changed, "{trust: 'open'}", "1 bundle is quarantined and not intact. ", "source.");
    try (PolicyFile policy = new PolicyFile()) {
      policy.write(PolicyFile.signers(PolicyFile.pinned(pinned)));
      String taken = "1 bundle is quarantined: the name of the signer is pinned to another key. ";
      assertSaid(bundle, "{trust: 'open'}", taken, "An open import does not admit that.");
      policy.write("\"deny_keys\": [\"" + STRANGER.publicKey().hex() + "\"]");
      String denied = "1 bundle is quarantined: the trust file rules the key out. ";
      assertSaid(bundle, "{trust: 'open'}", denied, "An open import does not admit that.");
      policy.write("\"allow_open\": false");
      String toDo = said(bundle, "{}");
      assertEquals(false, toDo.contains("open"), toDo);
    }
  }

  private static void assertSaid(JsonObject bundle, String config, String why, String help) {
    String toDo = said(bundle, config);
    assertEquals(true, toDo.startsWith(why) && toDo.contains(help), toDo);
    String reason =
        (String)
            graph.value(
                "MATCH (p:Paper) WITH p.pith_number AS id CALL pith.standing(id) YIELD reason "
                    + "RETURN reason");
    assertEquals("Its bundles are quarantined. " + toDo, reason);
    assertEquals(
        "1 bundle is quarantined: stored, but part of no state, without names",
        graph.value(
            "CALL pith.doctor() YIELD check, found WHERE check = 'quarantine' RETURN found"));
  }

  private static String said(JsonObject bundle, String config) {
    graph.empty();
    return (String)
        graph.value(
            "CALL pith.import.text($json, " + config + ") YIELD what_to_do RETURN what_to_do",
            "json",
            CanonicalJson.text(bundle));
  }

  @Test
  void aLongTextCountsAsManyValues() {
    JsonObject text =
        TestBundle.of(PAPER, STRANGER).build().with("more", new JsonString("x".repeat(100_000)));
    String call = "CALL pith.import.text($json, {max_quarantined_values: 1500}) YIELD refused";
    assertEquals(
        1L,
        graph.value(
            call + " RETURN refused",
            "json",
            CanonicalJson.text(TestBundle.signed(text, STRANGER, "2026-01-01T00:00:00Z"))));
  }

  @Test
  void aDryRunForetellsIt() {
    graph.row("CALL pith.import('strangers.ndjson', {max_quarantined_values: 1000})");
    long before = (long) graph.value("MATCH (r:Refusal) RETURN count(r)");
    Map<String, Object> dry =
        graph.row(
            "CALL pith.import('strangers.ndjson', {max_quarantined_values: 1000, dry_run: true})");
    assertEquals(before, dry.get("refused"));
    assertEquals(10 - before, dry.get("unchanged"));
  }

  @Test
  void whatIsAdmittedHasNoSuchBound() {
    Map<String, Object> row =
        graph.row(
            "CALL pith.import('strangers.ndjson', {max_quarantined_values: 1, trust: 'open'})");
    assertEquals(10L, (long) row.get("imported") + (long) row.get("reissued"));
  }

  /** Else a bundle that gives each event another key id would be slow to write. */
  @Test
  void ofTheIdsOfOneKeyTheFirstAreKept() {
    List<TestKey> ids = IntStream.range(100, 300).mapToObj(i -> STRANGER.under("id-" + i)).toList();
    TestBundle bundle = TestBundle.of(PAPER, STRANGER);
    ids.forEach(bundle::with);
    ids.forEach(id -> bundle.add(TestEvent.by(id, PAPER).snapshot(List.of()).build()));
    graph.rows(
        "CALL pith.import.text($json, {trust: 'open'})",
        "json",
        CanonicalJson.text(bundle.build()));
    List<?> kept =
        (List<?>) graph.value("MATCH (s:Signer) UNWIND s.key_ids AS id RETURN collect(id)");
    assertEquals(ids.subList(0, 100).stream().map(TestKey::keyId).toList(), kept);
  }

  private static List<String> strangers() {
    return IntStream.range(0, 10)
        .mapToObj(
            day ->
                TestBundle.of(PAPER, STRANGER)
                    .builtAt("2026-07-0%dT00:00:00Z".formatted(day))
                    .add(TestEvent.by(STRANGER, PAPER).recordCreated().build())
                    .build())
        .map(CanonicalJson::text)
        .toList();
  }
}
