package pith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.sign.SignerCard;

/** What may be known of a key. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows the public part of a key: fingerprints, and the lines of a trust file.")
final class ShowKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "FILE", description = "NAME.pem or NAME.signer.json.")
  private Path file = Path.of("key");

  @Override
  public Integer call() {
    SignerCard card = KeyFiles.named(file).readCard();
    PrintWriter out = spec.commandLine().getOut();
    output.show(out, List.of(KeyNames.row(card)));
    if (output.isTable()) {
      out.print(TrustLines.of(card));
    }
    return Main.DONE;
  }
}
