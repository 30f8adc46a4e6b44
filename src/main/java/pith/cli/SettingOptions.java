package pith.cli;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import pith.procedure.settings.CallSettings;
import pith.procedure.settings.Setting;

/** The settings of a call as options of its command: what one can, the other can. */
final class SettingOptions {
  private SettingOptions() {}

  /** What it names is another thing here, a file; --open says the same. */
  private static final String TRUST = "trust";

  static void add(CommandSpec command, CallSettings call) {
    call.all().stream()
        .filter(setting -> !setting.key().equals(TRUST))
        .forEach(setting -> command.addOption(option(setting)));
  }

  static String name(Setting<?> setting) {
    return "--" + setting.key().replace('_', '-');
  }

  private static OptionSpec option(Setting<?> setting) {
    OptionSpec.Builder option =
        OptionSpec.builder(name(setting)).userObject(setting).description(SettingText.of(setting));
    return setting.byDefault() instanceof Boolean
        ? option.type(boolean.class).arity("0").build()
        : setting.byDefault() instanceof Long
            ? option.type(Long.class).arity("1").paramLabel("N").build()
            : option.type(String.class).arity("1").paramLabel("WORD").build();
  }

  /** As the call takes them; those that were not given keep their defaults. */
  static Map<String, Object> given(CommandSpec command) {
    Map<String, Object> given = new HashMap<>();
    ParseResult parsed = command.commandLine().getParseResult();
    for (OptionSpec option : parsed.matchedOptions()) {
      if (option.userObject() instanceof Setting<?> setting) {
        given.put(setting.key(), value(option));
      }
    }
    return given;
  }

  private static Object value(ArgSpec option) {
    Object value = option.getValue();
    if (value == null) {
      throw new CommandLine.ParameterException(
          option.command().commandLine(), "an option has no value");
    }
    return value;
  }
}
