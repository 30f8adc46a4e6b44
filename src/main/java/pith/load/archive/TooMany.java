package pith.load.archive;

import pith.load.BrokenStream;
import pith.load.Limits;
import pith.refusal.RefusalCode;

/** The words for a count that went over its limit. */
final class TooMany {
  private TooMany() {}

  static BrokenStream entries(Limits limits) {
    return new BrokenStream(
        RefusalCode.TOO_MANY_ENTRIES.problem(
            "at most " + limits.maxArchiveEntries() + " entries in an archive", "more"));
  }
}
