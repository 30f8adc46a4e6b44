package pith.cli.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import pith.cli.web.Questions.Row;
import pith.page.Layers;
import pith.page.PaperView;
import pith.page.SaidWord;
import pith.page.StandingWord;
import pith.page.TimeLine;
import pith.trust.Verdict;

/** Collects what the page of a paper shows, by the calls that everybody has. */
final class PaperQuestions {
  private static final String ABOVE = "pith.cascade";
  private static final int MOST_BUNDLES = 20;
  private static final int MOST_SENTENCES = 5;
  private static final long MOST_STEPS = 25;
  private static final long MOST_PAPERS = 200_000;

  /** How much of what is stored a page shows. */
  enum Shown {
    EVERYTHING,
    /** What strangers may read: nobody can put words into it whom the policy does not admit. */
    ADMITTED
  }

  private final Questions graph;
  private final Row standing;
  private final Shown shown;
  private final Map<String, Object> id;
  private final Optional<SaidWord> beneath;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param standing the row of {@code pith.standing}, of a paper that is here
   */
  PaperQuestions(Questions graph, Row standing, Shown shown) {
    this.graph = graph;
    this.standing = standing;
    this.shown = shown;
    this.id = Map.of("id", standing.text("pith_number"), "all", shown == Shown.EVERYTHING);
    this.beneath = said(standing, "worst_beneath");
  }

  PaperView view() {
    boolean isHere =
        graph
            .first(
                "RETURN pith.resolve($id).record_seen IS NOT NULL OR "
                    + "pith.resolve($id).canonical_record IS NOT NULL AS here",
                id)
            .filter(row -> row.is("here"))
            .isPresent();
    PaperView.Paper paper = paper();
    PaperView.Documents documents = documents();
    List<PaperView.Item> items = either(this::completeness, List.of());
    TimeLine timeLine = isHere ? either(this::timeLine, new TimeLine()) : new TimeLine();
    Layers above = either(() -> layers(ABOVE), new Layers());
    Layers below = either(() -> layers("pith.foundations"), new Layers());
    return new PaperView(
        paper,
        standing(standing),
        documents,
        items,
        timeLine,
        above,
        below,
        LastImport.of(graph),
        problems);
  }

  /** A part that cannot be had is named on the page, and the rest is shown. */
  private <T> T either(Supplier<T> question, T nothing) {
    try {
      return question.get();
    } catch (RuntimeException refused) {
      problems.add(Refused.words(refused));
      return nothing;
    }
  }

  private PaperView.Paper paper() {
    Row row =
        graph
            .first(
                "WITH pith.resolve($id) AS p RETURN p.pith_number AS number, p.title AS title, "
                    + "p.title_trusted AS trusted, p.authors AS authors, "
                    + "p.abstract_excerpt AS excerpt, p.primary_cat AS category",
                id)
            .orElseThrow();
    List<PaperView.Name> names =
        graph
            .all(
                "WITH pith.resolve($id) AS p MATCH (a:Alias)-[:IDENTIFIES]->(p) "
                    + "WHERE a.kind IN ['arxiv', 'doi'] "
                    + "RETURN a.kind AS kind, a.value AS value ORDER BY kind, value LIMIT 10",
                id)
            .stream()
            .map(name -> new PaperView.Name(name.text("kind"), name.text("value")))
            .toList();
    return new PaperView.Paper(
        row.text("number"),
        row.text("title"),
        row.is("trusted"),
        row.text("authors"),
        row.text("excerpt"),
        row.text("category"),
        names);
  }

  static PaperView.Standing standing(Row row) {
    return new PaperView.Standing(
        SaidWord.of(row.text("standing"), row.flag("trusted")),
        row.texts("because"),
        row.find("claimed").map(StandingWord::of),
        worst(row),
        row.find("reason"));
  }

  static Optional<PaperView.Worst> worst(Row row) {
    return said(row, "worst_beneath").map(said -> new PaperView.Worst(said, row.texts("way")));
  }

  /** Of a column beside which another tells whether a pinned key says so. */
  static Optional<SaidWord> said(Row row, String column) {
    return row.find(column).map(word -> SaidWord.of(word, row.flag(column + "_trusted")));
  }

  private PaperView.Documents documents() {
    List<Row> checks =
        either(
            () ->
                graph.all(
                    "CALL pith.verify($id) YIELD check, status, found "
                        + "WITH CASE check WHEN 'SUMMARY' THEN 'SUMMARY' ELSE status END AS kind, "
                        + "found, check RETURN kind, count(*) AS checks, "
                        + "head(collect(CASE check WHEN 'SUMMARY' THEN found END)) AS found",
                    id),
            List.of());
    return new PaperView.Documents(
        verdict(),
        checks.stream()
            .filter(row -> row.text("kind").equals("SUMMARY"))
            .flatMap(row -> Stream.of(row.text("found").split(" [|] ")))
            .filter(sentence -> shown == Shown.EVERYTHING || !isOfStranger(sentence))
            .sorted(Comparator.comparing(PaperQuestions::isOfStranger))
            .limit(MOST_SENTENCES)
            .toList(),
        count(checks, "PASS"),
        count(checks, "FAIL"),
        count(checks, "WARN"),
        count(checks, "SKIP"),
        bundles());
  }

  private static boolean isOfStranger(String sentence) {
    return sentence.endsWith("Not trusted.");
  }

  private Verdict verdict() {
    return either(
        () ->
            graph
                .first("RETURN pith.verdict($id) AS verdict", id)
                .map(row -> Verdict.valueOf(row.text("verdict")))
                .orElse(Verdict.UNKNOWN),
        Verdict.UNKNOWN);
  }

  private static long count(List<Row> checks, String status) {
    return checks.stream()
        .filter(row -> row.text("kind").equals(status))
        .mapToLong(row -> row.number("checks"))
        .sum();
  }

  private List<PaperView.Bundle> bundles() {
    return graph
        .all(
            "WITH pith.resolve($id) AS p MATCH (b:Bundle)-[:DESCRIBES]->(p) "
                + "WHERE $all OR b.admitted "
                + "RETURN b.bundle_sha256 AS sha256, b.built_at AS built, b.admitted AS admitted, "
                + "b.verdict AS verdict ORDER BY admitted DESC, built DESC, sha256 LIMIT "
                + MOST_BUNDLES,
            id)
        .stream()
        .map(
            row ->
                new PaperView.Bundle(
                    row.text("sha256"), row.text("built"), row.is("admitted"), row.text("verdict")))
        .toList();
  }

  private List<PaperView.Item> completeness() {
    return graph
        .all(
            "CALL pith.completeness($id) YIELD item, done, event_id, trusted, details "
                + "OPTIONAL MATCH (e:Event {event_id: event_id}) "
                + "RETURN item, done, details, trusted, e.created_at AS at",
            id)
        .stream()
        .map(
            row ->
                new PaperView.Item(
                    row.text("item"),
                    row.is("done"),
                    row.text("details"),
                    row.text("at"),
                    row.is("trusted")))
        .toList();
  }

  private TimeLine timeLine() {
    TimeLine timeLine = new TimeLine();
    graph.each(
        "CALL pith.history($id) YIELD event_id, event_type, created_at, status, reason, signer_id, "
            + "public_key, trust, prev_event, equivocates, summary "
            + "WHERE $all OR status <> 'quarantined' RETURN *",
        id,
        row -> timeLine.add(Events.of(row)));
    return timeLine;
  }

  private Layers layers(String call) {
    Layers layers = new Layers();
    long[] met = {0};
    graph.each(
        "CALL "
            + call
            + "($id, {depth: $depth}) YIELD pith_number, title, distance, standing, "
            + "standing_trusted, shaken, shaken_trusted, paper, path "
            + "WHERE distance > 0 RETURN pith_number, title, distance, standing, "
            + "standing_trusted, shaken, shaken_trusted, "
            + "coalesce(paper.imported, false) AS here, nodes(path)[-2].pith_number AS from "
            + "LIMIT $most",
        // One step and one paper more than are shown tell whether there are more.
        Map.of("id", id.get("id"), "depth", MOST_STEPS + 1, "most", MOST_PAPERS + 1),
        row -> {
          met[0]++;
          if (row.number("distance") > MOST_STEPS) {
            layers.endAfterSteps(MOST_STEPS);
          } else if (met[0] > MOST_PAPERS) {
            layers.endAfterPapers(MOST_PAPERS);
          } else {
            layers.add(near(row, call.equals(ABOVE)));
          }
        });
    return layers;
  }

  /** The walk began at this paper. What this paper depends on is below those above it, too. */
  private Optional<SaidWord> shaken(Row row) {
    return Stream.concat(said(row, "shaken").stream(), beneath.stream())
        .min(Comparator.naturalOrder());
  }

  /** A walk says unchallenged also of a paper of which nothing is here. */
  private Layers.Near near(Row row, boolean isUpwards) {
    SaidWord said = said(row, "standing").orElse(SaidWord.UNKNOWN);
    return new Layers.Near(
        row.text("pith_number"),
        row.text("title"),
        row.number("distance"),
        said.word() == StandingWord.UNCHALLENGED && !row.is("here") ? SaidWord.UNKNOWN : said,
        isUpwards ? shaken(row) : Optional.empty(),
        row.text("from"));
  }
}
