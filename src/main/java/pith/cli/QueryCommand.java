package pith.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs any Cypher statement. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Runs one Cypher statement and shows its rows.")
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "CYPHER", description = "The statement; - is standard input.")
  private String cypher = "";

  @Option(names = "--param", paramLabel = "NAME=TEXT", description = "A text parameter.")
  private Map<String, String> parameters = new HashMap<>();

  @Override
  public Integer call() {
    List<Map<String, Object>> rows;
    String statement = StandardInput.isMeant(cypher) ? StandardInput.text(System.in) : cypher;
    if (statement.isBlank()) {
      throw new WrongUse(
          "the statement is empty; type one, such as \"MATCH (p:Paper) RETURN p LIMIT 3\"");
    }
    try (AskedGraph graph = database.open()) {
      rows = graph.rows(statement, new HashMap<>(parameters));
    }
    output.show(spec.commandLine().getOut(), rows);
    return Main.DONE;
  }
}
