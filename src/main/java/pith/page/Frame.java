package pith.page;

import java.util.function.Consumer;

/** What all pages have around their content. */
public final class Frame {
  private Frame() {}

  /** No script runs in a page, nothing is loaded into it, and no other page frames it. */
  public static String policy() {
    return metaPolicy() + "; frame-ancestors 'none'";
  }

  /** A page of a mirror has it inside; what frames it can be said in a header only. */
  private static String metaPolicy() {
    return "default-src 'none'; style-src '"
        + StyleSheet.hash()
        + "'; form-action 'self'; base-uri 'none'";
  }

  static String page(Site site, String title, Consumer<Html> content) {
    Html html = new Html();
    html.in(
        "html",
        page -> {
          page.with("lang", "en");
          page.in("head", head -> head(head, title));
          page.in("body", body -> body(body, site, content));
        });
    return "<!doctype html>\n" + html + "\n";
  }

  private static void head(Html head, String title) {
    head.in("meta", meta -> meta.with("charset", "utf-8"));
    head.in(
        "meta",
        meta -> meta.with("http-equiv", "Content-Security-Policy").with("content", metaPolicy()));
    head.in(
        "meta",
        meta ->
            meta.with("name", "viewport").with("content", "width=device-width,initial-scale=1"));
    head.in("meta", meta -> meta.with("name", "referrer").with("content", "same-origin"));
    head.in("meta", meta -> meta.with("name", "color-scheme").with("content", "light dark"));
    head.in("title", title + " · Pith");
    head.styleSheet();
  }

  private static void body(Html body, Site site, Consumer<Html> content) {
    body.in(
        "a",
        skip ->
            skip.with("class", "skip")
                .href(Address.section("content"))
                .text("Skip to the content"));
    body.in(
        "header",
        header -> {
          header.in("a", home -> home.with("class", "home").href(Address.of(site)).text("Pith"));
          if (site.canAnswer()) {
            search(header, site, "");
          }
        });
    body.in(
        "main",
        main -> {
          main.with("id", "content");
          content.accept(main);
        });
    body.in(
        "footer",
        "Made from signed documents that were verified here. A page is no proof: verify it yourself.");
  }

  static void search(Html html, Site site, String asked) {
    html.in(
        "form",
        form -> {
          form.with("method", "get").with("role", "search").action(Address.of(site));
          form.in(
              "label",
              label -> {
                label.in("span", "Paper ");
                label.in(
                    "input",
                    input ->
                        input
                            .with("type", "search")
                            .with("name", "q")
                            .with("value", asked)
                            .with("maxlength", 300)
                            .with("placeholder", "Pith Number, arXiv id, DOI or words of a title"));
              });
          form.in("button", "Find");
        });
  }

  static void section(Html html, String id, String title, Consumer<Html> content) {
    html.in(
        "section",
        section -> {
          section.with("aria-labelledby", id);
          section.in("h2", heading -> heading.with("id", id).text(title));
          content.accept(section);
        });
  }

  /** A word in its colour. The word itself says what the colour says. */
  static void badge(Html html, String colour, String word) {
    html.in("span", badge -> badge.with("class", "badge " + colour).text(word));
  }

  static void badge(Html html, SaidWord said) {
    badge(html, said.colour(), said.label());
  }

  /** After a paper: what it depends on. */
  static void dependsOn(Html html, SaidWord worst) {
    html.text(" " + worst.dependsOn() + " ");
    badge(html, worst.colour(), worst.called());
  }
}
