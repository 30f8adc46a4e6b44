package pith.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;

/**
 * The one total order of events: links first, then {@link #RANK} among those whose links are
 * satisfied. Iterative, so that a chain of a million events costs no stack.
 */
final class MergeOrder {
  /** Registries write the record before the rest of the same second, whatever its id. */
  static final Comparator<Event> RANK =
      Comparator.<Event, Boolean>comparing(event -> !event.is(EventType.RECORD_CREATED))
          .thenComparing(event -> event.createdAt().at())
          .thenComparing(Event::id);

  private final Event[] ranked;
  private final EventId[] ids;
  private final int[] rankOfId;

  private MergeOrder(List<Event> distinct) {
    ranked = distinct.toArray(Event[]::new);
    Arrays.sort(ranked, RANK);
    Integer[] byId = new Integer[ranked.length];
    Arrays.setAll(byId, i -> i);
    Arrays.sort(byId, Comparator.comparing(i -> ranked[i].id()));
    rankOfId = Arrays.stream(byId).mapToInt(i -> i).toArray();
    ids = Arrays.stream(byId).map(i -> ranked[i].id()).toArray(EventId[]::new);
  }

  static List<Event> of(List<Event> distinct) {
    return new MergeOrder(distinct).take();
  }

  private List<Event> take() {
    int[][] targets = new int[ranked.length][];
    int[] waitingFor = new int[ranked.length];
    int[] dependents = new int[ranked.length];
    for (int i = 0; i < ranked.length; i++) {
      targets[i] = targetsOf(ranked[i]);
      waitingFor[i] = targets[i].length;
      for (int target : targets[i]) {
        dependents[target]++;
      }
    }
    return drain(invert(targets, dependents), waitingFor);
  }

  /**
   * A cycle would need a hash collision; if one is there, its smallest event is taken as if its
   * links were satisfied, so that the order is still total and the same everywhere.
   */
  private List<Event> drain(int[][] dependents, int[] waitingFor) {
    List<Event> taken = new ArrayList<>(ranked.length);
    boolean[] isTaken = new boolean[ranked.length];
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < ranked.length; i++) {
      if (waitingFor[i] == 0) {
        ready.add(i);
      }
    }
    int smallestLeft = 0;
    while (taken.size() < ranked.length) {
      while (ready.isEmpty() && isTaken[smallestLeft]) {
        smallestLeft++;
      }
      int next = ready.isEmpty() ? smallestLeft : ready.remove();
      isTaken[next] = true;
      taken.add(ranked[next]);
      for (int dependent : dependents[next]) {
        waitingFor[dependent]--;
        if (waitingFor[dependent] == 0 && !isTaken[dependent]) {
          ready.add(dependent);
        }
      }
    }
    return taken;
  }

  private int[] targetsOf(Event event) {
    return Stream.concat(event.prev().stream(), event.supersedes().stream())
        .mapToInt(id -> Arrays.binarySearch(ids, id))
        .filter(index -> index >= 0)
        .map(index -> rankOfId[index])
        .distinct()
        .toArray();
  }

  private static int[][] invert(int[][] targets, int[] sizes) {
    int[][] inverted = new int[targets.length][];
    Arrays.setAll(inverted, i -> new int[sizes[i]]);
    int[] filled = new int[targets.length];
    for (int i = 0; i < targets.length; i++) {
      for (int target : targets[i]) {
        inverted[target][filled[target]++] = i;
      }
    }
    return inverted;
  }
}
