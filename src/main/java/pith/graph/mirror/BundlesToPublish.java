package pith.graph.mirror;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.wanted.PropertyKeys;

/**
 * The bundles of a paper that a mirror shows: the admitted ones. A bundle of a stranger is among
 * them only where it alone has an event that is admitted, for without it nobody could make the set.
 */
final class BundlesToPublish {
  private BundlesToPublish() {}

  static List<StoredBundle> of(Node paper) {
    List<StoredBundle> all =
        StoredBundle.allOf(paper).stream()
            .sorted(
                Comparator.<StoredBundle, Boolean>comparing(bundle -> !isAdmitted(bundle))
                    .thenComparing(BundlesToPublish::hash))
            .toList();
    List<StoredBundle> shown = new ArrayList<>();
    Set<Node> brought = new HashSet<>();
    for (StoredBundle bundle : all) {
      if (brought.addAll(admittedEvents(bundle)) || isAdmitted(bundle)) {
        shown.add(bundle);
      }
    }
    return shown;
  }

  private static boolean isAdmitted(StoredBundle bundle) {
    return Properties.isTrue(bundle.node(), PropertyKeys.ADMITTED);
  }

  private static String hash(StoredBundle bundle) {
    return Properties.text(bundle.node(), PropertyKeys.BUNDLE_SHA256).orElse("");
  }

  private static List<Node> admittedEvents(StoredBundle bundle) {
    try (var links = bundle.node().getRelationships(Direction.OUTGOING, Labels.CONTAINS)) {
      return links.stream().map(Relationship::getEndNode).filter(StoredLeaf::isAdmitted).toList();
    }
  }
}
