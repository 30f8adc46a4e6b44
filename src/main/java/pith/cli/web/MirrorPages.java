package pith.cli.web;

import java.util.Optional;
import pith.cli.web.Questions.Row;
import pith.page.Badge;
import pith.page.PaperPage;
import pith.page.PaperView;
import pith.page.SaidWord;
import pith.page.Site;

/** The page and the badge of a paper, for a mirror of files. */
public final class MirrorPages {
  private static final Site SITE = new Site(PageHandler.PATH + "/", false);

  private final Questions graph;

  public MirrorPages(Questions graph) {
    this.graph = graph;
  }

  /** Empty for a paper that is not here. */
  public Optional<String> page(String number) {
    return row(number).map(row -> PaperPage.of(view(row), SITE));
  }

  public Optional<String> badge(String number) {
    return row(number)
        .map(row -> Badge.of(number, SaidWord.of(row.text("standing"), row.flag("trusted"))));
  }

  private PaperView view(Row row) {
    return new PaperQuestions(graph, row, PaperQuestions.Shown.ADMITTED).view();
  }

  private Optional<Row> row(String number) {
    return new Searching(graph).paper(number);
  }
}
