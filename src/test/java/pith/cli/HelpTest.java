package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import picocli.CommandLine;
import pith.procedure.settings.FileImportSettings;
import pith.procedure.settings.Setting;

/** What the help of each command tells, and what the commands can beside the calls. */
final class HelpTest {
  private static final Pattern DOLLAR = Pattern.compile("[$][a-z]+");
  private static final Set<String> OF_PICOCLI = Set.of("help", "generate-completion");

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no sh")
  void everyCommandHasExamplesThatParse() throws Exception {
    int parsed = 0;
    for (String name : names()) {
      String usage = Main.line().getSubcommands().get(name).getUsageMessage();
      assertTrue(!Examples.of(name).isEmpty(), name + " has no example");
      for (String example : Examples.of(name)) {
        assertTrue(usage.contains("./pith " + example), usage);
        List<String> words = List.of(words(example));
        Main.line().parseArgs(words.toArray(String[]::new));
        // What sh took for a variable or a command would be gone.
        for (String dollar : DOLLAR.matcher(example).results().map(MatchResult::group).toList()) {
          assertTrue(String.join(" ", words).contains(dollar), example + " became " + words);
        }
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
            "--format: expected one of table, json, csv, markdown, sarif, found 'xml'"
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

  /** One sentence and a default that people can read. */
  @Test
  void everySettingOfAnImportSaysWhatItDoes() {
    for (Setting<?> setting : FileImportSettings.KEYS.all()) {
      if (!setting.key().equals("trust")) {
        String text = SettingText.of(setting);
        assertTrue(text.matches("[A-Z][^.]{15,120}[.] Default: [^.]+[.]"), text);
        assertTrue(!text.contains("_") && !text.contains("'"), text);
      }
    }
    String usage =
        Main.line().getSubcommands().get("import").getUsageMessage().replaceAll("\\s+", " ");
    for (String words :
        List.of(
            "The most bytes of all files together, unpacked. Default: no limit.",
            "The largest document that is read, unpacked. Default: 64 MiB.",
            "Counts what an import would do, and writes nothing. Default: off.",
            "Default: the number of processors.")) {
      assertTrue(usage.contains(words), words + " is not in " + usage);
    }
    assertTrue(!usage.contains("INTEGER"), usage);
    Map<String, Object> row = Map.of("settings", Map.of("max_total_bytes", Long.MAX_VALUE));
    assertEquals("{settings={max_total_bytes=no limit}}", "" + SettingText.inRow(row));
  }

  private static List<String> names() {
    return Main.line().getSubcommands().keySet().stream()
        .filter(name -> !OF_PICOCLI.contains(name))
        .toList();
  }

  /** What the command gets from a shell that was given the line as it stands in the help. */
  private static String[] words(String line) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + line).redirectErrorStream(true).start();
    String[] words =
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n");
    assertEquals(0, shell.waitFor(), line);
    return words;
  }
}
