package pith.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.graphdb.QueryExecutionException;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.refusal.Visible;

/** What failed, in one message of ours: never a stack trace. */
final class Told {
  private static final Pattern NO_STATEMENT =
      Pattern.compile("(Invalid input '.*'): expected .*'FOREACH', .*'MATCH', .*?( \\(line .*)?");

  private Told() {}

  static String inColour(Throwable problem) {
    return Ink.isOn() ? Ink.refusal(line(problem)) : line(problem);
  }

  static String line(Throwable problem) {
    Throwable cause = cause(problem);
    String message = cause.getMessage();
    String shown = message == null ? cause.getClass().getSimpleName() : advised(message);
    return "pith: "
        + Visible.text(withoutKeywords(pointsAtText(problem) ? firstLine(shown) : shown));
  }

  /** The message may quote what strangers wrote; the advice at its end is ours. */
  private static String advised(String message) {
    for (RefusalCode code : List.of(RefusalCode.QUARANTINED_ID, RefusalCode.NO_STATE)) {
      if (message.endsWith(code.whatToDo())) {
        int from = message.length() - code.whatToDo().length();
        return message.substring(0, from) + ShellWords.of(code.whatToDo());
      }
    }
    return message;
  }

  static boolean isWrongUse(Throwable problem) {
    return cause(problem) instanceof WrongUse;
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem;
    while (!isOurs(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isOurs(Throwable cause) {
    return cause instanceof PithFailure
        || cause instanceof ServedRefusal
        || cause instanceof WrongUse;
  }

  /** Neo4j draws the statement below its message; the first line has the place in numbers. */
  private static boolean pointsAtText(Throwable problem) {
    return problem instanceof QueryExecutionException refused
        && "Neo.ClientError.Statement.SyntaxError".equals(refused.getStatusCode());
  }

  /** Neo4j lists all words that a statement can begin with: some forty. */
  private static String withoutKeywords(String message) {
    Matcher begins = NO_STATEMENT.matcher(message);
    return begins.matches()
        ? begins.group(1)
            + Optional.ofNullable(begins.group(2)).orElse("")
            + ": a statement begins with a word such as MATCH, CALL or RETURN. "
            + "CALL pith.help() lists the calls"
        : message;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
