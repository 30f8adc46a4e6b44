package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of a bundle's fields in {@code docs/format.md} is the one that is checked. */
final class BundleFieldsTest {

  @Test
  void thePageNamesTheFieldsInTheirTypesAndInTheOrderInWhichTheyAreChecked() throws IOException {
    List<String> required = new ArrayList<>();
    Set<String> known = new TreeSet<>();
    for (List<String> cells : rows()) {
      known.add(cells.get(0));
      if (cells.get(2).equals("yes")) {
        required.add(cells.get(0) + " " + cells.get(1));
      }
    }
    List<String> checked = new ArrayList<>();
    BundleFieldsCheck.TEXTS.forEach(field -> checked.add(field + " string"));
    BundleFieldsCheck.OBJECTS.forEach(field -> checked.add(field + " object"));
    BundleFieldsCheck.ARRAYS.forEach(field -> checked.add(field + " list"));
    assertEquals(checked, required);
    assertEquals(new TreeSet<>(BundleFieldsCheck.KNOWN), known);
  }

  private static List<List<String>> rows() throws IOException {
    String page = Files.readString(Path.of("docs/format.md"));
    int from = page.indexOf("## 5. The bundle");
    return page.substring(from, page.indexOf("\n## ", from + 1))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.replace("`", ""))
        .map(line -> Arrays.stream(line.split("\\|", -1)).skip(1).map(String::strip).toList())
        .toList();
  }
}
