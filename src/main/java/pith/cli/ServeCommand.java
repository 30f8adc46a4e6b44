package pith.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pith.cli.web.Credentials;
import pith.cli.web.MirrorServer;

/** The graph for a browser and for drivers on this machine. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the graph by Bolt, HTTP and Neo4j Browser, and as pages, on this machine only.",
      "Prints addresses that have a new password in them. Pages of other sites are refused.",
      "Queries can read and write files only in the folder import of the database."
    })
final class ServeCommand implements Callable<Integer> {
  private static final String USER = "neo4j";
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();

  @Option(
      names = "--bolt",
      paramLabel = "PORT",
      defaultValue = "7687",
      description = "The port for Bolt. Default: 7687.")
  private int bolt = 7687;

  @Option(
      names = "--http",
      paramLabel = "PORT",
      defaultValue = "7474",
      description = "The port for HTTP and the pages. Default: 7474.")
  private int http = 7474;

  @Option(
      names = "--mirror-port",
      paramLabel = "PORT",
      defaultValue = "8474",
      description = "The port for the mirror of public documents; 0: no mirror. Default: 8474.")
  private int mirror = 8474;

  @Mixin private Samples samples = new Samples();

  @Override
  public Integer call() throws InterruptedException {
    ports();
    OwnAddresses own = new OwnAddresses(http, bolt);
    String password = Password.random();
    // Without ports first: once they are open, the password is in force.
    try (EmbeddedGraph graph = database.open()) {
      fill(graph);
      graph.setPassword(USER, password);
    }
    try (EmbeddedGraph graph = database.open(ServeSettings.of(own, database.imports()))) {
      Guards.post(graph, own, new Credentials(USER, password));
      if (mirror != 0) {
        mirror(graph);
      }
      note(own);
      tell(own, password, FirstQuery.of(graph));
      new CountDownLatch(1).await();
      return Main.DONE;
    }
  }

  /** It ends with the process. */
  private void mirror(EmbeddedGraph graph) {
    try {
      MirrorServer.start(OwnAddresses.LOOPBACK, mirror, new GraphQuestions(graph));
    } catch (IllegalStateException taken) {
      throw new WrongUse(
          "another program has the port " + mirror + ". Choose another with --mirror-port, or 0");
    }
  }

  /** The other commands find it by this. */
  private void note(OwnAddresses own) {
    ServeNote note = ServeNote.in(database.folder());
    note.write(own.driver());
    Runtime.getRuntime().addShutdownHook(new Thread(note::remove, "pith-note"));
  }

  private void ports() {
    if (bolt == http) {
      throw new WrongUse("--bolt and --http are both " + bolt + "; choose two different ports");
    }
    if (mirror == bolt || mirror == http) {
      throw new WrongUse("--mirror-port is " + mirror + " as well; choose another port");
    }
    inRange("--bolt", bolt);
    inRange("--http", http);
    if (mirror != 0) {
      inRange("--mirror-port", mirror);
    }
  }

  private static void inRange(String option, int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new WrongUse(
          option + ": expected a port from 1 to " + HIGHEST_PORT + ", found '" + port + "'");
    }
  }

  private void tell(OwnAddresses own, String password, String query) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Browser  " + own.page() + Guards.START + "/#" + password);
    out.println("Pages    " + own.pages(USER, password));
    out.println("Bolt     " + own.driver() + "  user " + USER + "  password " + password);
    if (mirror != 0) {
      out.println("Mirror   http://" + OwnAddresses.LOOPBACK + ":" + mirror + "/pith/<id>");
    }
    out.println("Files    " + database.imports() + "  (no other folder can be read or written)");
    out.println("Try      " + query);
    out.println("Other commands on this database go through it, with the password.");
    out.println("The password is new at each start and is kept nowhere. Ctrl-C ends it.");
  }

  private void fill(EmbeddedGraph graph) {
    if (Database.rows(graph, "MATCH (p:Paper) RETURN p LIMIT 1", Map.of()).isEmpty()) {
      samples.load(database, graph);
    }
  }
}
