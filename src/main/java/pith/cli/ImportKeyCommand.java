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
import pith.crypto.SigningKey;

/** A key that another program made. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes an Ed25519 key that another program wrote, such as OpenSSL.")
final class ImportKeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private KeyNames names = new KeyNames();
  @Mixin private Output output = new Output();

  @Parameters(index = "0", paramLabel = "FILE", description = "The key in PEM: PKCS#8.")
  private Path file = Path.of("key");

  @Parameters(index = "1", paramLabel = "NAME", description = "The name of the new files.")
  private Path name = Path.of("key");

  @Override
  public Integer call() {
    SigningKey key = KeyFiles.open(file);
    KeyFiles files = KeyFiles.named(name);
    PrintWriter out = spec.commandLine().getOut();
    names.write(files, key, out);
    key.wipe();
    output.show(out, List.of(KeyNames.row(files.readCard())));
    return Main.DONE;
  }
}
