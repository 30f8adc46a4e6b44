package pith.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.mirror.NoteKey;
import pith.procedure.DiffRun;
import pith.procedure.MirrorProcedures;
import pith.procedure.report.DiffRow;

/** Tells which papers two sets do not have alike. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two sets of papers: mirrors in folders, or 'graph' for the graph of --db.",
      "It reads only the parts of the mirrors that differ."
    },
    footer = {"", "Exit code 1: they differ."})
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private AskedDatabase database = new AskedDatabase();
  @Mixin private Output output = new Output();

  @Parameters(index = "0", paramLabel = "A", description = "The folder of a mirror, or 'graph'.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The same for the second set.")
  private String b = "";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The public key of a mirror, as pith publish shows it. One of them must have signed each "
              + "checkpoint. Without it, no signature is checked.")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    List<Map<String, Object>> rows =
        List.of(a, b).contains(MirrorProcedures.THIS_GRAPH) ? withGraph() : ofFolders();
    output.show(spec.commandLine().getOut(), rows);
    return rows.isEmpty() ? Main.DONE : Main.FINDINGS;
  }

  private List<Map<String, Object>> ofFolders() {
    List<NoteKey> known = keys.stream().map(DiffCommand::key).toList();
    try (Stream<DiffRow> found = DiffRun.ofLocal(path(a), path(b), known)) {
      return found.map(DiffCommand::columns).toList();
    }
  }

  private static NoteKey key(String text) {
    return NoteKey.parse(text)
        .orElseThrow(
            () -> new WrongUse("--key: expected a key as name+hash+base64, found '" + text + "'"));
  }

  private static String path(String set) {
    return Sources.of(List.of(set)).path();
  }

  private List<Map<String, Object>> withGraph() {
    keys.forEach(DiffCommand::key);
    List<String> paths = Stream.of(a, b).map(DiffCommand::pathUnlessGraph).toList();
    try (AskedGraph graph = database.open()) {
      List<String> names = graph.fold(inFolder -> paths, served -> names(served, paths));
      return graph.rows(
          "CALL pith.diff($a, $b, {keys: $keys})",
          Map.of("a", names.get(0), "b", names.get(1), "keys", keys));
    }
  }

  private static String pathUnlessGraph(String set) {
    return set.equals(MirrorProcedures.THIS_GRAPH) ? set : path(set);
  }

  private static List<String> names(ServedGraph graph, List<String> paths) {
    ServedFolder folder = ServedFolder.of(graph);
    return paths.stream()
        .map(path -> path.equals(MirrorProcedures.THIS_GRAPH) ? path : folder.name(path))
        .toList();
  }

  private static Map<String, Object> columns(DiffRow row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("pith_number", row.pith_number());
    columns.put("kind", row.kind());
    columns.put("reason", row.reason());
    return columns;
  }
}
