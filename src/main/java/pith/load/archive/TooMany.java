package pith.load.archive;

import pith.load.BrokenStream;
import pith.load.Limits;
import pith.load.LoadCode;

/** The words for a count that went over its limit. */
final class TooMany {
  private TooMany() {}

  static BrokenStream entries(Limits limits) {
    return new BrokenStream(
        LoadCode.TOO_MANY_ENTRIES,
        "at most " + limits.maxArchiveEntries() + " entries in an archive",
        "more",
        "Put the documents into one NDJSON file, or raise " + Limits.MAX_ARCHIVE_ENTRIES + ".");
  }
}
