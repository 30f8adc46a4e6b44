package pith.page;

import java.util.List;
import java.util.Optional;

/** Where one looks for a paper, or asks about a list of references. */
public final class StartPage {
  public static final int MOST = 50;

  /** The papers that have any of the labels of a bad word. */
  public static final String PROBLEMS = "MATCH (p:Retracted|Concern|Refuted|Disputed|Corrected)";

  private static final String ALL_OF_THEM = "RETURN p.pith_number, labels(p), p.title";

  private StartPage() {}

  /** A paper that was found by words of its title. */
  public record Found(String number, String title, SaidWord standing, Optional<SaidWord> worst) {}

  /**
   * What was asked and what came of it.
   *
   * @param message why nothing was found
   */
  public record Answer(String asked, List<Found> found, Optional<String> message) {
    public Answer {
      found = List.copyOf(found);
    }
  }

  /**
   * Papers about which something bad was signed.
   *
   * @param shown the most serious
   * @param all how many there are
   */
  public record Problems(List<Found> shown, long all) {
    public Problems {
      shown = List.copyOf(shown);
    }
  }

  public static String empty(Site site, Optional<String> fed, Problems problems) {
    return Frame.page(
        site,
        "Is it still standing?",
        html -> {
          html.in("h1", "Is it still standing?");
          Frame.section(html, "find", "A paper", section -> Frame.search(section, site, ""));
          Frame.section(
              html, "list", "A list of references", section -> ReferencesPage.form(section, site));
          if (problems.all() > 0) {
            problems(html, problems, site);
          }
          fed.ifPresent(
              time -> html.in("p", "Documents were imported for the last time at " + time + "."));
        });
  }

  public static String of(Site site, Answer answer) {
    return Frame.page(
        site,
        answer.asked(),
        html -> {
          html.in("h1", "Papers");
          Frame.search(html, site, answer.asked());
          answer
              .message()
              .ifPresent(
                  message -> html.in("p", text -> text.with("role", "status").text(message)));
          if (!answer.found().isEmpty()) {
            list(html, answer.found(), site);
          }
          if (answer.found().size() > MOST) {
            html.in("p", "There are more. Give more words of the title.");
          }
        });
  }

  /** Nobody can tell which of them is meant. */
  public static String several(Site site, String asked, List<Found> found) {
    return Frame.page(
        site,
        asked,
        html -> {
          html.in("h1", "Several papers");
          Frame.search(html, site, asked);
          html.in("p", "All of these have that name. Choose one.");
          list(html, found, site);
        });
  }

  private static void problems(Html html, Problems problems, Site site) {
    long shown = Math.min(MOST, problems.shown().size());
    boolean isCut = shown < problems.all();
    String title = "Papers here that have a problem: ";
    Frame.section(
        html,
        "bad",
        isCut ? title + shown + " of " + problems.all() : title + problems.all(),
        section -> {
          list(section, problems.shown(), site);
          if (problems.shown().stream().anyMatch(paper -> paper.standing().isClaim())) {
            section.in(
                "p",
                note ->
                    note.with("class", "note")
                        .text("Claimed: only somebody whose key is not pinned says so."));
          }
          if (isCut) {
            section.in("p", "This query shows all of them:");
            section.in(
                "pre", pre -> pre.with("tabindex", "0").in("code", PROBLEMS + " " + ALL_OF_THEM));
          }
        });
  }

  private static void list(Html html, List<Found> found, Site site) {
    html.in(
        "ul",
        list -> {
          list.with("class", "found");
          found.stream()
              .limit(MOST)
              .forEach(paper -> list.in("li", item -> paper(item, paper, site)));
        });
  }

  private static void paper(Html item, Found paper, Site site) {
    PaperItem.write(item, site, paper.number(), paper.title(), paper.standing(), paper.worst());
    item.text(" ");
    item.in("code", ShortNumber.of(paper.number()));
  }
}
