package pith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neo4j.graphdb.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pith.json.CanonicalJson;
import pith.json.ReadableJson;
import pith.model.Json;
import pith.model.JsonObject;
import pith.procedure.DraftRun;
import pith.sign.Draft;
import pith.sign.StatementField;
import pith.sign.StatementKind;

/** A draft of one kind of statement. */
@Command(mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {
  private static final String ENDING = ".draft.json";

  private final StatementKind kind;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private SigningTime time = new SigningTime();
  @Mixin private Output output = new Output();

  @Option(
      names = "--of",
      paramLabel = "ID",
      required = true,
      description = "The paper that is meant; for a citation, the cited work.")
  private String of = "";

  @Option(names = "--by", paramLabel = "ID", description = "The work that cites or replicates.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--signer",
      paramLabel = "FILE",
      required = true,
      description = "Who says it: NAME.signer.json.")
  private Path signer = Path.of("key.signer.json");

  @Option(
      names = "--supersedes",
      paramLabel = "EVENT",
      description = "An earlier event of the same key that this one replaces; may be repeated.")
  private List<String> supersedes = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The draft. KIND-NUMBER.draft.json, if it is left out.")
  private Optional<Path> to = Optional.empty();

  DraftCommand(StatementKind kind) {
    this.kind = kind;
  }

  @Override
  public Integer call() {
    DraftRun.Wish wish = new DraftRun.Wish(kind, of, by, given(), supersedes, time.time());
    Draft draft;
    try (EmbeddedGraph graph = database.openToAsk();
        Transaction tx = graph.db().beginTx()) {
      draft = new DraftRun(tx, KeyFiles.readCard(signer)).make(wish);
    }
    Path file = to.orElseGet(() -> Path.of(name(draft)));
    OwnFile.write(file, ReadableJson.text(draft.json()).getBytes(StandardCharsets.UTF_8));
    PrintWriter out = spec.commandLine().getOut();
    output.show(out, List.of(row(file, draft.outlook())));
    if (output.isTable()) {
      out.println("Nothing is signed yet. Read " + file + ", then: ./pith sign " + file);
    }
    return Main.DONE;
  }

  private Map<String, String> given() {
    Map<String, String> given = new HashMap<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      Object value = option.getValue();
      if (option.userObject() instanceof StatementField field && value != null) {
        given.put(field.option(), value.toString());
      }
    }
    return given;
  }

  private String name(Draft draft) {
    return kind.wireName() + "-" + draft.paper().number().shortSuffix(8) + ENDING;
  }

  private static Map<String, Object> row(Path file, JsonObject outlook) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("draft", file.toString());
    for (String name : outlook.keys()) {
      Json value = outlook.get(name).orElseThrow();
      value
          .asObject()
          .ifPresentOrElse(
              change ->
                  change.keys().forEach(when -> row.put(name + "_" + when, text(change, when))),
              () -> row.put(name, text(outlook, name)));
    }
    return row;
  }

  private static String text(JsonObject object, String name) {
    return object.text(name).orElseGet(() -> object.get(name).map(CanonicalJson::text).orElse(""));
  }
}
