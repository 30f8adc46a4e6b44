package pith.page;

import java.util.List;

/** Where one key signed several events for one position: what it said, side by side. */
final class ForkSection {
  private ForkSection() {}

  static void write(Html html, TimeLine timeLine) {
    List<List<TimeLine.Said>> forks = timeLine.forks();
    if (forks.isEmpty()) {
      return;
    }
    Frame.section(
        html,
        "forks",
        forks.size() == 1 ? "A fork" : "Forks",
        section -> {
          section.in(
              "p",
              "One key signed several events for the same position. Its holder told different people "
                  + "different things, or lost the key. All sides stay in the state.");
          forks.forEach(sides -> fork(section, sides));
          if (timeLine.leftOutOfForks() > 0) {
            section.in("p", timeLine.leftOutOfForks() + " more events of forks are left out here.");
          }
        });
  }

  private static void fork(Html html, List<TimeLine.Said> sides) {
    html.in("p", key -> key.with("class", "note").text("Key ").in("code", sides.get(0).key()));
    html.in(
        "ol",
        columns -> {
          columns.with("class", "fork");
          sides.forEach(side -> columns.in("li", item -> side(item, side)));
        });
  }

  private static void side(Html item, TimeLine.Said side) {
    TimeLineSection.event(item, side);
    item.in("div", line -> line.in("code", side.eventId()));
  }
}
