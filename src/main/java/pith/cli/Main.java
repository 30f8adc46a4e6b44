package pith.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import pith.procedure.settings.FileImportSettings;

/** {@code pith}: what the procedures do, for the shell. */
@Command(
    name = "pith",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Release.class,
    description = "Verifies signed Pith bundles and turns them into a graph.",
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      LoadCommand.class,
      ChangesCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      BibCommand.class,
      QueryCommand.class,
      ShellCommand.class,
      ExportCommand.class,
      KeyCommand.class,
      MakeCommand.class,
      SignCommand.class,
      BundleCommand.class,
      TimestampCommand.class,
      PublishCommand.class,
      DiffCommand.class,
      ServeCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 findings or refusals, 2 wrong use.",
      "pith bench [BUNDLES [ROUNDS [plain|rich]]] measures this machine."
    })
public final class Main {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = line();
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler(Main::told);
    line.setParameterExceptionHandler((wrong, unused) -> Mistyped.told(wrong));
    return arguments.length == 0 ? line.execute("--help") : line.execute(arguments);
  }

  /** All commands, with their examples, and import and load with the settings of the call. */
  static CommandLine line() {
    CommandLine line = new CommandLine(new Main());
    Examples.addTo(line);
    Optional.ofNullable(line.getSubcommands().get("make")).ifPresent(MakeCommand::addKinds);
    line.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(command -> command.userObject() instanceof ImportCommand)
        .forEach(command -> SettingOptions.add(command, FileImportSettings.KEYS));
    line.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(command -> command.userObject() instanceof LoadCommand)
        .forEach(
            command ->
                SettingOptions.add(
                    command, FileImportSettings.KEYS.without(LoadCommand.MEANINGLESS)));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** One message of ours, never a stack trace. */
  private static int told(Exception problem, CommandLine line, CommandLine.ParseResult unused) {
    if (EmbeddedGraph.isStopping()) {
      return FINDINGS;
    }
    line.getErr().println(Told.inColour(problem));
    return Told.isWrongUse(problem) ? WRONG_USE : FINDINGS;
  }

  /** The release, from the one place that knows it. */
  static final class Release implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"pith " + pith.procedure.support.Version.TEXT};
    }
  }
}
