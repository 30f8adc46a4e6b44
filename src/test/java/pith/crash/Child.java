package pith.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.ByteUnit;
import pith.cli.EmbeddedGraph;

/**
 * A process that looks whether every bundle in its graph is whole, imports a dump, and says what it
 * does, so that it can be killed at the right moment.
 */
final class Child {
  private final EmbeddedGraph graph;

  private Child(EmbeddedGraph graph) {
    this.graph = graph;
  }

  /** Arguments: the folder, the dump, and megabytes of heap to waste while it imports. */
  public static void main(String[] arguments) {
    int waste = Integer.parseInt(arguments[2]);
    say("START");
    try (EmbeddedGraph graph =
        EmbeddedGraph.open(
            Path.of(arguments[0]),
            Map.of(
                GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64),
                GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(1),
                GraphDatabaseSettings.preallocate_logical_logs, false))) {
      Child child = new Child(graph);
      child.work(arguments[1], waste);
    } catch (RuntimeException | OutOfMemoryError failed) {
      give(failed);
    }
  }

  private static void give(Throwable up) {
    say("FAILED " + up.getMessage());
    Runtime.getRuntime().halt(3);
  }

  private void work(String dump, int waste) {
    try {
      lookWhole();
      tellProgress();
      if (waste > 0) {
        waste(waste);
      }
      say("IMPORT");
      run("CALL pith.import($dump, {trust: 'open', batch_size: 50})", dump);
      lookAtChanges();
      say(
          "DONE "
              + run("CALL pith.digest() YIELD kind, sha256 WHERE kind = 'graph' RETURN sha256", "")
              + " with reissues: "
              + run("MATCH (r:Reissue)-[:REISSUES]->(:Bundle) RETURN count(r)", ""));
    } catch (RuntimeException | OutOfMemoryError failed) {
      give(failed);
    }
  }

  /** Every stored hash and signature again; states and relationships as the merge has them. */
  private void lookWhole() {
    if (run("SHOW CONSTRAINTS YIELD name RETURN count(*)", "").equals("0")) {
      say("WHOLE 0 EMPTY");
      return;
    }
    String failed =
        run(
            "CALL pith.verify.all() YIELD check, status WITH * "
                + "WHERE status = 'FAIL' AND check STARTS WITH 'STORED' RETURN count(*)",
            "");
    String changed =
        run("CALL pith.merge.all() YIELD changed WITH * WHERE changed RETURN count(*)", "");
    String loose = run("MATCH (b:Bundle) WHERE NOT (b)-[:DESCRIBES]->(:Paper) RETURN count(*)", "");
    String bundles = run("MATCH (b:Bundle|Reissue) RETURN count(b)", "");
    boolean isWhole = failed.equals("0") && changed.equals("0") && loose.equals("0");
    lookAtChanges();
    say((isWhole ? "WHOLE " : "BROKEN ") + bundles + " " + failed + "/" + changed + "/" + loose);
  }

  /** All runs together, those that were killed too, name each paper exactly once as new. */
  private void lookAtChanges() {
    String named =
        run(
            "CALL pith.changes(0, {kinds: ['paper']}) YIELD pith_number "
                + "RETURN count(*) + ' changes of ' + count(DISTINCT pith_number)",
            "");
    String expected =
        run(
            "MATCH (p:Paper) WHERE p.imported "
                + "RETURN count(p) + ' changes of ' + count(DISTINCT p.pith_number)",
            "");
    if (!named.equals(expected)) {
      say("BROKEN " + named + " new papers instead of " + expected);
    }
  }

  private void tellProgress() {
    Thread thread =
        new Thread(
            () -> {
              while (true) {
                LockSupport.parkNanos(20_000_000);
                say("BUNDLES " + run("MATCH (b:Bundle|Reissue) RETURN count(b)", ""));
              }
            });
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, why) -> {});
    thread.start();
  }

  private static void waste(int megabytes) {
    Thread thread =
        new Thread(
            () -> {
              byte[][] kept = new byte[megabytes][];
              for (int i = 0; i < megabytes; i++) {
                kept[i] = new byte[1 << 20];
                LockSupport.parkNanos(2_000_000);
              }
              say("WASTED " + kept.length);
            });
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, why) -> say("FULL"));
    thread.start();
  }

  private String run(String cypher, String dump) {
    try (var tx = graph.db().beginTx();
        var result = tx.execute(cypher, Map.of("dump", dump))) {
      String first = "";
      while (result.hasNext()) {
        first = String.valueOf(result.next().get(result.columns().get(0)));
      }
      return first;
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
