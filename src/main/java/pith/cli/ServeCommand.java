package pith.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The graph for a browser and for drivers on this machine. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the graph by Bolt, HTTP and Neo4j Browser, on this machine only.")
final class ServeCommand implements Callable<Integer> {
  private static final String LOOPBACK = "127.0.0.1";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();

  @Option(names = "--bolt", paramLabel = "PORT", defaultValue = "7687", description = "For Bolt.")
  private int bolt = 7687;

  @Option(names = "--http", paramLabel = "PORT", defaultValue = "7474", description = "For HTTP.")
  private int http = 7474;

  @Mixin private Samples samples = new Samples();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (EmbeddedGraph graph =
        database.open(
            Map.of(
                BoltConnector.enabled, true,
                BoltConnector.listen_address, new SocketAddress(LOOPBACK, bolt),
                HttpConnector.enabled, true,
                HttpConnector.listen_address, new SocketAddress(LOOPBACK, http),
                GraphDatabaseSettings.auth_enabled, false))) {
      fill(graph);
      out.println("Browser  http://" + LOOPBACK + ":" + http + "/browser/");
      out.println("Bolt     bolt://" + LOOPBACK + ":" + bolt + "  (no user, no password)");
      out.println("Ctrl-C ends it.");
      new CountDownLatch(1).await();
      return Main.DONE;
    }
  }

  private void fill(EmbeddedGraph graph) {
    if (Database.rows(graph, "MATCH (p:Paper) RETURN p LIMIT 1", Map.of()).isEmpty()) {
      samples.load(database, graph);
    }
  }
}
