package pith.cli.web;

import java.util.List;
import java.util.Map;
import pith.cli.web.Questions.Row;
import pith.page.ReferencesPage;
import pith.page.SaidWord;

/** Asks about a list of references. */
final class Listing {
  private Listing() {}

  static List<ReferencesPage.Reference> of(Questions graph, String text) {
    return graph
        .all(
            "CALL pith.bibliography.text($text) YIELD entry, key, given, pith_number, standing, "
                + "because, trusted, worst_beneath, path, looked_at, reason, worst_beneath_trusted "
                + "RETURN entry, key, given, pith_number, standing, because, trusted, "
                + "worst_beneath, worst_beneath_trusted, "
                + "[n IN nodes(path) | n.pith_number] AS way, "
                + "coalesce(reason, looked_at) AS looked_at",
            Map.of("text", text))
        .stream()
        .map(Listing::reference)
        .toList();
  }

  private static ReferencesPage.Reference reference(Row row) {
    return new ReferencesPage.Reference(
        row.number("entry"),
        row.text("key"),
        row.text("given"),
        row.find("pith_number"),
        SaidWord.of(row.text("standing"), row.flag("trusted")),
        row.texts("because"),
        PaperQuestions.worst(row),
        row.text("looked_at"));
  }
}
