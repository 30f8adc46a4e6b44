package pith.cli;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/** One value in a table. */
final class Cell {
  private Cell() {}

  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Object[] array) {
      return Arrays.toString(array);
    } else if (value instanceof Node node) {
      return "(" + node.getLabels() + " " + node.getAllProperties() + ")";
    } else if (value instanceof Relationship link) {
      return "[" + link.getType().name() + " " + link.getAllProperties() + "]";
    }
    return clean(value.toString());
  }

  /** A dump's text must not be able to move the cursor or break a line. */
  private static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
