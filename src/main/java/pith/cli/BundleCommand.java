package pith.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.neo4j.graphdb.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.crypto.SigningKey;
import pith.json.ReadableJson;
import pith.model.Sha256;
import pith.procedure.ReissueRun;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.sign.SignRefused;
import pith.sign.SignerCard;
import pith.sign.Signing;

/** Gives what this mirror knows of a paper as one bundle. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that is admitted of a paper as one bundle, signed by this mirror.",
      "Any other mirror computes the same state from it, without a connection."
    })
final class BundleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Database database = new Database();
  @Mixin private SigningTime time = new SigningTime();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "ID", description = "A Pith Number, arXiv id or DOI.")
  private String id = "";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key: NAME.pem, with NAME.signer.json beside it.")
  private Path key = Path.of("key.pem");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The bundle. SUFFIX.bundle.json, if it is left out.")
  private Optional<Path> to = Optional.empty();

  @Override
  public Integer call() {
    SignerCard card = KeyFiles.named(key).readCard();
    ReissueRun union;
    try (EmbeddedGraph graph = database.openToAsk();
        Transaction tx = graph.db().beginTx()) {
      union = ReissueRun.of(tx, id);
    }
    SigningKey secret = KeyFiles.open(key);
    try {
      Signing.Signed signed = new Signing(secret, time.time()).issue(union.bundle(), card);
      refuseAnotherState(union.state(), signed.report().asBundled().stateSha256());
      Path target =
          to.orElseGet(() -> Path.of(union.bundle().paper().number().suffix() + ".bundle.json"));
      OwnFile.write(target, ReadableJson.text(signed.bundle()).getBytes(StandardCharsets.UTF_8));
      output.show(spec.commandLine().getOut(), List.of(row(target, signed)));
      return Main.DONE;
    } catch (SignRefused refused) {
      throw PithFailure.of(refused.place(), refused.problem());
    } finally {
      secret.wipe();
    }
  }

  /** Before it is written: nobody gets a bundle that says another thing than this mirror. */
  private void refuseAnotherState(Sha256 union, Sha256 ofBundle) {
    if (!union.equals(ofBundle)) {
      throw PithFailure.of(
          id, RefusalCode.DAMAGED.problem("the state " + union.hex(), ofBundle.hex()));
    }
  }

  private static Map<String, Object> row(Path target, Signing.Signed signed) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("bundle", target.toString());
    row.put("pith_number", signed.report().paper().number().text());
    row.put("bundle_sha256", signed.report().bundleSha256().hex());
    row.put("state_sha256", signed.report().asBundled().stateSha256().hex());
    row.put("events", signed.report().events().size());
    return row;
  }
}
