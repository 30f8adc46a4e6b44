package pith.graph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pith.graph.run.FollowedGraph.NEW;
import static pith.graph.run.FollowedGraph.OLD;
import static pith.graph.run.FollowedGraph.PINNED;
import static pith.graph.run.FollowedGraph.bundle;
import static pith.graph.run.FollowedGraph.column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.graphdb.Transaction;
import pith.database.GraphUnderPolicy;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** What is recorded of each import and merge. */
final class RunsIT {
  @RegisterExtension static final GraphUnderPolicy UNDER = new GraphUnderPolicy(PINNED);
  private static final FollowedGraph FOLLOWED = new FollowedGraph(UNDER);

  @Test
  void documentsOfOneTransactionAreOneRun() {
    try (Transaction tx = UNDER.graph().db().beginTx()) {
      assertEquals(1L, text(tx, bundle(OLD)));
      assertEquals(1L, text(tx, bundle(NEW)));
      tx.commit();
    }
    Map<String, Object> run = UNDER.graph().row("CALL pith.imports()");
    assertEquals(2L, run.get("documents"));
    assertEquals(2L, run.get("papers_changed"));
    assertEquals(2, FOLLOWED.changes(0, "{kinds: ['paper']}").size());
    assertEquals(
        List.of(1L, 2L),
        column("s", UNDER.graph().rows("MATCH (c:Changes) RETURN c.sequence AS s ORDER BY s")));
  }

  @Test
  void whatIsRolledBackStaysARunThatDidNotEnd() {
    try (Transaction tx = UNDER.graph().db().beginTx()) {
      text(tx, bundle(OLD));
      tx.rollback();
    }
    Map<String, Object> run = UNDER.graph().row("CALL pith.imports()");
    assertNull(run.get("ended"));
    assertNull(run.get("documents"));
    assertEquals(List.of(), FOLLOWED.changes(0, "{}"));
    FOLLOWED.importing(bundle(OLD));
    List<Map<String, Object>> rows = FOLLOWED.changes(0, "{kinds: ['paper']}");
    assertEquals(List.of(2L), column("run", rows));
  }

  @Test
  void aDryRunIsNone() {
    UNDER.graph().write("one.json", List.of(CanonicalJson.text(bundle(OLD))));
    assertNull(UNDER.graph().row("CALL pith.import('one.json', {dry_run: true})").get("run"));
    assertEquals(List.of(), UNDER.graph().rows("CALL pith.imports()"));
  }

  @Test
  void theDigestAndTheMergeLeaveRunsAlone() {
    FOLLOWED.importing(bundle(OLD));
    String digest = UNDER.graph().digest();
    assertFalse(
        column("kind", UNDER.graph().rows("CALL pith.digest()")).stream()
            .anyMatch(Set.of("Import", "Changes")::contains));
    assertEquals(
        0L, UNDER.graph().value("CALL pith.merge.all() YIELD written RETURN sum(written)"));
    assertEquals(1L, UNDER.graph().value("MATCH (c:Changes) RETURN count(c)"));
    UNDER.graph().rows("MATCH (n:Import|Changes) DELETE n");
    assertEquals(digest, UNDER.graph().digest());
  }

  /** Each property of these nodes is in the table of the README. */
  @Test
  void theReadmeNamesWhatRunsKeep() throws IOException {
    FOLLOWED.importing(bundle(OLD));
    UNDER.graph().rows("CALL pith.merge.all()");
    String readme = Files.readString(Path.of("README.md"));
    for (String label : List.of("Import", "Changes")) {
      String row =
          readme
              .lines()
              .filter(line -> line.startsWith("| `" + label + "` |"))
              .findFirst()
              .orElse("");
      column(
              "name",
              UNDER
                  .graph()
                  .rows("MATCH (n:" + label + ") UNWIND keys(n) AS name RETURN DISTINCT name"))
          .forEach(name -> assertTrue(row.contains("`" + name + "`"), label + "." + name));
    }
  }

  private static Object text(Transaction tx, JsonObject bundle) {
    try (var result =
        tx.execute("CALL pith.import.text($json)", Map.of("json", CanonicalJson.text(bundle)))) {
      return result.next().get("run");
    }
  }
}
