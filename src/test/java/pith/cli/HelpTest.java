package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
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
    for (String name : names()) {
      for (var option : Main.line().getSubcommands().get(name).getCommandSpec().options()) {
        boolean isNamed = String.join(" ", option.description()).contains("Default: ");
        if (option.defaultValue() != null && option.arity().max() > 0 && !isNamed) {
          silent.add(name + " " + option.longestName());
        }
      }
    }
    assertEquals(List.of(), silent);
  }

  /** One line that says what is wrong, and where to look: not all options of the command. */
  @Test
  void whatIsMistypedIsToldInOneLine() {
    for (String[] each :
        new String[][] {
          {"bib", "FILE is missing. ./pith bib --help"},
          {"bib a b", "'b' is one word too many."},
          {
            "bib a --format xml",
            "--format: expected one of table, json, markdown, sarif, found 'xml'"
          },
          {"bib a --bolt", "--bolt needs a value, ADDRESS"},
          {"bib a --bolt bolt://example.org", "expected an address of this machine"},
          {"query x --param y", "--param: expected NAME=TEXT, found 'y'"},
          {"import a --max-files many", "--max-files: expected a whole number, found 'many'"},
          {
            "import a --max-file 3", "there is no option '--max-file'; perhaps you mean --max-files"
          },
          {"serve --bolt x", "--bolt: expected a whole number, found 'x'"},
          {"serve --bolt 99999", "--bolt: expected a port from 1 to 65535, found '99999'"},
          {"serve --http 0", "--http: expected a port from 1 to 65535, found '0'"},
          {"serve --bolt 7000 --http 7000", "are both 7000; choose two different ports"},
          {"query ", "the statement is empty; type one"},
          {"nonsense", "there is no command 'nonsense'"},
          {"shell 'RETURN", "''RETURN' is one word too many."}
        }) {
      StringWriter err = new StringWriter();
      PrintWriter told = new PrintWriter(err, true);
      assertEquals(2, Main.run(told, told, each[0].split(" ", -1)), each[0]);
      assertEquals(1, err.toString().lines().count(), err.toString());
      assertTrue(err.toString().startsWith("pith: "), err.toString());
      assertTrue(err.toString().contains(each[1]), err.toString());
    }
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
