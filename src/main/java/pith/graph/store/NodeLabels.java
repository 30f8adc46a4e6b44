package pith.graph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;

/**
 * The labels of a node that are this product's.
 *
 * @param kinds what it is; a node of this product is of one kind
 * @param standing what it is labelled with beside that
 */
public record NodeLabels(List<NodeKind> kinds, Set<StandingLabel> standing) {
  private static final Map<StandingLabel, Label> LABELS = new EnumMap<>(StandingLabel.class);

  static {
    for (StandingLabel label : StandingLabel.values()) {
      LABELS.put(label, Label.label(label.label()));
    }
  }

  public NodeLabels {
    kinds = List.copyOf(kinds);
    standing = Set.copyOf(standing);
  }

  public static NodeLabels of(Node node) {
    List<NodeKind> kinds = new ArrayList<>(1);
    Set<StandingLabel> standing = EnumSet.noneOf(StandingLabel.class);
    for (Label label : node.getLabels()) {
      NodeKind.labelled(label.name()).ifPresent(kinds::add);
      StandingLabel.labelled(label.name()).ifPresent(standing::add);
    }
    return new NodeLabels(kinds, standing);
  }

  public static Label of(StandingLabel label) {
    return Objects.requireNonNull(LABELS.get(label));
  }

  public boolean isOfNoKind() {
    return kinds.isEmpty();
  }

  /** The one of its kinds whose whole key the node has; empty for none and for several. */
  public Optional<NodeKind> byKey(Node node) {
    List<NodeKind> having =
        kinds.stream().filter(kind -> kind.key().stream().allMatch(node::hasProperty)).toList();
    return having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
  }
}
