package pith.procedure.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages have the keys, the defaults and the values that the calls declare, and no others. */
final class SettingsPagesTest {
  private static final Pattern ROW =
      Pattern.compile("^(\\| `\\w+` \\| `pith\\..*?) \\| [^|]+ \\|$", Pattern.MULTILINE);
  private static final Pattern LIMIT =
      Pattern.compile("^\\| [^|]+ \\| `(max_\\w+)` \\| ([^|]+) \\|$", Pattern.MULTILINE);

  @Test
  void theTableOfSettingsHasWhatTheCallsDeclare() throws IOException {
    Map<String, List<String>> calls = new LinkedHashMap<>();
    for (CallSettings call : AllCalls.ALL) {
      for (Setting<?> setting : call.all()) {
        calls
            .computeIfAbsent(declaration(setting), unused -> new ArrayList<>())
            .add("`" + call.call() + "`");
      }
    }
    String declared =
        calls.entrySet().stream()
            .map(entry -> entry.getKey().formatted(String.join(", ", entry.getValue())))
            .sorted()
            .collect(Collectors.joining("\n"));
    String written =
        ROW.matcher(Files.readString(Path.of("docs", "settings.md")))
            .results()
            .map(row -> row.group(1))
            .sorted()
            .collect(Collectors.joining("\n"));
    assertEquals(declared, written);
  }

  private static String declaration(Setting<?> setting) {
    return "| `%s` | %%s | %s | `%s`"
        .formatted(setting.key(), setting.shownDefault(), setting.values().replace("|", "\\|"));
  }

  @Test
  void theLimitsOfTheReadmeAreThoseOfTheCalls() throws IOException {
    Map<String, String> declared =
        Stream.of(FileImportSettings.KEYS, ExportSettings.KEYS)
            .flatMap(call -> call.all().stream())
            .filter(setting -> setting.key().startsWith("max_"))
            .collect(
                Collectors.toMap(
                    Setting::key, setting -> shown(setting), (a, b) -> a, TreeMap::new));
    Map<String, String> written =
        LIMIT
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .collect(
                Collectors.toMap(
                    (MatchResult row) -> row.group(1),
                    row -> row.group(2),
                    (a, b) -> a,
                    TreeMap::new));
    assertEquals(declared, written);
  }

  private static String shown(Setting<?> limit) {
    if (!limit.shownDefault().matches("\\d+")) {
      return limit.shownDefault();
    }
    long number = Long.parseLong(limit.shownDefault());
    boolean isBytes = limit.key().endsWith("_bytes");
    return !isBytes
        ? String.format(Locale.ROOT, "%,d", number)
        : number % (1 << 30) == 0 ? (number >> 30) + " GiB" : (number >> 20) + " MiB";
  }
}
