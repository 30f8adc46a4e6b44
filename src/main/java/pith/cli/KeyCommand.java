package pith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Keys of one's own. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes the key that a mirror signs its checkpoints with.",
    subcommands = KeyNewCommand.class)
final class KeyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUse("type what to do: ./pith key new NAME");
  }
}
