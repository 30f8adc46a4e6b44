package pith.page;

import java.util.Optional;

/** A paper in a list: how it stands, and a link to its page. */
final class PaperItem {
  private static final int LONGEST_TITLE = 200;

  private PaperItem() {}

  /**
   * @param worst the most serious standing of a paper that it depends on
   */
  static void write(
      Html item,
      Site site,
      String number,
      String title,
      SaidWord standing,
      Optional<SaidWord> worst) {
    Frame.badge(item, standing);
    worst.ifPresent(word -> Frame.dependsOn(item, word));
    item.text(" ");
    item.in(
        "a",
        link ->
            link.href(Address.paper(site, number))
                .text(title.isEmpty() ? number : Cut.to(LONGEST_TITLE, title)));
  }
}
