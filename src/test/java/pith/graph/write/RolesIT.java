package pith.graph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pith.database.PolicyFile.pinned;
import static pith.database.PolicyFile.signers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.GraphUnderPolicy;
import pith.json.CanonicalJson;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** A signer whose role is limited admits only what its role covers, whoever signed it. */
final class RolesIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey MIRROR = TestKey.of("a.mirror", "mirror-1");
  private static final TestKey THROWAWAY = TestKey.of("nobody", "nobody-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Roles", "2020-01-01T00:00:00Z");
  private static final String SQUATTED = "10.9999/squatted";

  @RegisterExtension static final GraphUnderPolicy SETUP = new GraphUnderPolicy();

  @Test
  void aMirrorBringsItsHintsAndNothingElse() {
    SETUP
        .policy()
        .write(signers(pinned(REGISTRY), pinned(MIRROR, "\"event_types\": [\"mirror_hint\"]", "")));
    take(registrys());
    take(mirrors());
    assertEquals(
        Set.of("record_created", "graph_snapshot", "mirror_hint"), applied(), "of the types");
    assertEquals("On Roles", title());
    assertEquals(0L, names(SQUATTED));
    assertEquals("AUTHENTIC_WITH_FINDINGS", verdict(), "a pinned signer's bundle has more in it");
    assertEquals(
        Set.of("UNKNOWN_SIGNER"),
        Set.copyOf(
            (List<?>)
                SETUP
                    .graph()
                    .value(
                        "CALL pith.verify('2001.00001') YIELD check, code WHERE check = 'VOUCHED'"
                            + " RETURN collect(code)")));
    assertEquals(
        "within_role",
        SETUP.graph().value("MATCH (b:Bundle) WHERE b.admission <> 'whole' RETURN b.admission"));
    assertEquals("unchallenged", standing().get("standing"));
  }

  @Test
  void aRoleThatGivesNamesGivesThem() {
    SETUP
        .policy()
        .write(
            signers(
                pinned(REGISTRY),
                pinned(MIRROR, "\"event_types\": [\"mirror_hint\"], \"names\": true", "")));
    take(mirrors());
    assertEquals(1L, names(SQUATTED));
  }

  @Test
  void aRoleCoversWhatOthersSignedOfItsType() {
    SETUP
        .policy()
        .write(signers(pinned(REGISTRY), pinned(MIRROR, "\"event_types\": [\"correction\"]", "")));
    take(registrys());
    take(mirrors());
    assertEquals(Set.of("record_created", "graph_snapshot", "correction"), applied());
    Map<String, Object> standing = standing();
    assertEquals("retracted", standing.get("standing"));
    assertEquals(false, standing.get("standing_trusted"), "nobody pinned says so");
  }

  /** An author's own key, say: the registry vouches for it, and a reader sees whose word it is. */
  @Test
  void whatAnUnpinnedKeySaysInATrustedBundleIsVisibleAsSuch() {
    SETUP.policy().write(signers(pinned(REGISTRY)));
    take(
        TestBundle.of(PAPER, REGISTRY)
            .with(THROWAWAY)
            .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
            .add(TestEvent.by(REGISTRY, PAPER).snapshot(List.of()).build())
            .add(retitled(TestEvent.by(THROWAWAY, PAPER)))
            .add(TestEvent.by(THROWAWAY, PAPER).corrects("retraction", "C1", "gone").build())
            .build());
    assertEquals("On Roles", title());
    assertEquals("AUTHENTIC_WITH_FINDINGS", verdict());
    assertEquals(true, SETUP.graph().value("MATCH (p:Paper) RETURN p.title_trusted"));
    assertEquals(false, standing().get("standing_trusted"));
  }

  @Test
  void aMisspeltRoleIsALineOfTheDoctor() {
    SETUP.policy().write(signers(pinned(REGISTRY, "\"signer_types\": [\"registry\"]", "")));
    take(registrys());
    Map<String, Object> row =
        SETUP
            .graph()
            .row(
                "CALL pith.doctor() YIELD check, status, found WHERE check STARTS WITH 'role'"
                    + " RETURN check, status, found");
    assertEquals("role of the.registry", row.get("check"));
    assertTrue(row.get("found").toString().contains("pith_registry"), row.toString());
    SETUP.policy().write(signers(pinned(REGISTRY, "\"event_types\": [\"correction\"]", "")));
    assertTrue(
        SETUP
            .graph()
            .value(
                "CALL pith.doctor() YIELD check, found WHERE check STARTS WITH 'role' RETURN found")
            .toString()
            .contains("event_types correction; its keys signed here graph_snapshot"));
    SETUP.policy().write(signers(pinned(REGISTRY, "\"signer_types\": [\"pith_registry\"]", "")));
    assertEquals(
        List.of(),
        SETUP
            .graph()
            .rows("CALL pith.doctor() YIELD check WHERE check STARTS WITH 'role' RETURN check"));
  }

  private static JsonObject registrys() {
    return TestBundle.of(PAPER, REGISTRY)
        .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
        .add(TestEvent.by(REGISTRY, PAPER).snapshot(List.of()).build())
        .build();
  }

  /** With a throw-away key's retraction, snapshot and name besides the mirror's own hint. */
  private static JsonObject mirrors() {
    JsonObject snapshot = retitled(TestEvent.by(THROWAWAY, PAPER));
    JsonObject bundle =
        TestBundle.of(PAPER, MIRROR)
            .with(THROWAWAY)
            .add(
                TestEvent.by(MIRROR, PAPER).type("mirror_hint", "mirror", JsonObject.EMPTY).build())
            .add(TestEvent.by(THROWAWAY, PAPER).corrects("retraction", "C1", "gone").build())
            .add(snapshot)
            .build();
    JsonObject name =
        JsonObject.builder()
            .put("alias_kind", "doi")
            .put("alias_value", SQUATTED)
            .put("created_at", "2026-05-18T01:00:51Z")
            .build();
    JsonObject named = bundle.with("source_aliases", new JsonArray(List.of(name)));
    return TestBundle.signed(named, MIRROR, "2026-06-26T15:33:45Z");
  }

  private static JsonObject retitled(TestEvent event) {
    JsonObject paper = JsonObject.builder().put("title", "Bought and Sold").build();
    JsonObject snapshot = JsonObject.builder().put("paper", paper).build();
    return event
        .type(
            "graph_snapshot", "graph", JsonObject.builder().put("graph_snapshot", snapshot).build())
        .at("2026-06-02T00:00:00Z")
        .build();
  }

  private static void take(JsonObject bundle) {
    SETUP.graph().rows("CALL pith.import.text($json)", "json", CanonicalJson.text(bundle));
  }

  private static Set<Object> applied() {
    return Set.copyOf(
        (List<?>)
            SETUP
                .graph()
                .value("MATCH (e:Event {status: 'applied'}) RETURN collect(e.event_type)"));
  }

  private static Object title() {
    return SETUP.graph().value("MATCH (p:Paper) RETURN p.title");
  }

  private static Object verdict() {
    return SETUP.graph().value("MATCH (p:Paper) RETURN p.verdict");
  }

  private static Object names(String doi) {
    return SETUP
        .graph()
        .value("MATCH (a:Alias {kind: 'doi', value: $doi}) RETURN count(a)", "doi", doi);
  }

  private static Map<String, Object> standing() {
    return SETUP
        .graph()
        .row(
            "MATCH (p:Paper) CALL pith.cascade(p.pith_number, {depth: 0}) YIELD standing,"
                + " standing_trusted RETURN standing, standing_trusted");
  }
}
