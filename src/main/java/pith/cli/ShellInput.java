package pith.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pith.wanted.GivenName;

/** One thing that somebody typed into the shell. */
sealed interface ShellInput {
  /** As somebody can type it again. */
  String NUMBER = "'pith:' + substring(pith_number, 10, 8) AS paper";

  /** What a word before an id asks. */
  Map<String, String> WORDS =
      Map.of(
          "standing",
          "CALL pith.standing($id) YIELD pith_number, title, standing, verdict, worst_beneath,"
              + " path, reason, trusted, worst_beneath_trusted, claimed RETURN pith_number, title,"
              + " standing, trusted, verdict, reason, worst_beneath, worst_beneath_trusted, path,"
              + " claimed",
          "verify",
          "CALL pith.verify($id) YIELD check, subject, status, code, found",
          "history",
          "CALL pith.history($id) YIELD created_at, event_type, signer_id",
          "cascade",
          "CALL pith.cascade($id) YIELD distance, pith_number, standing, shaken, title,"
              + " standing_trusted, shaken_trusted RETURN distance, "
              + NUMBER
              + ", standing, shaken, title, standing_trusted, shaken_trusted",
          "foundations",
          "CALL pith.foundations($id) YIELD distance, pith_number, standing, title,"
              + " standing_trusted RETURN distance, "
              + NUMBER
              + ", standing, title, standing_trusted");

  /** They are no Cypher, so that they need no colon. */
  Pattern ORDER = Pattern.compile("(?i)(help|exit|quit)\\s*;?");

  Pattern WORD_AND_REST =
      Pattern.compile("(standing|verify|history|cascade|foundations)(?:[ \\t]+([^\\n;]*?))?\\s*;?");

  <T> T fold(Function<Order, T> order, Function<Question, T> question);

  /** It begins with a colon. */
  record Order(String word) implements ShellInput {
    @Override
    public <T> T fold(Function<Order, T> order, Function<Question, T> question) {
      return order.apply(this);
    }
  }

  record Question(String cypher, Map<String, Object> parameters) implements ShellInput {
    @Override
    public <T> T fold(Function<Order, T> order, Function<Question, T> question) {
      return question.apply(this);
    }
  }

  Pattern ID = Pattern.compile("(\\S+?)\\s*;?");
  Pattern PITH = Pattern.compile("(?i)pith:(?:[0-9]{4}:)?[a-z2-7]{8,26}");

  /** All that a text asks for. */
  static List<ShellInput> all(String text) {
    String stripped = text.strip();
    if (isOneLine(stripped)) {
      return List.of(of(stripped));
    }
    Statements statements = Statements.of(text);
    return Stream.concat(statements.whole().stream(), Stream.of(statements.rest()))
        .filter(each -> !each.isEmpty())
        .map(ShellInput::of)
        .toList();
  }

  private static ShellInput of(String text) {
    Matcher order = ORDER.matcher(text);
    if (order.matches()) {
      return new Order(order.group(1).toLowerCase(Locale.ROOT));
    }
    return text.startsWith(":")
        ? new Order(text.substring(1).strip().toLowerCase(Locale.ROOT))
        : shortForm(text).orElseGet(() -> new Question(text, Map.of()));
  }

  /** Whether one line is all of it, without a semicolon. */
  static boolean isOneLine(String text) {
    return ORDER.matcher(text).matches()
        || text.startsWith(":") && !text.contains("\n")
        || shortForm(text).isPresent();
  }

  private static Optional<ShellInput> shortForm(String text) {
    Matcher word = WORD_AND_REST.matcher(text.strip());
    if (word.matches()) {
      // No Cypher begins so: what is no id is refused at once, and nothing waits for more.
      String id = Optional.ofNullable(word.group(2)).orElse("");
      return question(word.group(1), id);
    }
    Matcher alone = ID.matcher(text.strip());
    return alone.matches() && isId(alone.group(1))
        ? question("standing", alone.group(1))
        : Optional.empty();
  }

  private static Optional<ShellInput> question(String word, String id) {
    return Optional.ofNullable(WORDS.get(word))
        .map(cypher -> new Question(cypher, Map.of("id", id)));
  }

  private static boolean isId(String text) {
    return PITH.matcher(text).matches() || !GivenName.names(text).isEmpty();
  }

  /** What Tab offers at the beginning of a line. */
  static List<String> words() {
    return WORDS.keySet().stream().sorted().toList();
  }
}
