package pith.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pith.cli.editor.Language;

/** Cypher with the calls of Pith, and the ids of the graph that is open. */
final class ShellLanguage implements Language {
  private static final String MOST = "50";
  private static final String CALLS =
      "SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'pith.' RETURN name";
  private static final String FUNCTIONS =
      "SHOW FUNCTIONS YIELD name WHERE name STARTS WITH 'pith.' RETURN name";
  private static final String NUMBERS =
      "MATCH (p:Paper) WHERE p.short_number STARTS WITH $start "
          + "RETURN p.short_number AS name ORDER BY name LIMIT "
          + MOST;
  private static final String NAMES =
      "MATCH (a:Alias {kind: $kind}) WHERE a.value STARTS WITH $start "
          + "RETURN $kind + ':' + a.value AS name ORDER BY name LIMIT "
          + MOST;

  private static final List<String> KEYWORDS =
      List.of(
          "CALL",
          "COUNT",
          "DETACH DELETE",
          "DISTINCT",
          "LIMIT",
          "MATCH",
          "MERGE",
          "OPTIONAL MATCH",
          "ORDER BY",
          "RETURN",
          "SHOW",
          "STARTS WITH",
          "UNWIND",
          "WHERE",
          "WITH",
          "YIELD");

  private final AskedGraph graph;
  private Optional<List<String>> calls = Optional.empty();

  ShellLanguage(AskedGraph graph) {
    this.graph = graph;
  }

  @Override
  public boolean isWhole(String text) {
    return ShellInput.isOneLine(text.strip()) || Statements.of(text).rest().isEmpty();
  }

  /** An id has signs that end no word: a colon, a point, a slash. */
  @Override
  public int startOfWord(String text) {
    int start = text.length();
    while (start > 0 && !isAround(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isAround(char sign) {
    return Character.isWhitespace(sign) || "'\"`(){}[],;=<>".indexOf(sign) >= 0;
  }

  @Override
  public List<String> completions(String word) {
    try {
      return word.isEmpty() ? List.of() : all(word).filter(each -> !each.equals(word)).toList();
    } catch (RuntimeException unanswered) {
      // Tab asks for no message: the statement will have one.
      return List.of();
    }
  }

  private Stream<String> all(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (word.startsWith(":")) {
      return starting(ShellOrders.WORDS.stream().map(":"::concat), lower);
    } else if (lower.startsWith("pith:")) {
      String start = "pith:" + word.substring("pith:".length()).toUpperCase(Locale.ROOT);
      return names(NUMBERS, Map.of("start", start));
    } else if (lower.matches("(arxiv|doi):.*")) {
      int colon = lower.indexOf(':');
      return names(
          NAMES, Map.of("kind", lower.substring(0, colon), "start", lower.substring(colon + 1)));
    }
    return Stream.of(
            starting(calls().stream(), lower),
            starting(ShellInput.words().stream(), lower),
            starting(Stream.of("pith:", "arxiv:", "doi:"), lower),
            starting(KEYWORDS.stream(), lower))
        .flatMap(each -> each);
  }

  private static Stream<String> starting(Stream<String> words, String lower) {
    return words.filter(each -> each.toLowerCase(Locale.ROOT).startsWith(lower));
  }

  private List<String> calls() {
    if (calls.isEmpty()) {
      calls =
          Optional.of(
              Stream.concat(names(CALLS, Map.of()), names(FUNCTIONS, Map.of()))
                  .distinct()
                  .sorted()
                  .map(name -> name + "(")
                  .toList());
    }
    return calls.orElseThrow();
  }

  private Stream<String> names(String cypher, Map<String, Object> parameters) {
    return graph.rows(cypher, parameters).stream().map(row -> String.valueOf(row.get("name")));
  }
}
