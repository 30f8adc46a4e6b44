package pith.procedure.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.graphdb.QueryExecutionException;
import pith.database.Graph;

/** What the database shows of the config map of each call is what the call reads. */
final class SettingsIT {
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
  void theDescriptionOfEachConfigIsWhatTheCallDeclares() {
    Map<String, String> shown = new TreeMap<>();
    List<Map<String, Object>> calls = new ArrayList<>();
    for (String kind : List.of("PROCEDURES", "FUNCTIONS")) {
      calls.addAll(
          graph.rows(
              "SHOW "
                  + kind
                  + " YIELD name, argumentDescription WHERE name STARTS WITH 'pith.' "
                  + "RETURN name, argumentDescription AS arguments"));
    }
    for (Map<String, Object> call : calls) {
      for (Object argument : (List<?>) call.get("arguments")) {
        Map<?, ?> described = (Map<?, ?>) argument;
        if ("config".equals(described.get("name"))) {
          shown.put((String) call.get("name"), (String) described.get("description"));
        }
      }
    }
    assertEquals(new TreeMap<>(AllCalls.texts()), shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CALL pith.check('x', {dry_run: true, writers: 1, on_invalid: 'fail'}) | dry_run, on_invalid, writers",
        "CALL pith.import.text('{}', {batch_size: 1, threads: 1, writers: 1}) | batch_size, threads, writers"
      })
  void keysWithoutEffectAreRefusedTogether(String call, String keys) {
    String message =
        String.valueOf(
            assertThrows(QueryExecutionException.class, () -> graph.rows(call)).getMessage());
    assertTrue(message.contains("UNKNOWN_SETTING: pith."), message);
    assertTrue(message.contains(", found " + keys + ". "), message);
  }
}
