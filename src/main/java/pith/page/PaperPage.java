package pith.page;

import java.util.List;

/** The page of one paper: whether its result stands, and how anybody can see that it is so. */
public final class PaperPage {
  private static final int LONGEST = 600;
  private static final int LONGEST_EXCERPT = 400;

  private PaperPage() {}

  public static String of(PaperView view, Site site) {
    String title = title(view.paper());
    return Frame.page(site, title, html -> write(html, view, site));
  }

  private static void write(Html html, PaperView view, Site site) {
    html.in("h1", title(view.paper()));
    about(html, view.paper());
    html.in(
        "div",
        cards -> {
          cards.with("class", "cards");
          StandingSection.write(cards, view.standing(), site);
          DocumentsSection.write(cards, view.documents());
        });
    excerpt(html, view.paper().excerpt());
    problems(html, view.problems());
    contents(html);
    CompletenessSection.write(html, view.completeness(), view.fed());
    TimeLineSection.write(html, view.timeLine());
    ForkSection.write(html, view.timeLine());
    LayersSection.above(html, view.paper(), view.above(), site);
    LayersSection.below(html, view.paper(), view.below(), site);
    VerifySection.write(html, view, site);
  }

  private static String title(PaperView.Paper paper) {
    return paper.title().isEmpty() ? paper.number() : Cut.to(LONGEST, paper.title());
  }

  private static void about(Html html, PaperView.Paper paper) {
    if (!paper.authors().isEmpty()) {
      html.in("p", by -> by.with("class", "by").text(Cut.to(LONGEST, paper.authors())));
    }
    html.in(
        "p",
        names -> {
          names.with("class", "names");
          names.in("code", paper.number());
          paper.names().forEach(name -> name(names, name));
          if (!paper.category().isEmpty()) {
            names.text(" · " + paper.category());
          }
        });
    if (!paper.title().isEmpty() && !paper.isTitleTrusted()) {
      html.in("p", note -> note.with("class", "note").text("No pinned key signed this title."));
    }
  }

  private static void excerpt(Html html, String excerpt) {
    if (!excerpt.isEmpty()) {
      html.in("p", text -> text.with("class", "excerpt").text(Cut.to(LONGEST_EXCERPT, excerpt)));
    }
  }

  private static void name(Html html, PaperView.Name name) {
    html.text(" · " + name.kind() + " ");
    Address.elsewhere(name.kind(), name.value())
        .ifPresentOrElse(
            address ->
                html.in(
                    "a", link -> link.href(address).with("rel", "noreferrer").text(name.value())),
            () -> html.text(Cut.to(LONGEST, name.value())));
  }

  private static void problems(Html html, List<String> problems) {
    if (!problems.isEmpty()) {
      html.in(
          "div",
          box -> {
            box.with("class", "problems").with("role", "alert");
            box.in("p", "A part of this page is missing. The database could not answer:");
            box.in("ul", list -> problems.forEach(problem -> list.in("li", problem)));
          });
    }
  }

  private static void contents(Html html) {
    html.in(
        "nav",
        nav -> {
          nav.with("aria-label", "On this page");
          link(nav, "completeness", "Completeness");
          link(nav, "events", "Events");
          link(nav, "above", "Depends on it");
          link(nav, "below", "It depends on");
          link(nav, "verify", "Verify it");
        });
  }

  private static void link(Html nav, String section, String text) {
    nav.in("a", link -> link.href(Address.section(section)).text(text));
  }
}
