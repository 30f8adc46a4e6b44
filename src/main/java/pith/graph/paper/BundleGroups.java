package pith.graph.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.wanted.PropertyKeys;

/** The bundles of a paper, those together that say the same and are admitted alike. */
public final class BundleGroups {
  private BundleGroups() {}

  /** The bundles of one group are equal in all that the union takes from them. */
  private record Group(String contentId, Optional<String> admission, Optional<String> verdict) {}

  /** In each, the first that came stands in front. */
  public static List<List<StoredBundle>> of(Collection<StoredBundle> all) {
    Map<Group, List<StoredBundle>> groups = new LinkedHashMap<>();
    List<List<StoredBundle>> every = new ArrayList<>();
    for (StoredBundle bundle : all) {
      group(bundle)
          .ifPresentOrElse(
              group -> groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(bundle),
              () -> every.add(List.of(bundle)));
    }
    for (List<StoredBundle> group : groups.values()) {
      group.sort(Comparator.comparing(StoredBundle::firstSeen));
      every.add(List.copyOf(group));
    }
    return every;
  }

  /** Empty for a bundle that speaks for itself. */
  private static Optional<Group> group(StoredBundle bundle) {
    Node node = bundle.node();
    return bundle
        .contentId()
        .filter(unused -> Properties.isTrue(node, PropertyKeys.ADMITTED))
        .filter(unused -> bundle.hasOneSignature())
        .map(
            id ->
                new Group(
                    id,
                    Properties.text(node, PropertyKeys.ADMISSION),
                    Properties.text(node, PropertyKeys.VERDICT)));
  }
}
