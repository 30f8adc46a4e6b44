package pith.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pith.mirror.NoteSecret;

/** A new key, in a file that only its owner can read. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a key, and writes it to a new file that only you can read.",
      "Prints the public key, which you show to those who follow the mirror."
    })
final class KeyNewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      description = "The name of the mirror: an address without a scheme, or one word.")
  private String name = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The file to write. Without it: the name, with .key at its end.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() {
    NoteSecret secret =
        NoteSecret.random(name)
            .orElseThrow(() -> new WrongUse("a name is one word without +, found '" + name + "'"));
    Path target = file.orElseGet(() -> Path.of(name.replaceAll("[^A-Za-z0-9.-]", "-") + ".key"));
    try {
      SecretFile.write(target, secret.secretText() + "\n");
    } catch (FileAlreadyExistsException taken) {
      throw new WrongUse(target + " is there already; choose another with --file");
    } catch (IOException unwritable) {
      throw new WrongUse(target + " cannot be written; choose another with --file");
    }
    spec.commandLine().getOut().println(secret.publicKey().text());
    return Main.DONE;
  }
}
