package pith.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A list of references, and whether what each refers to still stands. */
public final class ReferencesPage {
  static final int MOST = 2_000;
  private static final int LONGEST = 400;

  private ReferencesPage() {}

  /**
   * One reference.
   *
   * @param number the paper; empty where it is not here
   * @param lookedAt what was looked at, or why nothing is known
   */
  public record Reference(
      long entry,
      String key,
      String given,
      Optional<String> number,
      SaidWord standing,
      List<String> because,
      Optional<PaperView.Worst> worst,
      String lookedAt) {
    public Reference {
      because = List.copyOf(because);
    }

    boolean isBad() {
      return isBad(false);
    }

    /** Nothing worse is known of it than what somebody says whose key is not pinned. */
    boolean isClaimedToBeBad() {
      return !isBad() && isBad(true);
    }

    private boolean isBad(boolean isClaim) {
      return Stream.concat(Stream.of(standing), worst.stream().map(PaperView.Worst::said))
          .anyMatch(said -> said.isBad() && said.isClaim() == isClaim);
    }
  }

  public static String of(Site site, List<Reference> references) {
    return Frame.page(
        site,
        "References",
        html -> {
          html.in("h1", "References");
          html.in("p", summary(references));
          if (!references.isEmpty()) {
            Rows.written(
                html,
                List.of("Entry", "Reference", "Standing", "Why"),
                references.stream().limit(MOST).toList(),
                (reference, cells) -> row(reference, cells, site));
          }
          if (references.size() > MOST) {
            html.in(
                "p",
                (references.size() - MOST)
                    + " more entries are left out here. ./pith bib gives all.");
          }
          Frame.section(html, "list", "Another list", section -> form(section, site));
        });
  }

  static void form(Html html, Site site) {
    html.in(
        "form",
        form -> {
          form.with("class", "list")
              .with("method", "post")
              .with("accept-charset", "utf-8")
              .action(Address.of(site));
          form.in(
              "label",
              label -> {
                label.text(
                    "The text of a .bib, .ris, .bbl or CSL-JSON file, or one id on each line");
                label.in(
                    "textarea",
                    area ->
                        area.with("name", "list")
                            .with("rows", 8)
                            .with("cols", 80)
                            .with("spellcheck", "false"));
              });
          form.in("button", "Do they still stand?");
        });
  }

  private static String summary(List<Reference> references) {
    long bad = references.stream().filter(Reference::isBad).count();
    long claimed = references.stream().filter(Reference::isClaimedToBeBad).count();
    long unknown =
        references.stream().filter(each -> each.standing().word() == StandingWord.UNKNOWN).count();
    return references.size()
        + (references.size() == 1 ? " entry. " : " entries. ")
        + bad
        + (bad == 1 ? " has a problem, or depends" : " have a problem, or depend")
        + " on a paper that has one. "
        + (claimed == 0
            ? ""
            : "Of " + claimed + " more, somebody whose key is not pinned says so. ")
        + "Of "
        + unknown
        + " nothing is known here.";
  }

  private static void row(Reference reference, Rows.Cells cells, Site site) {
    cells.next(
        reference.entry()
            + (reference.key().isEmpty() ? "" : " " + Cut.to(LONGEST, reference.key())));
    cells.next(
        cell -> {
          String given =
              reference.given().isEmpty() ? "(no text)" : Cut.to(LONGEST, reference.given());
          reference
              .number()
              .ifPresentOrElse(
                  number ->
                      cell.in("a", link -> link.href(Address.paper(site, number)).text(given)),
                  () -> cell.text(given));
        });
    cells.next(
        cell -> {
          Frame.badge(cell, reference.standing());
          reference.worst().ifPresent(worst -> Frame.dependsOn(cell, worst.said()));
        });
    cells.next(cell -> why(cell, reference));
  }

  private static void why(Html cell, Reference reference) {
    reference.because().stream().limit(3).forEach(each -> cell.in("p", Cut.to(LONGEST, each)));
    reference
        .worst()
        .ifPresent(
            worst ->
                cell.in(
                    "p",
                    "The way down: "
                        + String.join(
                            " → ", worst.path().stream().limit(10).map(ShortNumber::of).toList())));
    cell.in("p", note -> note.with("class", "note").text(Cut.to(LONGEST, reference.lookedAt())));
  }
}
