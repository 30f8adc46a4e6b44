package pith.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layers of papers as a drawing: the paper of the page above all, the nearest below it. */
final class LayersDrawing {
  private static final int WIDTH = 156;
  private static final int HEIGHT = 58;
  private static final int GAP = 12;
  private static final int A_ROW = 5;
  private static final int HEADER = 24;
  private static final int BETWEEN = 34;
  private static final int MARGIN = 8;
  private static final int ALL = 2 * MARGIN + A_ROW * WIDTH + (A_ROW - 1) * GAP;
  private static final int LONGEST = 23;

  private final Layers layers;
  private final PaperView.Paper top;
  private final boolean isUpwards;
  private final Site site;
  private final Map<String, Spot> spots = new HashMap<>();
  private final Map<Long, Spot> rest = new HashMap<>();

  /** The left upper corner of a box. */
  private record Spot(int x, int y) {}

  LayersDrawing(Layers layers, PaperView.Paper top, boolean isUpwards, Site site) {
    this.layers = layers;
    this.top = top;
    this.isUpwards = isUpwards;
    this.site = site;
  }

  void write(Html html) {
    int height = place();
    html.in(
        "svg",
        svg -> {
          svg.with("viewBox", "0 0 " + ALL + " " + height);
          svg.with("width", ALL).with("height", height);
          svg.with("class", isUpwards ? "layers" : "layers down");
          layers.near().forEach(layer -> lines(svg, layer));
          box(svg, middle(), "this", name(top.title(), top.number()), "this paper");
          layers.near().forEach(layer -> layer(svg, layer));
        });
  }

  /** Gives every box its spot, and returns the height of the whole. */
  private int place() {
    spots.put(top.number(), middle());
    int y = MARGIN + HEIGHT + BETWEEN;
    for (Layers.Layer layer : layers.near()) {
      y += HEADER;
      List<Layers.Near> papers = layer.papers();
      int boxes = papers.size() + (layer.leftOut() > 0 ? 1 : 0);
      for (int i = 0; i < boxes; i++) {
        Spot spot = spot(i, boxes, y);
        if (i < papers.size()) {
          spots.put(papers.get(i).number(), spot);
        } else {
          rest.put(layer.distance(), spot);
        }
      }
      int rows = (boxes + A_ROW - 1) / A_ROW;
      y += rows * (HEIGHT + GAP) - GAP + BETWEEN;
    }
    return y - BETWEEN + MARGIN;
  }

  private static Spot middle() {
    return new Spot((ALL - WIDTH) / 2, MARGIN);
  }

  /** In the middle of its row. */
  private static Spot spot(int i, int boxes, int y) {
    int row = i / A_ROW;
    int inRow = Math.min(A_ROW, boxes - row * A_ROW);
    int left = (ALL - inRow * WIDTH - (inRow - 1) * GAP) / 2;
    return new Spot(left + (i % A_ROW) * (WIDTH + GAP), y + row * (HEIGHT + GAP));
  }

  private void lines(Html svg, Layers.Layer layer) {
    for (Layers.Near paper : layer.papers()) {
      Optional.ofNullable(spots.get(paper.from()))
          .or(() -> Optional.ofNullable(rest.get(layer.distance() - 1)))
          .ifPresent(from -> line(svg, from, spots.getOrDefault(paper.number(), from)));
    }
  }

  private static void line(Html svg, Spot from, Spot to) {
    int x1 = from.x() + WIDTH / 2;
    int y1 = from.y() + HEIGHT;
    int x2 = to.x() + WIDTH / 2;
    int y2 = to.y();
    int middle = (y1 + y2) / 2;
    svg.in(
        "path",
        path ->
            path.with("class", "link")
                .with(
                    "d",
                    "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1, middle, x2, middle, x2, y2)));
  }

  private void layer(Html svg, Layers.Layer layer) {
    List<Layers.Near> papers = layer.papers();
    spots.entrySet().stream()
        .filter(each -> !papers.isEmpty() && each.getKey().equals(papers.get(0).number()))
        .findFirst()
        .ifPresent(first -> header(svg, layer, first.getValue().y()));
    for (Layers.Near paper : papers) {
      Optional.ofNullable(spots.get(paper.number())).ifPresent(spot -> linked(svg, spot, paper));
    }
    Optional.ofNullable(rest.get(layer.distance()))
        .ifPresent(spot -> box(svg, spot, "rest", "and " + layer.leftOut() + " more", ""));
  }

  private static void header(Html svg, Layers.Layer layer, int y) {
    svg.in(
        "text",
        text ->
            text.with("class", "header")
                .with("x", MARGIN)
                .with("y", y - GAP / 2)
                .text(LayersSection.header(layer)));
  }

  private void linked(Html svg, Spot spot, Layers.Near paper) {
    svg.in(
        "a",
        link -> {
          link.href(Address.paper(site, paper.number()));
          link.with("aria-label", name(paper.title(), paper.number()) + ", " + sentence(paper));
          box(link, spot, colours(paper), name(paper.title(), paper.number()), words(paper));
        });
  }

  /** Its own standing, or that of a paper it depends on where that is the only problem. */
  private static String words(Layers.Near paper) {
    return shaking(paper).map(SaidWord::briefBeneath).orElse(paper.standing().brief());
  }

  private static String sentence(Layers.Near paper) {
    return shaking(paper)
        .map(word -> word.dependsOn() + " " + word.called())
        .orElse(paper.standing().label());
  }

  private static String colours(Layers.Near paper) {
    return paper.standing().colour()
        + shaking(paper).map(word -> " by-" + word.colour()).orElse("");
  }

  /** A fact below it is worth more than a claim about it. */
  private static Optional<SaidWord> shaking(Layers.Near paper) {
    return paper
        .shaken()
        .filter(word -> !paper.standing().isBad() || paper.standing().isClaim() && !word.isClaim());
  }

  private static void box(Html svg, Spot spot, String colour, String name, String below) {
    svg.in(
        "g",
        group -> {
          group.with("class", "box " + colour);
          group.in("title", name + (below.isEmpty() ? "" : ", " + below));
          group.in(
              "rect",
              rect ->
                  rect.with("x", spot.x())
                      .with("y", spot.y())
                      .with("width", WIDTH)
                      .with("height", HEIGHT)
                      .with("rx", 6));
          List<String> lines = Cut.lines(LONGEST, name);
          line(group, spot, lines.size() == 1 ? 26 : 18, "name", lines.get(0));
          lines.stream().skip(1).forEach(second -> line(group, spot, 32, "name", second));
          line(group, spot, 48, "below", below);
        });
  }

  private static void line(Html group, Spot spot, int down, String kind, String words) {
    if (!words.isEmpty()) {
      group.in(
          "text",
          text ->
              text.with("class", kind)
                  .with("x", spot.x() + WIDTH / 2)
                  .with("y", spot.y() + down)
                  .text(words));
    }
  }

  private static String name(String title, String number) {
    return title.isEmpty() ? number : title;
  }
}
