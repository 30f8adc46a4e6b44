package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pith.database.PolicyFile.pinned;
import static pith.database.PolicyFile.signers;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.database.PolicyFile;
import pith.json.CanonicalJson;
import pith.model.JsonNull;
import pith.model.JsonObject;

/** Whoever steals a key can write any time; when its signature was first seen he cannot change. */
final class BackdatingIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Time", "2020-01-01T00:00:00Z");
  private static final JsonObject EVENT = TestEvent.by(REGISTRY, PAPER).recordCreated().build();
  private static Graph graph;
  private PolicyFile policy;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @BeforeEach
  void usePolicy() {
    graph.empty();
    policy = new PolicyFile();
    policy.write(signers(pinned(REGISTRY)));
  }

  @AfterEach
  void useNone() {
    policy.close();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  private static final String REVOKED = "\"status\": \"revoked\", \"compromised_since\": \"%s\"";
  private static final String ENDED = "\"not_after\": \"%s\"";
  private static final String RETIRED = "\"status\": \"retired\", \"not_after\": \"%s\"";

  @ParameterizedTest
  @ValueSource(strings = {REVOKED, ENDED, RETIRED})
  void aBodyThatWasPlantedUnsignedProvesNothing(String end) {
    for (JsonObject planted : List.of(EVENT.with("signature", JsonNull.NULL), falselySigned())) {
      graph.empty();
      policy.write(signers(pinned(REGISTRY)));
      take(TestBundle.of(PAPER, STRANGER).with(REGISTRY).add(planted).build());
      endKey(end);
      take(TestBundle.of(PAPER, STRANGER).with(REGISTRY).add(EVENT).build());
      assertEquals("quarantined", status());
      assertEquals(0L, graph.value("MATCH (e:Event {trusted: true}) RETURN count(e)"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {REVOKED, ENDED, RETIRED})
  void aBundleThatWasPlantedUnsignedProvesNothing(String end) {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).with(STRANGER).build();
    JsonObject foreign = TestBundle.signed(bundle, STRANGER, "2026-01-01T00:00:00Z");
    for (JsonObject planted : List.of(bundle.with("bundle_signature", JsonNull.NULL), foreign)) {
      graph.empty();
      policy.write(signers(pinned(REGISTRY)));
      take(planted);
      endKey(end);
      take(bundle);
      assertEquals("pinned_events_only", admission());
      graph.rows("CALL pith.merge.all()");
      assertEquals("pinned_events_only", admission());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {REVOKED, ENDED, RETIRED})
  void whatWasSeenSignedBeforeStays(String end) {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).with(STRANGER).add(EVENT).build();
    take(bundle);
    endKey(end);
    take(TestBundle.signed(bundle, STRANGER, "2026-01-01T00:00:00Z"));
    graph.rows("CALL pith.merge.all()");
    assertEquals("whole", admission());
    assertEquals("applied", status());
  }

  /** Under the right key's name, over something else. */
  private static JsonObject falselySigned() {
    JsonObject other = TestEvent.by(REGISTRY, PAPER).at("2026-01-01T00:00:00Z").build();
    return EVENT.with("signature", other.get("signature").orElseThrow());
  }

  private void endKey(String end) {
    policy.write(signers(pinned(REGISTRY, "", end.formatted(Instant.now()))));
    graph.rows("CALL pith.merge.all()");
  }

  private static void take(JsonObject bundle) {
    graph.rows("CALL pith.import.text($json)", "json", CanonicalJson.text(bundle));
  }

  private static Object status() {
    return graph.value("MATCH (e:Event {event_id: $id}) RETURN e.status", "id", id());
  }

  private static String id() {
    return TestEvent.idOf(EVENT).text();
  }

  private static Object admission() {
    return graph.value("MATCH (b:Bundle) RETURN b.admission");
  }
}
