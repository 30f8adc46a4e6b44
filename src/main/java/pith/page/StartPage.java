package pith.page;

import java.util.List;
import java.util.Optional;

/** Where one looks for a paper, or asks about a list of references. */
public final class StartPage {
  static final int MOST = 50;

  private StartPage() {}

  /** A paper that was found by words of its title. */
  public record Found(
      String number, String title, StandingWord standing, Optional<StandingWord> worst) {}

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

  public static String empty(Site site, Optional<String> fed, List<Found> examples) {
    return Frame.page(
        site,
        "Is it still standing?",
        html -> {
          html.in("h1", "Is it still standing?");
          Frame.section(html, "find", "A paper", section -> Frame.search(section, site, ""));
          Frame.section(
              html, "list", "A list of references", section -> ReferencesPage.form(section, site));
          if (!examples.isEmpty()) {
            Frame.section(
                html,
                "bad",
                "Papers here that have a problem",
                section -> list(section, examples, site));
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
