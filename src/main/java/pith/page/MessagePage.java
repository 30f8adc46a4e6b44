package pith.page;

/** One sentence, where there is nothing to show. */
public final class MessagePage {
  private MessagePage() {}

  public static String of(Site site, String title, String message) {
    return Frame.page(
        site,
        title,
        html -> {
          html.in("h1", title);
          html.in("p", message);
        });
  }
}
