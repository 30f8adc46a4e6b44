package pith.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.exceptions.Neo4jException;

/** What a statement was refused for, in the words that an embedded graph has for it. */
final class ServedRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Pattern FROM_A_CALL =
      Pattern.compile("(?s)Failed to invoke .*?: Caused by: [\\w.$]+: (.*)");

  private ServedRefusal(String message, Throwable cause) {
    super(message, cause);
  }

  static ServedRefusal of(Neo4jException failed) {
    String message = String.valueOf(failed.getMessage());
    Matcher call = FROM_A_CALL.matcher(message);
    if (call.matches()) {
      return new ServedRefusal(call.group(1), failed);
    }
    boolean pointsAtText = failed.code().endsWith(".SyntaxError");
    return new ServedRefusal(
        pointsAtText ? message.lines().findFirst().orElse(message) : message, failed);
  }
}
