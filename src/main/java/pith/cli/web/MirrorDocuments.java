package pith.cli.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.cli.web.Questions.Row;
import pith.page.StartPage;

/** What a mirror shows, live from the graph: only what is admitted. */
final class MirrorDocuments {
  private static final String PAPER =
      "WITH pith.resolve($id, {missing: 'skip'}) AS p WHERE p.imported "
          + "RETURN p.pith_number AS number, p.suffix AS suffix, p.license AS license, "
          + "p.state_sha256 IS NOT NULL AS has_state, "
          + "p.state_sha256 IS NOT NULL OR p.record_seen IS NOT NULL AS is_shown";
  private static final String BUNDLE =
      "MATCH (:Paper {pith_number: $number})<-[:DESCRIBES]-(b:Bundle {admitted: true}) "
          + "WITH b ORDER BY b.built_at DESC, b.bundle_sha256 DESC LIMIT 1 "
          + "RETURN pith.bundle(b.bundle_sha256) AS text";
  private static final String BY_HASH =
      "MATCH (b:Bundle {bundle_sha256: $sha256, admitted: true}) "
          + "RETURN pith.bundle(b.bundle_sha256) AS text";

  private final Questions graph;
  private final MirrorPages pages;

  MirrorDocuments(Questions graph) {
    this.graph = graph;
    this.pages = new MirrorPages(graph);
  }

  /**
   * A paper that is here.
   *
   * @param isShown whether anything of it is admitted
   */
  record Known(String number, String suffix, String license, boolean hasState, boolean isShown) {}

  Optional<Known> paper(String id) {
    return graph
        .first(PAPER, Map.of("id", id))
        .map(
            row ->
                new Known(
                    row.text("number"),
                    row.text("suffix"),
                    row.text("license"),
                    row.is("has_state"),
                    row.is("is_shown")));
  }

  /** Empty where the id is that of one paper, or of none. */
  Optional<List<String>> several(String id) {
    return new Searching(graph)
        .several(id)
        .map(found -> found.stream().map(StartPage.Found::number).toList());
  }

  String record(Known paper) {
    return text("RETURN pith.record($number) AS text", paper).orElseThrow();
  }

  Optional<String> state(Known paper) {
    return paper.hasState() ? text("RETURN pith.state($number) AS text", paper) : Optional.empty();
  }

  Optional<String> bundle(Known paper) {
    return text(BUNDLE, paper);
  }

  Optional<String> bundle(String sha256) {
    return graph.first(BY_HASH, Map.of("sha256", sha256)).flatMap(row -> row.find("text"));
  }

  Optional<String> page(Known paper) {
    return pages.page(paper.number());
  }

  Optional<String> badge(Known paper) {
    return pages.badge(paper.number());
  }

  private Optional<String> text(String cypher, Known paper) {
    return graph.first(cypher, Map.of("number", paper.number())).flatMap(MirrorDocuments::text);
  }

  private static Optional<String> text(Row row) {
    return row.find("text");
  }
}
