package pith.page;

/** A small picture that says how a result stands, for other pages. It has no link and no script. */
public final class Badge {
  private static final int HEIGHT = 20;
  private static final int LEFT = 118;
  private static final int LETTER = 7;
  private static final int MARGIN = 12;
  private static final int BASE_LINE = 14;

  private Badge() {}

  public static String of(String number, SaidWord standing) {
    String name = "pith:" + ShortNumber.of(number);
    String word = standing.label();
    int right = word.length() * LETTER + MARGIN;
    Html html = new Html();
    html.in(
        "svg",
        svg -> {
          svg.with("xmlns", "http://www.w3.org/2000/svg")
              .with("width", LEFT + right)
              .with("height", HEIGHT)
              .with("role", "img")
              .with("aria-label", name + ": " + word);
          svg.in("title", name + ": " + word);
          field(svg, 0, LEFT, "#444444", name);
          field(svg, LEFT, right, colour(standing), word);
        });
    return html.toString();
  }

  private static void field(Html svg, int from, int width, String fill, String text) {
    svg.in(
        "rect",
        rect ->
            rect.with("x", from).with("width", width).with("height", HEIGHT).with("fill", fill));
    svg.in(
        "text",
        words ->
            words
                .with("x", from + MARGIN / 2)
                .with("y", BASE_LINE)
                .with("fill", "#ffffff")
                .with("font-family", "monospace")
                .with("font-size", 11)
                .text(text));
  }

  /** Dark enough for white letters. */
  private static String colour(SaidWord standing) {
    return switch (standing.colour()) {
      case "red" -> "#a32018";
      case "orange" -> "#a04a00";
      case "yellow" -> "#7a5c00";
      case "green" -> "#1d6b35";
      case "claim" -> "#5c4a8a";
      default -> "#555f6b";
    };
  }
}
