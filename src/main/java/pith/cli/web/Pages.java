package pith.cli.web;

import java.util.Map;
import java.util.Optional;
import pith.bibliography.Bibliography;
import pith.cli.web.Questions.Row;
import pith.page.MessagePage;
import pith.page.PaperPage;
import pith.page.PaperView;
import pith.page.ReferencesPage;
import pith.page.Site;
import pith.page.StartPage;

/** Each page, from what the graph says. */
final class Pages {
  private static final int MOST_ENTRIES = 10_000;

  private final Questions graph;
  private final Site site;
  private final Searching searching;

  Pages(Questions graph, Site site) {
    this.graph = graph;
    this.site = site;
    this.searching = new Searching(graph);
  }

  Answer start() {
    return Answer.page(200, StartPage.empty(site, LastImport.of(graph), searching.problems()));
  }

  Answer search(String asked) {
    return searching
        .paper(asked)
        .map(row -> Answer.elsewhere(site.home() + row.text("pith_number")))
        .or(() -> several(asked))
        .orElseGet(() -> Answer.page(200, StartPage.of(site, searching.byTitle(asked))));
  }

  Answer paper(String id) {
    Optional<Row> standing = searching.paper(id);
    return standing
        .map(row -> Answer.page(200, PaperPage.of(view(row), site)))
        .or(() -> several(id))
        .orElseGet(() -> Answer.page(404, MessagePage.of(site, "Not here", searching.whyNot(id))));
  }

  private PaperView view(Row row) {
    return new PaperQuestions(graph, row, PaperQuestions.Shown.EVERYTHING).view();
  }

  private Optional<Answer> several(String id) {
    return searching.several(id).map(found -> Answer.page(300, StartPage.several(site, id, found)));
  }

  Answer references(String text) {
    int entries = Bibliography.read(text, name -> Optional.empty(), () -> {}).entries().size();
    if (entries > MOST_ENTRIES) {
      return message(
          413,
          "The list is too long",
          "It has " + entries + " references, and at most " + MOST_ENTRIES + " are taken here.");
    } else if (entries == 0) {
      return message(400, "No reference was found", "Give at least one id, or one entry.");
    }
    try {
      return Answer.page(200, ReferencesPage.of(site, Listing.of(graph, text)));
    } catch (RuntimeException stopped) {
      if (Refused.isStopped(stopped)) {
        return message(
            503,
            "The list took longer than " + Questions.LONGEST_SECONDS + " s",
            "Give fewer references.");
      }
      throw stopped;
    }
  }

  private Answer message(int status, String title, String words) {
    return Answer.page(status, MessagePage.of(site, title, words));
  }

  Answer bundle(String sha256) {
    return graph
        .first(
            "MATCH (b:Bundle {bundle_sha256: $sha256}) "
                + "RETURN pith.bundle(b.bundle_sha256) AS bundle",
            Map.of("sha256", sha256))
        .flatMap(row -> row.find("bundle"))
        .map(bundle -> Answer.file(sha256.substring(0, 8) + ".bundle.json", bundle))
        .orElseGet(
            () ->
                Answer.page(
                    404, MessagePage.of(site, "Not here", "No bundle with that hash is stored.")));
  }
}
