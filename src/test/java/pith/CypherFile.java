package pith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a file of Cypher, each ended by a semicolon at the end of a line, and the rows
 * that the file says it gives: a table in the comment right below.
 */
public final class CypherFile {
  private static final String ROW = "// |";

  private CypherFile() {}

  /** The table has a line for each row, the columns first; it is empty where nothing is said. */
  public record Recipe(String statement, List<String> table) {}

  public static List<String> statements(Path file) throws IOException {
    return recipes(file).stream().map(Recipe::statement).toList();
  }

  public static List<Recipe> recipes(Path file) throws IOException {
    List<Recipe> recipes = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String text = line.strip();
      if (text.startsWith(ROW)) {
        recipes.get(recipes.size() - 1).table().add(text.substring(3));
      } else if (!text.startsWith("//")) {
        statement.append(line).append('\n');
        if (text.endsWith(";")) {
          String whole = statement.toString().strip();
          recipes.add(new Recipe(whole.substring(0, whole.length() - 1), new ArrayList<>()));
          statement.setLength(0);
        }
      }
    }
    if (!statement.toString().isBlank()) {
      throw new AssertionError(file + " ends without a semicolon: " + statement);
    }
    return recipes;
  }

  /** The same file with other tables. */
  public static String with(Path file, List<List<String>> tables) throws IOException {
    StringBuilder text = new StringBuilder();
    int statement = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.strip().startsWith(ROW)) {
        continue;
      }
      text.append(line).append('\n');
      if (!line.strip().startsWith("//") && line.strip().endsWith(";")) {
        tables.get(statement++).forEach(row -> text.append("// ").append(row).append('\n'));
      }
    }
    return text.toString();
  }
}
