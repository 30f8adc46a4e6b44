package pith.page;

/** The verdict on the documents: apart from the result. */
final class DocumentsSection {
  private static final int LONGEST = 600;

  private DocumentsSection() {}

  static void write(Html html, PaperView.Documents documents) {
    html.in(
        "section",
        card -> {
          card.with("class", "card").with("aria-labelledby", "verdict");
          card.in("h2", heading -> heading.with("id", "verdict").text("The documents"));
          card.in(
              "p",
              word -> {
                word.with("class", "word");
                Frame.badge(
                    word,
                    VerdictWord.colour(documents.verdict()),
                    VerdictWord.label(documents.verdict()));
              });
          card.in("p", VerdictWord.sentence(documents.verdict()));
          card.in("p", "This is about signatures. It says nothing about the result.");
          if (!documents.sentences().isEmpty()) {
            card.in(
                "ul",
                list ->
                    documents.sentences().forEach(each -> list.in("li", Cut.to(LONGEST, each))));
          }
          if (checks(documents) > 0) {
            card.in("p", counts(documents));
          }
        });
  }

  private static long checks(PaperView.Documents documents) {
    return documents.passed() + documents.failed() + documents.warned() + documents.skipped();
  }

  private static String counts(PaperView.Documents documents) {
    return "Checks for this page: %d passed, %d failed, %d warned, %d skipped."
        .formatted(documents.passed(), documents.failed(), documents.warned(), documents.skipped());
  }
}
