package pith.cli.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pith.cli.web.Questions.Row;
import pith.page.SaidWord;
import pith.page.StartPage;
import pith.refusal.RefusalCode;

/** Finds papers by any of their names, and by words of their titles. */
final class Searching {
  private static final int MOST_WORDS = 10;
  private static final Pattern NUMBER = Pattern.compile("pith:[0-9]{4}:[A-Z2-7]{26}");
  private static final String STANDING =
      " YIELD id, pith_number, title, standing, because, trusted, worst_beneath, path, reason, "
          + "worst_beneath_trusted, claimed "
          + "RETURN id, pith_number, title, standing, because, trusted, worst_beneath, reason, "
          + "worst_beneath_trusted, claimed, "
          + "[n IN nodes(path) | n.pith_number] AS way";

  private final Questions graph;

  Searching(Questions graph) {
    this.graph = graph;
  }

  /** The row of {@code pith.standing}, of a paper that is here. */
  Optional<Row> paper(String id) {
    return graph
        .first("CALL pith.standing($id)" + STANDING, Map.of("id", id))
        .filter(row -> row.find("pith_number").isPresent());
  }

  /** The papers that all have that name; empty where it is the name of one or of none. */
  Optional<List<StartPage.Found>> several(String id) {
    return graph
        .first("CALL pith.standing($id) YIELD reason RETURN reason", Map.of("id", id))
        .map(row -> row.text("reason"))
        .filter(reason -> reason.startsWith(RefusalCode.AMBIGUOUS_ID.name()))
        .map(reason -> NUMBER.matcher(reason).results().map(MatchResult::group).distinct().toList())
        .filter(numbers -> numbers.size() > 1)
        .map(this::found);
  }

  StartPage.Answer byTitle(String asked) {
    List<String> words =
        Stream.of(asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    List<String> numbers =
        words.isEmpty()
            ? List.of()
            : graph
                .all(
                    "MATCH (p:Paper) WHERE all(w IN $words WHERE toLower(p.title) CONTAINS w) "
                        + "RETURN p.pith_number AS number ORDER BY p.title LIMIT 51",
                    Map.of("words", words))
                .stream()
                .map(row -> row.text("number"))
                .toList();
    return new StartPage.Answer(
        asked, found(numbers), numbers.isEmpty() ? Optional.of(whyNot(asked)) : Optional.empty());
  }

  /** The most serious ones, and how many there are: a list that is cut says so. */
  StartPage.Problems problems() {
    long all =
        graph
            .first(StartPage.PROBLEMS + " RETURN count(p) AS papers", Map.of())
            .map(row -> row.number("papers"))
            .orElse(0L);
    List<String> worst =
        graph
            .all(
                StartPage.PROBLEMS
                    + " RETURN p.pith_number AS number ORDER BY CASE WHEN p:Retracted THEN 0 WHEN"
                    + " p:Concern THEN 1 WHEN p:Refuted THEN 2 WHEN p:Disputed THEN 3 ELSE 4 END,"
                    + " number LIMIT "
                    + StartPage.MOST,
                Map.of())
            .stream()
            .map(row -> row.text("number"))
            .toList();
    return new StartPage.Problems(found(worst), all);
  }

  private List<StartPage.Found> found(List<String> numbers) {
    return graph.all("CALL pith.standing($ids)" + STANDING, Map.of("ids", numbers)).stream()
        .map(
            row ->
                new StartPage.Found(
                    row.text("pith_number"),
                    row.text("title"),
                    SaidWord.of(row.text("standing"), row.flag("trusted")),
                    PaperQuestions.said(row, "worst_beneath")))
        .sorted(Comparator.comparing(StartPage.Found::standing))
        .toList();
  }

  /** The refusal knows what looks like it, and what is quarantined. */
  String whyNot(String id) {
    try {
      graph.all("CALL pith.standing($id, {missing: 'fail'}) YIELD id RETURN id", Map.of("id", id));
      return "";
    } catch (RuntimeException refused) {
      return Refused.words(refused);
    }
  }
}
