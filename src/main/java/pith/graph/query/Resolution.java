package pith.graph.query;

import java.util.List;
import java.util.function.Function;
import org.neo4j.graphdb.Node;
import pith.graph.store.Candidates;
import pith.graph.store.StoredPaper;

/** The paper that an id names, or why there is none. */
public sealed interface Resolution {
  /** The only way to take it apart: another kind does not compile without a case everywhere. */
  <T> T fold(
      Function<? super Found, ? extends T> found,
      Function<? super Unknown, ? extends T> unknown,
      Function<? super Ambiguous, ? extends T> ambiguous);

  record Found(Node paper) implements Resolution {
    @Override
    public <T> T fold(
        Function<? super Found, ? extends T> found,
        Function<? super Unknown, ? extends T> unknown,
        Function<? super Ambiguous, ? extends T> ambiguous) {
      return found.apply(this);
    }
  }

  /**
   * @param quarantined papers whose record has that name, but whose bundles are not admitted
   */
  record Unknown(String id, List<String> tried, List<String> quarantined) implements Resolution {
    public Unknown {
      tried = List.copyOf(tried);
      quarantined = List.copyOf(quarantined);
    }

    @Override
    public <T> T fold(
        Function<? super Found, ? extends T> found,
        Function<? super Unknown, ? extends T> unknown,
        Function<? super Ambiguous, ? extends T> ambiguous) {
      return unknown.apply(this);
    }
  }

  /**
   * @param candidates all that it names, or the first of them
   * @param more how many others it names
   */
  record Ambiguous(String id, List<String> candidates, long more) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }

    @Override
    public <T> T fold(
        Function<? super Found, ? extends T> found,
        Function<? super Unknown, ? extends T> unknown,
        Function<? super Ambiguous, ? extends T> ambiguous) {
      return ambiguous.apply(this);
    }
  }

  /** Of one or more papers. */
  static Resolution of(String id, List<Node> found) {
    return found.size() == 1
        ? new Found(found.get(0))
        : new Ambiguous(id, found.stream().map(StoredPaper::number).sorted().toList(), 0);
  }

  /** Of one or more papers that have an equal right to a name. */
  static Resolution of(String id, Candidates named) {
    return named
        .only()
        .<Resolution>map(Found::new)
        .orElseGet(
            () -> new Ambiguous(id, named.numbers(), named.count() - named.numbers().size()));
  }
}
