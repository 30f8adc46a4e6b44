package pith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.crypto.SigningKey;

/** A fresh key. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Makes a key: NAME.pem for its owner alone, and NAME.signer.json for everyone.")
final class NewKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private KeyNames names = new KeyNames();
  @Mixin private Output output = new Output();

  @Parameters(paramLabel = "NAME", description = "The name of both files, without an ending.")
  private Path name = Path.of("key");

  @Override
  public Integer call() {
    KeyFiles files = KeyFiles.named(name);
    SigningKey key = SigningKey.random(new SecureRandom());
    PrintWriter out = spec.commandLine().getOut();
    names.write(files, key, out);
    key.wipe();
    output.show(out, List.of(KeyNames.row(files.readCard())));
    return Main.DONE;
  }
}
