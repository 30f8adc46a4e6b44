package pith.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonNull;
import pith.model.JsonObject;

/** A bundle is given back with its events where they stood, whether or not that was by time. */
class EventPlacesIT {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final String PLACES =
      "MATCH (:Bundle)-[c:CONTAINS]->() RETURN count(c.position) AS places";

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void byTimeNoPlaceIsWrittenOtherwiseAllAre() {
    TestPaper paper = TestPaper.of("2001.00001", "On the Order of Things", "2020-01-01T00:00:00Z");
    List<Json> events = new ArrayList<>();
    for (String time : List.of("2026-06-01T08:01:00Z", "2026-06-01T08:02:00Z")) {
      events.add(TestEvent.by(KEY, paper).snapshot(List.of()).at(time).build());
    }
    assertEquals(0L, placesAfter(paper, events));

    Collections.reverse(events);
    assertEquals(2L, placesAfter(paper, events));

    events.add(events.get(0));
    assertEquals(5L, placesAfter(paper, events));

    List<Json> noEvents = List.of(JsonNull.NULL, JsonObject.EMPTY);
    placesAfter(paper, noEvents);
  }

  private static Object placesAfter(TestPaper paper, List<Json> events) {
    JsonObject bundle = TestBundle.of(paper, KEY).addAll(events).build();
    String json = CanonicalJson.text(bundle);
    graph.rows("CALL pith.import.text($json, {trust: 'open'})", "json", json);
    String hash =
        bundle.object("bundle_signature").flatMap(block -> block.text("bundle_sha256")).get();
    assertEquals(
        List.of(Map.of("bundle", json)),
        graph.rows("RETURN pith.bundle($hash) AS bundle", "hash", hash));
    return graph.value(PLACES);
  }
}
