package pith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The statements of a file of Cypher, each ended by a semicolon at the end of a line. */
public final class CypherFile {
  private CypherFile() {}

  public static List<String> statements(Path file) throws IOException {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.strip().startsWith("//")) {
        continue;
      }
      if (line.stripTrailing().endsWith(";")) {
        statement.append(line.stripTrailing(), 0, line.stripTrailing().length() - 1);
        statements.add(statement.toString().strip());
        statement.setLength(0);
      } else {
        statement.append(line).append('\n');
      }
    }
    if (!statement.toString().isBlank()) {
      throw new AssertionError(file + " ends without a semicolon: " + statement);
    }
    return statements;
  }
}
