package pith.cli.web;

import pith.cli.web.Questions.Row;
import pith.page.TimeLine;

/** A row of {@code pith.history} as a page shows it. */
final class Events {
  private Events() {}

  static TimeLine.Said of(Row row) {
    return new TimeLine.Said(
        row.text("event_id"),
        row.text("event_type"),
        row.text("created_at"),
        row.text("status"),
        row.text("reason"),
        row.text("signer_id"),
        row.text("public_key"),
        row.text("trust"),
        row.text("summary"),
        row.is("equivocates") ? position(row) : "");
  }

  /** A record is created once; every other event has the position after the one that it names. */
  private static String position(Row row) {
    return row.text("public_key")
        + " "
        + (row.text("event_type").equals("record_created")
            ? "record_created"
            : row.text("prev_event"));
  }
}
