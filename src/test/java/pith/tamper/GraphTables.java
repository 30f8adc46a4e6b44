package pith.tamper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the README says the graph has.
 *
 * @param nodes the properties by label, the key first
 * @param links the properties by type of relationship
 */
record GraphTables(SortedMap<String, List<String>> nodes, SortedMap<String, List<String>> links) {
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** A seal is there only where there is a key for it: {@link SealIT} changes those. */
  GraphTables withoutSeals() {
    SortedMap<String, List<String>> others = new TreeMap<>();
    nodes.forEach(
        (label, names) ->
            others.put(label, names.stream().filter(name -> !name.equals("seal")).toList()));
    return new GraphTables(others, links);
  }

  static GraphTables read() {
    try {
      List<String> lines = Files.readAllLines(Path.of("README.md"));
      return new GraphTables(
          table(lines, "| node | key | more |", 2, 3),
          table(lines, "| relationship | properties | meaning |", 2, 2));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static SortedMap<String, List<String>> table(
      List<String> lines, String head, int first, int last) {
    SortedMap<String, List<String>> rows = new TreeMap<>();
    for (int i = lines.indexOf(head) + 2; lines.get(i).startsWith("|"); i++) {
      String[] cells = lines.get(i).split("\\|");
      List<String> properties = new ArrayList<>();
      for (int cell = first; cell <= last; cell++) {
        properties.addAll(quoted(cells[cell]));
      }
      rows.put(quoted(cells[1]).get(0), properties);
    }
    return rows;
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(word -> word.group(1)).toList();
  }
}
