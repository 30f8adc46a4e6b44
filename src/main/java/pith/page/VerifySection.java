package pith.page;

import java.util.List;

/** How anybody can see for himself that the page says what was signed. */
final class VerifySection {
  private VerifySection() {}

  static void write(Html html, PaperView view, Site site) {
    String number = view.paper().number();
    Frame.section(
        html,
        "verify",
        "Verify it yourself",
        section -> {
          section.in("p", "On the command line, every hash and every signature again:");
          code(section, List.of("./pith verify " + number));
          section.in("p", "In Neo4j Browser or through a driver:");
          code(
              section,
              List.of(
                  "CALL pith.verify('" + number + "');",
                  "CALL pith.standing('" + number + "');",
                  "CALL pith.history('" + number + "');",
                  "CALL pith.cascade('" + number + "');",
                  "CALL pith.foundations('" + number + "');"));
          bundles(section, view.documents().bundles(), site);
        });
  }

  private static void code(Html html, List<String> lines) {
    html.in(
        "pre",
        pre -> {
          pre.with("tabindex", "0");
          lines.forEach(line -> pre.in("code", line).in("br", end -> {}));
        });
  }

  private static void bundles(Html html, List<PaperView.Bundle> bundles, Site site) {
    if (bundles.isEmpty()) {
      return;
    }
    html.in(
        "p",
        "The documents as they were imported. Any program that verifies Pith bundles takes them:");
    Rows.written(
        html,
        List.of("Bundle", "Built", "Verdict", "Admitted"),
        bundles,
        (bundle, cells) -> {
          cells.next(cell -> bundle(cell, bundle, site));
          cells.next(bundle.builtAt());
          cells.next(bundle.verdict());
          cells.next(bundle.isAdmitted() ? "yes" : "no: it is part of no state");
        });
  }

  private static void bundle(Html cell, PaperView.Bundle bundle, Site site) {
    cell.in(
        "a",
        link ->
            link.href(Address.bundle(site, bundle.sha256()))
                .with("download", ShortNumber.of(bundle.sha256()) + ".bundle.json")
                .text("Download"));
    cell.text(" ");
    cell.in("code", bundle.sha256());
  }
}
