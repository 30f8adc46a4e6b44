package pith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keys to sign with: files, and nothing that a database ever sees. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes, shows and imports keys to sign with. A key is a file and stays one.",
    subcommands = {NewKeyCommand.class, ShowKeyCommand.class, ImportKeyCommand.class})
final class KeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "new, show or import is missing");
  }
}
