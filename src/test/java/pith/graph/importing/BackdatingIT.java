package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pith.database.PolicyFile.pinned;
import static pith.database.PolicyFile.signers;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.GraphUnderPolicy;
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

  @RegisterExtension
  static final GraphUnderPolicy SETUP = new GraphUnderPolicy(signers(pinned(REGISTRY)));

  private static final String REVOKED = "\"status\": \"revoked\", \"compromised_since\": \"%s\"";
  private static final String ENDED = "\"not_after\": \"%s\"";
  private static final String RETIRED = "\"status\": \"retired\", \"not_after\": \"%s\"";

  @ParameterizedTest
  @ValueSource(strings = {REVOKED, ENDED, RETIRED})
  void aBodyThatWasPlantedUnsignedProvesNothing(String end) {
    for (JsonObject planted : List.of(EVENT.with("signature", JsonNull.NULL), falselySigned())) {
      SETUP.graph().empty();
      SETUP.policy().write(signers(pinned(REGISTRY)));
      take(TestBundle.of(PAPER, STRANGER).with(REGISTRY).add(planted).build());
      endKey(end);
      take(TestBundle.of(PAPER, STRANGER).with(REGISTRY).add(EVENT).build());
      assertEquals("quarantined", status());
      assertEquals(0L, SETUP.graph().value("MATCH (e:Event {trusted: true}) RETURN count(e)"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {REVOKED, ENDED, RETIRED})
  void aBundleThatWasPlantedUnsignedProvesNothing(String end) {
    JsonObject bundle = TestBundle.of(PAPER, REGISTRY).with(STRANGER).build();
    JsonObject foreign = TestBundle.signed(bundle, STRANGER, "2026-01-01T00:00:00Z");
    for (JsonObject planted : List.of(bundle.with("bundle_signature", JsonNull.NULL), foreign)) {
      SETUP.graph().empty();
      SETUP.policy().write(signers(pinned(REGISTRY)));
      take(planted);
      endKey(end);
      take(bundle);
      assertEquals("pinned_events_only", admission());
      SETUP.graph().rows("CALL pith.merge.all()");
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
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals("whole", admission());
    assertEquals("applied", status());
  }

  /** Under the right key's name, over something else. */
  private static JsonObject falselySigned() {
    JsonObject other = TestEvent.by(REGISTRY, PAPER).at("2026-01-01T00:00:00Z").build();
    return EVENT.with("signature", other.get("signature").orElseThrow());
  }

  private void endKey(String end) {
    SETUP.policy().write(signers(pinned(REGISTRY, "", end.formatted(Instant.now()))));
    SETUP.graph().rows("CALL pith.merge.all()");
  }

  private static void take(JsonObject bundle) {
    SETUP.graph().rows("CALL pith.import.text($json)", "json", CanonicalJson.text(bundle));
  }

  private static Object status() {
    return SETUP.graph().value("MATCH (e:Event {event_id: $id}) RETURN e.status", "id", id());
  }

  private static String id() {
    return TestEvent.idOf(EVENT).text();
  }

  private static Object admission() {
    return SETUP.graph().value("MATCH (b:Bundle) RETURN b.admission");
  }
}
