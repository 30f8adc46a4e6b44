package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import pith.bibliography.BibliographyEntry;
import pith.corpus.TestBundle;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.graph.query.Resolution;
import pith.graph.query.Resolver;
import pith.json.CanonicalJson;

/** What a user types for a paper, and what a user reads after a mistake. */
final class WordsIT {
  private static final String SUFFIX = "TA2NP4TEQCF2UWDEMFGKSMFZNV";

  private static Graph graph;

  @BeforeAll
  static void start() throws Exception {
    graph = Graph.start();
    Path samples = Files.createDirectory(graph.importDirectory().resolve("samples"));
    String name = SUFFIX + ".bundle.json";
    Files.copy(Path.of("import", name), samples.resolve(name));
    graph.row("CALL pith.import('samples')");
    for (String last : new String[] {"A", "B"}) {
      graph.rows(
          "CREATE (:Paper {pith_number: 'pith:2016:AAAAAAAAAAAAAAAAAAAAAAAAA' + $last, "
              + "suffix: 'AAAAAAAAAAAAAAAAAAAAAAAAA' + $last})",
          "last",
          last);
    }
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV",
    "PITH:2016:ta2np4teqcf2uwdemfgksmfznv",
    "pith:TA2NP4TE",
    "pith:TA2NP4TEQCF2",
    "pith:TA2NP4TEQCF2UWDE",
    "pith:TA2NP4TEQCF2UWDEMFGKSMFZNV",
    "TA2NP4TEQCF2UWDEMFGKSMFZNV",
    "ta2np4te",
    "' arxiv:1610.09645 '",
    "arXiv:1610.09645v1",
    "1610.09645",
    "doi:10.48550/arxiv.1610.09645",
    "10.48550/ARXIV.1610.09645",
    "https://doi.org/10.48550/arXiv.1610.09645",
    "https://arxiv.org/abs/1610.09645",
    "https://arxiv.org/pdf/1610.09645v1.pdf",
    "arXiv:1610.09645v9",
    "1610.09645v1.pdf"
  })
  void aPaperIsFoundUnderEveryName(String id) {
    assertEquals(
        "pith:2016:" + SUFFIX,
        graph.value("WITH pith.resolve($id) AS p RETURN p.pith_number", "id", id));
  }

  @Test
  void nullInIsNullOut() {
    int asked = 0;
    for (Map<String, Object> function :
        graph.rows(
            "SHOW FUNCTIONS YIELD name, argumentDescription WHERE name STARTS WITH 'pith.' "
                + "RETURN name, size(argumentDescription) AS arguments")) {
      long arguments = (long) function.get("arguments");
      if (arguments > 0) {
        String nulls = String.join(", ", Collections.nCopies((int) arguments, "null"));
        assertNull(graph.value("RETURN " + function.get("name") + "(" + nulls + ")"));
        asked++;
      }
    }
    assertTrue(asked >= 10, asked + " functions");
  }

  /** A stranger's bundle gives no names, but its record has one. */
  @Test
  void aQuarantinedBundleOfThatNameIsNamed() {
    TestPaper paper = TestPaper.of("2002.00002", "Of Strangers", "2020-01-01T00:00:00Z");
    TestKey key = TestKey.of("stranger", "stranger-1");
    String json = CanonicalJson.text(TestBundle.of(paper, key).build());
    graph.row("CALL pith.import.text($json)", "json", json);
    QueryExecutionException failure =
        assertThrows(
            QueryExecutionException.class,
            () -> graph.value("RETURN pith.resolve('arxiv:2002.00002')"));
    assertTrue(failure.getMessage().contains("QUARANTINED_ID"), failure.getMessage());
    assertTrue(failure.getMessage().contains("trust: 'open'"), failure.getMessage());
    assertEquals("UNKNOWN", graph.value("RETURN pith.verdict('arxiv:2002.00002')"));
    String number =
        (String) graph.value("MATCH (p:Paper {source_id: '2002.00002'}) RETURN p.pith_number");
    assertEquals("unknown", graph.value("RETURN pith.standing($id)", "id", number));
    assertTrue(
        graph
            .row("CALL pith.standing($id)", "id", number)
            .get("reason")
            .toString()
            .startsWith("Its bundles are quarantined"));
    assertTrue(
        graph
            .row("CALL pith.standing('arxiv:2002.00002')")
            .get("reason")
            .toString()
            .contains("quarantined"));
  }

  @Test
  void whatAListNamesManyTimesIsLookedUpOnce() {
    List<String> lookedUp = new ArrayList<>();
    try (Transaction tx = graph.db().beginTx()) {
      Once<String, Resolution> resolver =
          new Once<>(
              id -> {
                lookedUp.add(id);
                return new Resolver(tx).resolve(id);
              });
      BibliographyEntry entry =
          new BibliographyEntry(Optional.empty(), "x", List.of(SUFFIX), Optional.empty());
      for (int i = 0; i < 1000; i++) {
        assertTrue(Reference.of(entry, resolver).paper().isPresent());
      }
    }
    assertEquals(List.of(SUFFIX), lookedUp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CALL pith.verify('arxiv:0000.00000') | UNKNOWN_ID: arxiv:0000.00000",
        "RETURN pith.state('no id') | no form of a Pith Number",
        "CALL pith.verify('AAAAAAAA') | AMBIGUOUS_ID",
        "CALL pith.verify(null) | WRONG_ARGUMENT: the argument: expected an id of a paper",
        "CALL pith.cascade(null) | WRONG_ARGUMENT",
        "RETURN pith.resolve('arxiv:1610.09654') | (did you mean arxiv:1610.09645?)",
        "RETURN pith.resolve('pith:TA2NP4TF') | (did you mean"
            + " pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV?)",
        "RETURN pith.resolve('pith:1A2NP4TE') | (did you mean"
            + " pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV?)",
        "CALL pith.import('nowhere.json') | NOT_FOUND: nowhere.json",
        "CALL pith.import('../nowhere.json') | OUTSIDE_IMPORT_DIRECTORY",
        "CALL pith.import('samples', {batch_sise: 1}) | (did you mean batch_size?)",
        "CALL pith.import('samples', {batch_size: 'x'}) | expected an INTEGER, found a STRING",
        "CALL pith.import('samples', {batch_size: 0}) | expected INTEGER (1 to 100000), found 0",
        "CALL pith.import('samples', {trust: 'maybe'}) | expected pinned or open, found maybe",
        "CALL pith.import.text('{', {on_invalid: 'fail'}) | SYNTAX",
        "RETURN pith.canonical('[1,]') | SYNTAX: byte 3",
        "RETURN pith.number('{}') | RECORD_SHAPE",
        "RETURN pith.number('{\"metadata\":{\"submitted_at\":\"2017\"}}') | found"
            + " metadata.submitted_at is \"2017\"",
        "CALL pith.export('../out.ndjson') | OUTSIDE_IMPORT_DIRECTORY",
        "CALL pith.export('sub/out.ndjson') | BAD_NAME",
        "CALL pith.export('out.ndjson', {max_bytes: 10}) | EXPORT_TOO_LARGE:"
            + " pith-export/out.ndjson: expected at most 10 bytes, found more. Raise max_bytes",
        "CALL pith.export('out.ndjson', {max_bites: 10}) | (did you mean max_bytes?)"
      })
  void mistakesGetOneMessageOfOurs(String cypher, String message) {
    QueryExecutionException failure =
        assertThrows(QueryExecutionException.class, () -> graph.rows(cypher));
    assertTrue(failure.getMessage().contains(message), failure.getMessage());
    assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
    assertFalse(failure.getMessage().contains("Failed to invoke"), failure.getMessage());
  }

  @Test
  void theWordsOfADocumentAreWrittenOutInARefusal() {
    String json = "{\"bundle_type\":\"pith_open_graph_bundle\",\"a\\u202e\\nb\":[1,2]}";
    String call = "CALL pith.import.text($json, {max_events: 1, on_invalid: $how})";
    QueryExecutionException failure =
        assertThrows(
            QueryExecutionException.class, () -> graph.rows(call, "json", json, "how", "fail"));
    String shown = "more in a\\u202e\\u000ab";
    assertTrue(failure.getMessage().contains("found " + shown + "."), failure.getMessage());
    graph.row(call, "json", json, "how", "record");
    assertEquals(shown, graph.value("MATCH (r:Refusal {code: 'TOO_MANY_EVENTS'}) RETURN r.found"));
  }
}
