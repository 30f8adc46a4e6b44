package pith.page;

import java.util.List;

/** Whether the result still stands: apart from the documents. */
final class StandingSection {
  private static final int MOST = 10;
  private static final int LONGEST = 600;

  private StandingSection() {}

  static void write(Html html, PaperView.Standing standing, Site site) {
    html.in(
        "section",
        card -> {
          card.with("class", "card").with("aria-labelledby", "standing");
          card.in("h2", heading -> heading.with("id", "standing").text("The result"));
          card.in(
              "p",
              word -> {
                word.with("class", "word");
                Frame.badge(word, standing.said());
              });
          card.in("p", standing.said().sentence());
          if (!standing.because().isEmpty()) {
            card.in("p", who(standing.said()));
          }
          standing
              .claimed()
              .ifPresent(word -> card.in("p", "Besides: " + new SaidWord(word, true).sentence()));
          because(card, standing.because());
          standing.reason().ifPresent(reason -> card.in("p", Cut.to(LONGEST, reason)));
          standing.worst().ifPresent(worst -> beneath(card, worst, site));
        });
  }

  private static String who(SaidWord said) {
    return said.isClaim() ? "No pinned key signed it." : "A pinned key signed it.";
  }

  private static void because(Html html, List<String> because) {
    if (!because.isEmpty()) {
      html.in(
          "ul",
          list ->
              because.stream().limit(MOST).forEach(each -> list.in("li", Cut.to(LONGEST, each))));
    }
    if (because.size() > MOST) {
      html.in("p", "And " + (because.size() - MOST) + " more events.");
    }
  }

  private static void beneath(Html html, PaperView.Worst worst, Site site) {
    html.in(
        "div",
        box -> {
          box.with("class", "beneath");
          box.in(
              "p",
              text -> {
                text.text(
                    worst.said().isClaim()
                        ? "It " + worst.said().dependsOn() + " "
                        : "It depends on a paper that has a problem: ");
                Frame.badge(text, worst.said().colour(), worst.said().called());
              });
          box.in("p", way -> path(way, worst.path(), site));
        });
  }

  private static void path(Html html, List<String> path, Site site) {
    for (int i = 0; i < path.size(); i++) {
      String number = path.get(i);
      boolean isShown = i < MOST || i == path.size() - 1;
      if (isShown) {
        html.text(i == 0 ? "" : " → ");
        html.in("a", link -> link.href(Address.paper(site, number)).text(ShortNumber.of(number)));
      } else if (i == MOST) {
        html.text(" → " + (path.size() - MOST - 1) + " papers");
      }
    }
  }
}
