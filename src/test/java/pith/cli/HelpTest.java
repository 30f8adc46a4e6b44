package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.settings.Setting;

/** What the help of each command tells, and what the commands can beside the calls. */
final class HelpTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Set<String> OF_PICOCLI = Set.of("help", "generate-completion");

  @Test
  void everyCommandHasExamplesThatParse() {
    int parsed = 0;
    for (String name : names()) {
      String usage = Main.line().getSubcommands().get(name).getUsageMessage();
      assertTrue(!Examples.of(name).isEmpty(), name + " has no example");
      for (String example : Examples.of(name)) {
        assertTrue(usage.contains("./pith " + example), usage);
        Main.line().parseArgs(words(example));
        parsed++;
      }
    }
    assertTrue(parsed >= 18, parsed + " examples");
  }

  @Test
  void everyOptionWithADefaultNamesIt() {
    List<String> silent = new ArrayList<>();
    for (String name : names().stream().filter(each -> !each.equals("serve")).toList()) {
      for (var option : Main.line().getSubcommands().get(name).getCommandSpec().options()) {
        boolean isNamed = String.join(" ", option.description()).contains("Default: ");
        if (option.defaultValue() != null && option.arity().max() > 0 && !isNamed) {
          silent.add(name + " " + option.longestName());
        }
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void everyLineFitsATerminalOf80Columns() {
    for (String name : names()) {
      Main.line()
          .getSubcommands()
          .get(name)
          .getUsageMessage()
          .lines()
          .forEach(line -> assertTrue(Columns.of(line) <= 80, name + ": " + line));
    }
  }

  /** The setting trust is said by --open: the option --trust names a file. */
  @Test
  void importTakesEverySettingOfItsCall() {
    Set<String> settings =
        FileImportSettings.KEYS.all().stream()
            .map(Setting::key)
            .map(key -> key.equals("trust") ? "--open" : "--" + key.replace('_', '-'))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> options = new TreeSet<>();
    CommandLine command = Main.line().getSubcommands().get("import");
    command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
    assertTrue(options.containsAll(settings), settings + " of " + options);
    assertTrue(settings.contains("--max-quarantined-values"));
  }

  private static List<String> names() {
    return Main.line().getSubcommands().keySet().stream()
        .filter(name -> !OF_PICOCLI.contains(name))
        .toList();
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(line); word.find(); ) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }
}
