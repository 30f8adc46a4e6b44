package pith.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import pith.sign.StatementField;
import pith.sign.StatementKind;

/** Drafts of what one can say of a paper: a command for each kind. */
@Command(
    name = "make",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a draft of a signed statement, and shows what it would change.",
      "Then read the draft, and sign it with pith sign."
    })
final class MakeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "the kind of the statement is missing");
  }

  /** Each kind takes its own words, and no others. */
  static void addKinds(CommandLine make) {
    for (StatementKind kind : StatementKind.values()) {
      CommandLine command = new CommandLine(new DraftCommand(kind));
      CommandSpec spec = command.getCommandSpec();
      spec.usageMessage().description("Makes a draft. It says: " + kind.text());
      kind.fields().forEach(field -> spec.addOption(option(field)));
      make.addSubcommand(kind.wireName(), command);
    }
  }

  private static OptionSpec option(StatementField field) {
    String words =
        field.words().isEmpty() ? "" : " One of: " + String.join(", ", field.words()) + ".";
    String usual = field.byDefault().map(word -> " Default: " + word + ".").orElse("");
    return OptionSpec.builder("--" + field.option())
        .userObject(field)
        .type(String.class)
        .arity("1")
        .paramLabel(field.words().isEmpty() ? "TEXT" : "WORD")
        .required(field.need() == StatementField.Need.REQUIRED)
        .description(field.text() + words + usual)
        .build();
  }
}
