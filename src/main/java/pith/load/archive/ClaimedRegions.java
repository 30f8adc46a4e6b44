package pith.load.archive;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which stretches of a zip entries have used. Entries that share bytes are how a small zip expands
 * without end. Neighbours are joined, so an honest zip costs one stretch, in whatever order its
 * directory is.
 */
final class ClaimedRegions {
  /** Less than a local header: no entry fits in between; a data descriptor does. */
  private static final int GAP = 29;

  private static final int MOST_STRETCHES = 1 << 17;

  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /** False when any of these bytes is taken, or the taken ones are scattered beyond measure. */
  boolean claim(long start, long end) {
    Map.Entry<Long, Long> before = ends.floorEntry(start);
    Map.Entry<Long, Long> after = ends.ceilingEntry(start);
    boolean freeBefore = before == null || before.getValue() <= start;
    boolean freeAfter = after == null || after.getKey() >= end;
    if (!freeBefore || !freeAfter || ends.size() >= MOST_STRETCHES) {
      return false;
    }
    long from = start;
    long to = end;
    if (before != null && start - before.getValue() <= GAP) {
      from = before.getKey();
    }
    if (after != null && after.getKey() - end <= GAP) {
      to = after.getValue();
      ends.remove(after.getKey());
    }
    ends.put(from, to);
    return true;
  }
}
