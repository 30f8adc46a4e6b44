package pith.graph.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The last table of {@code docs/checks.md} has every check of what is stored, with its advice. */
final class StoreChecksPageTest {

  @Test
  void everyCheckHasItsRowsWithItsAdvice() throws IOException {
    Set<StoreCheck> checks = EnumSet.noneOf(StoreCheck.class);
    for (List<String> cells : rows()) {
      StoreCheck check = StoreCheck.valueOf(cells.get(0).replace("`", ""));
      checks.add(check);
      assertEquals(check.whatToDo(), cells.get(5));
    }
    assertEquals(EnumSet.allOf(StoreCheck.class), checks);
  }

  private static List<List<String>> rows() throws IOException {
    String page = Files.readString(Path.of("docs/checks.md"));
    return page.substring(page.indexOf("\n## 11. "))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .toList();
  }
}
