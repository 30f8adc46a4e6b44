package pith.page;

import java.util.List;
import java.util.Optional;

/** What is here of a complete record, and since when. */
final class CompletenessSection {
  private CompletenessSection() {}

  static void write(Html html, List<PaperView.Item> items, Optional<String> fed) {
    Frame.section(
        html,
        "completeness",
        "Completeness",
        section -> {
          if (items.isEmpty()) {
            section.in("p", "Nothing of this paper was imported.");
          } else {
            Rows.table(
                section,
                List.of("Part", "Here", "First signed", "By a pinned key"),
                items,
                CompletenessSection::row);
          }
          section.in(
              "p",
              note ->
                  note.with("class", "note")
                      .text(
                          fed.map(
                                      time ->
                                          "Documents were imported for the last time at "
                                              + time
                                              + ". ")
                                  .orElse("")
                              + "What nobody imported is not here."));
        });
  }

  private static List<String> row(PaperView.Item item) {
    return List.of(
        item.name(),
        item.isDone() ? "yes: " + item.details() : "no",
        item.at().isEmpty() ? "–" : item.at(),
        item.isDone() ? (item.isTrusted() ? "yes" : "no") : "–");
  }
}
