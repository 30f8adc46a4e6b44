package pith.page;

import java.util.List;
import java.util.Map;

/** What was signed about a paper, in the order of the merge. */
final class TimeLineSection {
  /** The words of the format, for people who do not know it. */
  private static final Map<String, String> WORDS =
      Map.of(
          "record_created", "Record created",
          "graph_snapshot", "Snapshot",
          "author_attestation", "Author claim",
          "timestamp_anchor", "Timestamp",
          "storage_attestation", "Stored copy",
          "citation_signature", "Citation",
          "replication_record", "Replication",
          "correction", "Correction",
          "mirror_hint", "Mirror");

  private static final int LONGEST = 200;

  private TimeLineSection() {}

  static void write(Html html, TimeLine timeLine) {
    Frame.section(
        html,
        "events",
        "Events, and who signed them",
        section -> {
          if (timeLine.count() == 0) {
            section.in("p", "No event about this paper is here.");
            return;
          }
          section.in(
              "p",
              note ->
                  note.with("class", "note")
                      .text("In the order of the merge. Events that the state ignores come last."));
          list(section, timeLine.first());
          if (timeLine.leftOut() > 0) {
            section.in(
                "p",
                gap ->
                    gap.with("class", "note")
                        .text(
                            timeLine.leftOut()
                                + " events between these are left out here. pith.history gives all "
                                + timeLine.count()
                                + "."));
          }
          list(section, timeLine.last());
        });
  }

  private static void list(Html html, List<TimeLine.Said> events) {
    if (!events.isEmpty()) {
      html.in(
          "ol",
          list -> {
            list.with("class", "timeline");
            events.forEach(event -> list.in("li", item -> event(item, event)));
          });
    }
  }

  static void event(Html item, TimeLine.Said event) {
    item.with("class", event.counts() ? "counts" : "ignored");
    item.in(
        "div",
        line ->
            line.with("class", "when")
                .text(event.at().isEmpty() ? "no time" : Cut.to(40, event.at())));
    item.in(
        "div",
        line -> {
          line.in("strong", WORDS.getOrDefault(event.type(), "Event of an unknown type"));
          line.text(" " + Cut.to(LONGEST, event.summary()));
        });
    item.in(
        "div",
        line -> {
          line.with("class", "who");
          line.text(
              "Signed as "
                  + (event.signer().isEmpty() ? "nobody" : Cut.to(LONGEST, event.signer()))
                  + " ");
          key(line, event);
          if (!event.counts()) {
            line.text(" ");
            Frame.badge(line, "grey", event.status());
            line.text(event.reason().isEmpty() ? "" : " " + event.reason());
          }
        });
  }

  private static void key(Html line, TimeLine.Said event) {
    if (event.isByPinned()) {
      Frame.badge(line, "green", "pinned key");
    } else if (event.trust().isEmpty()) {
      Frame.badge(line, "grey", "no valid key");
    } else {
      Frame.badge(line, "orange", event.trust() + " key, not trusted");
    }
  }
}
