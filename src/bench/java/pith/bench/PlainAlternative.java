package pith.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import pith.cli.EmbeddedGraph;

/**
 * The same nodes by apoc.load.json and MERGE: what one would write without this plugin. As with
 * ours, the first load of a process is measured by itself.
 */
final class PlainAlternative {
  private static final List<Class<?>> APOC =
      List.of(apoc.load.LoadJson.class, apoc.convert.Json.class, apoc.map.Maps.class);

  private PlainAlternative() {}

  public static void main(String[] arguments) throws IOException, KernelException {
    Path dump = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    load("plain_cold", dump, folder.resolve("cold"));
    load("plain", dump, folder.resolve("warm"));
  }

  private static void load(String step, Path dump, Path folder)
      throws IOException, KernelException {
    try (EmbeddedGraph graph = BenchGraph.open(folder)) {
      register(graph.db());
      graph.db().executeTransactionally("CALL pith.setup()");
      String cypher = cypher();
      long start = System.nanoTime();
      long items =
          graph
              .db()
              .executeTransactionally(
                  cypher,
                  Map.of("dump", dump.toUri().toString()),
                  rows -> (Long) rows.next().get("n"));
      System.out.println(Measured.of(step, items, System.nanoTime() - start).line());
    }
    ArchiveBench.remove(folder);
  }

  private static String cypher() throws IOException {
    try (InputStream in = PlainAlternative.class.getResourceAsStream("plain.cypher")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void register(GraphDatabaseService db) throws KernelException {
    GlobalProcedures procedures =
        ((GraphDatabaseAPI) db).getDependencyResolver().resolveDependency(GlobalProcedures.class);
    for (Class<?> declared : APOC) {
      procedures.registerProcedure(declared);
      procedures.registerFunction(declared);
    }
  }
}
