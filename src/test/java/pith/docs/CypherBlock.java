package pith.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A statement of a page, and the table of rows that the page promises below it.
 *
 * @param columns none where nothing is promised
 */
public record CypherBlock(String cypher, List<String> columns, List<List<String>> rows) {
  private static final Pattern BLOCK =
      Pattern.compile("```cypher\n(.*?)```\n(?:\n((?:\\|[^\n]*\n)+))?", Pattern.DOTALL);

  public static List<CypherBlock> of(Path page) throws IOException {
    List<CypherBlock> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      List<List<String>> table =
          Optional.ofNullable(block.group(2)).map(CypherBlock::table).orElse(List.of());
      blocks.add(
          new CypherBlock(
              block.group(1).strip().replaceAll(";$", ""),
              table.isEmpty() ? List.of() : table.get(0),
              table.isEmpty() ? List.of() : table.subList(1, table.size())));
    }
    return blocks;
  }

  private static List<List<String>> table(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("|---"))
        .map(String::strip)
        .map(line -> line.substring(1, line.length() - 1))
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
        .toList();
  }
}
