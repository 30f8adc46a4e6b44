package pith.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The papers above or below a paper: drawn, and the same as a list for those who cannot see it. */
final class LayersSection {
  private static final String BORDER =
      "A border in red or orange: nobody signed anything against this paper itself, but it depends "
          + "on one that has a problem.";

  private static final String DASHED =
      "A dashed border: only somebody whose key is not pinned says so.";

  private static final String CASCADE = "pith.cascade gives all.";
  private static final String FOUNDATIONS = "pith.foundations gives all.";

  private LayersSection() {}

  static void above(Html html, PaperView.Paper paper, Layers layers, Site site) {
    section(html, "above", "Papers that depend on this one", paper, layers, site);
  }

  static void below(Html html, PaperView.Paper paper, Layers layers, Site site) {
    section(html, "below", "Papers that this one depends on", paper, layers, site);
  }

  private static void section(
      Html html, String id, String title, PaperView.Paper paper, Layers layers, Site site) {
    Frame.section(
        html,
        id,
        title,
        section -> {
          if (layers.count() == 0) {
            section.in("p", "None is here.");
            return;
          }
          section.in("p", summary(layers));
          layers
              .end()
              .ifPresent(
                  end -> section.in("p", end + " " + (id.equals("above") ? CASCADE : FOUNDATIONS)));
          section.in(
              "div",
              box -> {
                box.with("class", "drawing").with("tabindex", "0").with("role", "group");
                box.with("aria-label", title + ", drawn by distance");
                new LayersDrawing(layers, paper, id.equals("above"), site).write(box);
              });
          if (layers.shaken() > 0) {
            section.in("p", note -> note.with("class", "note").text(BORDER));
          }
          if (layers.claimed() > 0 || layers.words().stream().anyMatch(SaidWord::isClaim)) {
            section.in("p", note -> note.with("class", "note").text(DASHED));
          }
          far(section, layers);
          section.in(
              "details",
              details -> {
                details.in("summary", "The same as a list");
                layers.near().forEach(layer -> layer(details, layer, site));
              });
        });
  }

  private static String summary(Layers layers) {
    return layers.count()
        + (layers.count() == 1 ? " paper, " : " papers, ")
        + "directly or through others. "
        + words(layers.words().stream().map(word -> counted(layers.count(word), word)).toList())
        + (layers.shaken() > 0
            ? " " + layers.shaken() + " of them depend on a paper that has a problem."
            : "")
        + (layers.claimed() > 0
            ? " "
                + layers.claimed()
                + " of them depend on a paper that somebody unknown speaks against."
            : "");
  }

  private static String counted(long count, SaidWord word) {
    return count == 0 ? "" : count + " " + word.label().toLowerCase(java.util.Locale.ROOT);
  }

  private static String words(List<String> counts) {
    return counts.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(", ")) + ".";
  }

  static String header(Layers.Layer layer) {
    List<String> counts = new ArrayList<>();
    for (SaidWord word : layer.words()) {
      if (word.isBad()) {
        counts.add(counted(layer.count(word), word));
      }
    }
    String bad = words(counts);
    return "Distance "
        + layer.distance()
        + ": "
        + layer.count()
        + (layer.count() == 1 ? " paper" : " papers")
        + (bad.equals(".") ? "" : ", " + bad.substring(0, bad.length() - 1));
  }

  private static void far(Html html, Layers layers) {
    List<Layers.Layer> far = layers.far();
    if (!far.isEmpty()) {
      html.in(
          "p",
          note ->
              note.with("class", "note")
                  .text(
                      far.stream().mapToLong(Layers.Layer::count).sum()
                          + " papers at the distances "
                          + far.get(0).distance()
                          + " to "
                          + far.get(far.size() - 1).distance()
                          + " are counted and not drawn."));
    }
  }

  private static void layer(Html html, Layers.Layer layer, Site site) {
    html.in("h3", header(layer));
    html.in(
        "ul",
        list -> {
          for (Layers.Near paper : layer.papers()) {
            list.in(
                "li",
                item ->
                    PaperItem.write(
                        item,
                        site,
                        paper.number(),
                        paper.title(),
                        paper.standing(),
                        paper.shaken()));
          }
          if (layer.leftOut() > 0) {
            list.in("li", "and " + layer.leftOut() + " more");
          }
        });
  }
}
