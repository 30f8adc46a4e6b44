package pith.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.procedure.CheckRun;
import pith.procedure.report.CheckRow;
import pith.procedure.report.CheckSummary;

/** Verifies documents without a database. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Verifies files and folders and writes nothing; needs no database.")
final class CheckCommand implements Callable<Integer> {
  private static final Set<String> CLEAN = Set.of("AUTHENTIC", "RECORD_ONLY");

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files and folders; - is standard input.")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--trust", paramLabel = "FILE", description = "The trust file.")
  private Optional<Path> trust = Optional.empty();

  @Override
  public Integer call() {
    Database.believe(trust);
    boolean isClean = true;
    try (Sources files = Sources.of(sources)) {
      for (String path : files.paths()) {
        isClean &= isClean(path);
      }
    }
    return isClean ? Main.DONE : Main.FINDINGS;
  }

  private boolean isClean(String path) {
    List<Map<String, Object>> rows = new ArrayList<>();
    CheckSummary summary = new CheckSummary();
    try (var checked = CheckRun.ofLocal(path)) {
      checked.peek(summary::count).forEach(row -> rows.add(columns(row)));
    }
    output.show(spec.commandLine().getOut(), rows);
    if (output.isTable() && summary.isNeeded()) {
      spec.commandLine().getOut().println(summary.words());
    }
    return rows.stream().allMatch(row -> CLEAN.contains(row.get("verdict")));
  }

  private static Map<String, Object> columns(CheckRow row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("position", row.position());
    columns.put("source", row.source());
    columns.put("pith_number", row.pith_number());
    columns.put("verdict", row.verdict());
    columns.put("code", row.code());
    columns.put("expected", row.expected());
    columns.put("found", row.found());
    columns.put("what_to_do", row.what_to_do());
    return columns;
  }
}
