package pith.graph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pith.database.PolicyFile.pinned;
import static pith.database.PolicyFile.signers;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.GraphUnderPolicy;
import pith.json.CanonicalJson;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;

/** What strangers can do where they are let in, and how the administrator keeps them out. */
final class StrangersIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Guests", "2020-01-01T00:00:00Z");
  private static final TestPaper OTHER =
      TestPaper.of("2001.00002", "On Squatters", "2020-01-01T00:00:00Z");
  private static final String OPEN = "\"mode\": \"open\"";

  @RegisterExtension static final GraphUnderPolicy SETUP = new GraphUnderPolicy();

  @Test
  void pinnedSignersDescribeAPaperBeforeStrangersDo() {
    SETUP.policy().write(OPEN, signers(pinned(REGISTRY)));
    take(registrys(), "{}");
    assertEquals("AUTHENTIC", verdict());
    JsonObject title = JsonObject.builder().put("title", "Bought").build();
    JsonObject shown = JsonObject.builder().put("paper", title).build();
    take(
        TestBundle.of(PAPER, STRANGER)
            .add(
                TestEvent.by(STRANGER, PAPER)
                    .type(
                        "graph_snapshot",
                        "graph",
                        JsonObject.builder().put("graph_snapshot", shown).build())
                    .at("2026-06-02T00:00:00Z")
                    .build())
            .build(),
        "{}");
    assertEquals("On Guests", SETUP.graph().value("MATCH (p:Paper) RETURN p.title"));
    assertEquals("AUTHENTIC_WITH_FINDINGS", verdict());
    assertEquals(
        2L,
        SETUP
            .graph()
            .value(
                "CALL pith.history('2001.00001') YIELD event_type WHERE event_type ="
                    + " 'graph_snapshot' RETURN count(*)"),
        "the stranger's is applied and visible");
  }

  @Test
  void aSquattedNameDoesNotMakeTheTrustedPaperAmbiguous() {
    SETUP.policy().write(OPEN, signers(pinned(REGISTRY)));
    take(registrys(), "{}");
    JsonObject name =
        JsonObject.builder()
            .put("alias_kind", "doi")
            .put("alias_value", PAPER.doi())
            .put("created_at", "2000-01-01T00:00:00Z")
            .build();
    JsonObject squatter =
        TestBundle.of(OTHER, STRANGER).build().with("source_aliases", new JsonArray(List.of(name)));
    take(TestBundle.signed(squatter, STRANGER, "2026-06-26T15:33:45Z"), "{}");
    assertEquals(
        PAPER.number().text(),
        SETUP.graph().value("RETURN pith.resolve('doi:" + PAPER.doi() + "').pith_number"));
    assertEquals("AUTHENTIC", verdict());
    assertEquals(
        List.of(OTHER.number().text()),
        SETUP
            .graph()
            .value(
                "MATCH (:Alias {kind: 'doi'})-[i:IDENTIFIES]->(p) WHERE i.by_stranger"
                    + " RETURN collect(DISTINCT p.pith_number)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"allow_open\": false", "\"on_unknown\": \"refuse\""})
  void theAdministratorsNoIsFinal(String no) {
    SETUP.policy().write("");
    take(strangers(), "{trust: 'open'}");
    assertEquals("whole", admission());
    SETUP.policy().write(no);
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals("pinned_events_only", admission());
    Exception refused = assertThrows(Exception.class, () -> take(strangers(), "{trust: 'open'}"));
    assertTrue(refused.getMessage().contains("OPEN_NOT_ALLOWED"), refused.getMessage());
  }

  @Test
  void breakingOnesOwnSignatureDoesNotOpenARefusingDoor() {
    SETUP.policy().write("\"on_unknown\": \"refuse\"", signers(pinned(REGISTRY)));
    for (JsonObject bundle :
        List.of(
            strangers(),
            strangers().with("bundle_signature", JsonNull.NULL),
            strangers().with("built_at", new JsonString("2000-01-01T00:00:00Z")))) {
      take(bundle, "{}");
    }
    assertEquals(
        List.of("SIGNER_REFUSED", "SIGNER_REFUSED", "SIGNER_REFUSED"),
        SETUP.graph().value("MATCH (r:Refusal) RETURN collect(r.code)"));
    assertEquals(0L, SETUP.graph().value("MATCH (b:Bundle) RETURN count(b)"));
    take(registrys(), "{}");
    assertEquals("AUTHENTIC", verdict());
  }

  @Test
  void anExplicitOpenIsRememberedUnderAnOpenFileToo() {
    SETUP.policy().write(OPEN);
    take(strangers(), "{trust: 'open'}");
    SETUP.policy().write("");
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals("whole", admission());

    SETUP.graph().empty();
    SETUP.policy().write(OPEN);
    take(strangers(), "{}");
    assertEquals("whole", admission());
    SETUP.policy().write("");
    SETUP.graph().rows("CALL pith.merge.all()");
    assertEquals("pinned_events_only", admission(), "nobody asked for it");
  }

  @Test
  void aDeniedKeysBundleHidesNothingOfPinnedSigners() {
    String denied = "\"deny_keys\": [\"" + STRANGER.publicKey().hex() + "\"]";
    JsonObject relayed =
        TestBundle.of(PAPER, STRANGER)
            .with(REGISTRY)
            .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
            .build();
    for (String mode : List.of("", OPEN)) {
      SETUP.graph().empty();
      SETUP.policy().write(denied, mode, signers(pinned(REGISTRY)));
      take(relayed, "{}");
      assertEquals("applied", SETUP.graph().value("MATCH (e:Event) RETURN e.status"));
      assertEquals("pinned_events_only", admission());
    }
  }

  private static JsonObject registrys() {
    return TestBundle.of(PAPER, REGISTRY)
        .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
        .add(TestEvent.by(REGISTRY, PAPER).snapshot(List.of()).build())
        .build();
  }

  private static JsonObject strangers() {
    return TestBundle.of(PAPER, STRANGER)
        .add(TestEvent.by(STRANGER, PAPER).recordCreated().build())
        .build();
  }

  private static void take(JsonObject bundle, String config) {
    SETUP
        .graph()
        .rows("CALL pith.import.text($json, " + config + ")", "json", CanonicalJson.text(bundle));
  }

  private static Object verdict() {
    return SETUP
        .graph()
        .value(
            "MATCH (p:Paper {pith_number: $number}) RETURN p.verdict",
            "number",
            PAPER.number().text());
  }

  private static Object admission() {
    return SETUP.graph().value("MATCH (b:Bundle) RETURN b.admission");
  }
}
