package pith.graph.query;

import java.util.List;
import java.util.function.Function;
import org.neo4j.graphdb.Node;
import pith.wanted.PropertyKeys;

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

  record Unknown(String id, List<String> tried) implements Resolution {
    @Override
    public <T> T fold(
        Function<? super Found, ? extends T> found,
        Function<? super Unknown, ? extends T> unknown,
        Function<? super Ambiguous, ? extends T> ambiguous) {
      return unknown.apply(this);
    }
  }

  record Ambiguous(String id, List<String> candidates) implements Resolution {
    @Override
    public <T> T fold(
        Function<? super Found, ? extends T> found,
        Function<? super Unknown, ? extends T> unknown,
        Function<? super Ambiguous, ? extends T> ambiguous) {
      return ambiguous.apply(this);
    }
  }

  static Resolution of(String id, List<Node> found, List<String> tried) {
    return switch (found.size()) {
      case 0 -> new Unknown(id, List.copyOf(tried));
      case 1 -> new Found(found.get(0));
      default ->
          new Ambiguous(
              id,
              found.stream()
                  .map(node -> (String) node.getProperty(PropertyKeys.PITH_NUMBER))
                  .sorted()
                  .toList());
    };
  }
}
