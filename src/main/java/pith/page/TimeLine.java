package pith.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of a paper in their order. Of many, the first and the last are kept, and those that
 * one key signed for one position: a page stays a page.
 */
public final class TimeLine {
  static final int MOST = 100;
  static final int MOST_FORKS = 20;
  static final int MOST_SIDES = 6;

  private final List<Said> first = new ArrayList<>();
  private final Deque<Said> last = new ArrayDeque<>();
  private final Map<String, List<Said>> forks = new LinkedHashMap<>();
  private long count;
  private long leftOutOfForks;

  /**
   * One event. Texts are empty where the event has none.
   *
   * @param trust what the policy says of the key
   * @param fork the position for which its key signed another event as well; else empty
   */
  public record Said(
      String eventId,
      String type,
      String at,
      String status,
      String reason,
      String signer,
      String key,
      String trust,
      String summary,
      String fork) {
    boolean isByPinned() {
      return trust.equals("pinned");
    }

    boolean counts() {
      return status.equals("applied");
    }
  }

  public void add(Said said) {
    count++;
    if (first.size() < MOST) {
      first.add(said);
    } else {
      last.add(said);
      if (last.size() > MOST) {
        last.remove();
      }
    }
    if (!said.fork().isEmpty()) {
      addToFork(said);
    }
  }

  private void addToFork(Said said) {
    List<Said> sides = forks.get(said.fork());
    if (sides == null && forks.size() < MOST_FORKS) {
      sides = new ArrayList<>();
      forks.put(said.fork(), sides);
    }
    if (sides == null || sides.size() >= MOST_SIDES) {
      leftOutOfForks++;
    } else {
      sides.add(said);
    }
  }

  long count() {
    return count;
  }

  long leftOut() {
    return count - first.size() - last.size();
  }

  List<Said> first() {
    return List.copyOf(first);
  }

  List<Said> last() {
    return List.copyOf(last);
  }

  List<List<Said>> forks() {
    return forks.values().stream().map(List::copyOf).toList();
  }

  long leftOutOfForks() {
    return leftOutOfForks;
  }
}
