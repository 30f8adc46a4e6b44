package pith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.neo4j.graphdb.QueryExecutionException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import pith.procedure.support.PithFailure;
import pith.refusal.Visible;

/** {@code pith}: what the procedures do, for the shell. */
@Command(
    name = "pith",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Release.class,
    description = "Verifies signed Pith bundles and turns them into a graph.",
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      BibCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      ServeCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 findings or refusals, 2 wrong use.",
      "pith bench [BUNDLES [ROUNDS [plain|rich]]] measures this machine."
    })
public final class Main {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Main::told);
    return arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
  }

  /** One message of ours, never a stack trace. */
  private static int told(Exception problem, CommandLine line, CommandLine.ParseResult unused) {
    if (EmbeddedGraph.isStopping()) {
      return FINDINGS;
    }
    Throwable cause = problem;
    while (!(cause instanceof PithFailure) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String shown = message == null ? cause.getClass().getSimpleName() : message;
    line.getErr()
        .println("pith: " + Visible.text(pointsAtText(problem) ? firstLine(shown) : shown));
    return cause instanceof WrongUse ? WRONG_USE : FINDINGS;
  }

  /** Neo4j draws the statement below its message; the first line has the place in numbers. */
  private static boolean pointsAtText(Throwable problem) {
    return problem instanceof QueryExecutionException refused
        && "Neo.ClientError.Statement.SyntaxError".equals(refused.getStatusCode());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  /** The release, from the one place that knows it. */
  static final class Release implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"pith " + pith.procedure.support.Version.TEXT};
    }
  }
}
