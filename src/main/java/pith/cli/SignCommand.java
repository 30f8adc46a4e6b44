package pith.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.crypto.SigningKey;
import pith.json.ReadableJson;
import pith.model.Event;
import pith.model.EventId;
import pith.procedure.support.PithFailure;
import pith.sign.Draft;
import pith.sign.SignRefused;
import pith.sign.Signing;

/** Signs a draft. Needs no database. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Signs a draft that pith make wrote, and gives a bundle that any mirror can import.",
      "It has the event, and all earlier events of the same key on that paper."
    })
final class SignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SigningTime time = new SigningTime();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "DRAFT", description = "The draft.")
  private Path file = Path.of("draft.json");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The private key: NAME.pem.")
  private Path key = Path.of("key.pem");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The bundle. The draft's name with .bundle.json, if it is left out.")
  private Optional<Path> to = Optional.empty();

  @Option(
      names = "--fork",
      description = "Sign although the key signed another event for the same position.")
  private boolean mayFork;

  @Override
  public Integer call() {
    SigningKey secret = KeyFiles.open(key);
    try {
      Draft draft = Draft.parse(file.toString(), KeyFiles.json(file));
      Signing.Signed signed = new Signing(secret, time.time()).sign(draft, mayFork);
      Event event = Signing.newEvent(signed).orElseThrow();
      SignedBefore before = SignedBefore.beside(key);
      if (!mayFork) {
        before.refuseFork(event);
      }
      before.add(event);
      Path target = to.orElseGet(this::beside);
      OwnFile.write(target, ReadableJson.text(signed.bundle()).getBytes(StandardCharsets.UTF_8));
      output.show(spec.commandLine().getOut(), List.of(row(target, event)));
      return Main.DONE;
    } catch (SignRefused refused) {
      throw PithFailure.of(refused.place(), refused.problem());
    } finally {
      secret.wipe();
    }
  }

  private Path beside() {
    String name = String.valueOf(file.getFileName()).replaceFirst("(\\.draft)?\\.json$", "");
    return file.resolveSibling(name + ".bundle.json");
  }

  private static Map<String, Object> row(Path bundle, Event event) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("bundle", bundle.toString());
    row.put("event_id", event.id().text());
    row.put("event_type", event.type());
    row.put("pith_number", event.subject().text());
    row.put("prev_event", event.prev().map(EventId::text).orElse(""));
    row.put("signer_id", event.signer().signerId());
    return row;
  }
}
