package pith.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
  private long claimed;
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
      SaidWord standing,
      Optional<SaidWord> shaken,
      String from) {
    private Near shortened() {
      return new Near(number, Cut.to(LONGEST, title), distance, standing, shaken, from);
    }
  }

  public void add(Near paper) {
    shaken += paper.shaken().filter(word -> !word.isClaim()).isPresent() ? 1 : 0;
    claimed += paper.shaken().filter(SaidWord::isClaim).isPresent() ? 1 : 0;
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

  /** Those that depend on a paper that has a problem. */
  long shaken() {
    return shaken;
  }

  /** Those of which somebody says so whose key is not pinned. */
  long claimed() {
    return claimed;
  }

  /** The most serious first. */
  Set<SaidWord> words() {
    return layers.values().stream()
        .flatMap(layer -> layer.counts.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  long count(SaidWord word) {
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
    private final TreeMap<SaidWord, Long> counts = new TreeMap<>();
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

    Set<SaidWord> words() {
      return counts.keySet();
    }

    long count(SaidWord word) {
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
