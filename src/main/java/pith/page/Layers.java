package pith.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Papers around a paper, by their distance. All are counted. Of each layer a few are kept, the most
 * serious first.
 */
public final class Layers {
  static final int MOST_PAPERS = 10;
  static final int MOST_LAYERS = 6;
  private static final int LONGEST = 200;
  private static final Comparator<Near> ORDER =
      Comparator.comparing(Near::standing).thenComparing(Near::number);

  private final TreeMap<Long, Layer> layers = new TreeMap<>();
  private long shaken;
  private Optional<String> end = Optional.empty();

  /**
   * One paper.
   *
   * @param shaken the most serious standing of a paper that it depends on, as far as the walk knows
   * @param from the paper of the layer before, by which it was reached
   */
  public record Near(
      String number,
      String title,
      long distance,
      StandingWord standing,
      Optional<StandingWord> shaken,
      String from) {
    private Near shortened() {
      return new Near(number, Cut.to(LONGEST, title), distance, standing, shaken, from);
    }
  }

  public void add(Near paper) {
    shaken += paper.shaken().isPresent() ? 1 : 0;
    layers.computeIfAbsent(paper.distance(), Layer::new).add(paper.shortened());
  }

  /** The walk was ended after so many papers, and there are more. */
  public void endAfterPapers(long papers) {
    end = Optional.of("There are more: the counting ended after %d papers.".formatted(papers));
  }

  /** The walk went no further than so many steps, and there are papers beyond. */
  public void endAfterSteps(long steps) {
    end =
        Optional.of(
            "There are more papers beyond %d steps. They are not counted here.".formatted(steps));
  }

  /** That there are more papers than were counted; empty where there are none. */
  Optional<String> end() {
    return end;
  }

  long count() {
    return layers.values().stream().mapToLong(Layer::count).sum();
  }

  long shaken() {
    return shaken;
  }

  long count(StandingWord word) {
    return layers.values().stream().mapToLong(layer -> layer.count(word)).sum();
  }

  /** Those that are drawn. */
  List<Layer> near() {
    return layers.values().stream().limit(MOST_LAYERS).toList();
  }

  List<Layer> far() {
    return layers.values().stream().skip(MOST_LAYERS).toList();
  }

  /** All papers of one distance. */
  static final class Layer {
    private final long distance;
    private final Map<StandingWord, Long> counts = new EnumMap<>(StandingWord.class);
    private final PriorityQueue<Near> kept = new PriorityQueue<>(ORDER.reversed());

    private Layer(long distance) {
      this.distance = distance;
    }

    private void add(Near paper) {
      counts.merge(paper.standing(), 1L, Long::sum);
      kept.add(paper);
      if (kept.size() > MOST_PAPERS) {
        kept.remove();
      }
    }

    long distance() {
      return distance;
    }

    long count() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    long count(StandingWord word) {
      return counts.getOrDefault(word, 0L);
    }

    long leftOut() {
      return count() - kept.size();
    }

    List<Near> papers() {
      List<Near> papers = new ArrayList<>(kept);
      papers.sort(ORDER);
      return papers;
    }
  }
}
