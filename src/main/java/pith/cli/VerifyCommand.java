package pith.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repeats every check of one paper. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Recomputes every hash and signature of a paper from what is stored.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "ID", description = "A Pith Number, arXiv id or DOI; 'all' for all.")
  private String id = "";

  @Option(names = "--findings", description = "Only what is not as it should be.")
  private boolean findings;

  @Override
  public Integer call() {
    List<Map<String, Object>> rows;
    try (AskedGraph graph = database.open()) {
      rows =
          id.equals("all")
              ? graph.rows("CALL pith.verify.all()", Map.of())
              : graph.rows(
                  "CALL pith.verify($id, {findings_only: $findings}) YIELD check, subject, status, "
                      + "code, expected, found, what_to_do",
                  Map.of("id", id, "findings", findings));
    }
    output.show(spec.commandLine().getOut(), rows);
    return rows.stream().anyMatch(row -> "FAIL".equals(row.get("status")))
        ? Main.FINDINGS
        : Main.DONE;
  }
}
