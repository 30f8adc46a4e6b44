package pith.cli.web;

import java.util.Map;
import java.util.Optional;
import pith.cli.web.Questions.Row;
import pith.page.MessagePage;
import pith.page.PaperPage;
import pith.page.ReferencesPage;
import pith.page.Site;
import pith.page.StartPage;

/** Each page, from what the graph says. */
final class Pages {
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
        .orElseGet(() -> Answer.page(200, StartPage.of(site, searching.byTitle(asked))));
  }

  Answer paper(String id) {
    Optional<Row> standing = searching.paper(id);
    return standing
        .map(row -> Answer.page(200, PaperPage.of(new PaperQuestions(graph, row).view(), site)))
        .orElseGet(() -> Answer.page(404, MessagePage.of(site, "Not here", searching.whyNot(id))));
  }

  Answer references(String text) {
    return Answer.page(200, ReferencesPage.of(site, Listing.of(graph, text)));
  }

  Answer bundle(String sha256) {
    return graph
        .first("RETURN pith.bundle($sha256) AS bundle", Map.of("sha256", sha256))
        .flatMap(row -> row.find("bundle"))
        .map(bundle -> Answer.file(sha256.substring(0, 8) + ".bundle.json", bundle))
        .orElseGet(
            () ->
                Answer.page(
                    404, MessagePage.of(site, "Not here", "No bundle with that hash is stored.")));
  }
}
