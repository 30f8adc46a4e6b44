package pith.graph.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.paper.FirstBundles;
import pith.graph.paper.Seals;
import pith.graph.store.EarlierExports;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.model.Sha256;
import pith.trust.TrustPolicy;
import pith.wanted.PropertyKeys;

/**
 * Lets go of bundles that say what another one says. The one that was built last stays. Of the
 * others, the hashes and the times of their arrival are remembered: what they proved stays proved.
 */
public final class OlderExports {
  private static final List<String> OF_ONE_EXPORT =
      List.of(
          PropertyKeys.BUNDLE_SHA256,
          PropertyKeys.FRAME,
          PropertyKeys.BUILT_AT,
          PropertyKeys.SOURCE,
          PropertyKeys.POSITION);

  private static final Comparator<StoredBundle> ORDER =
      Comparator.comparing((StoredBundle bundle) -> text(bundle, PropertyKeys.BUILT_AT))
          .thenComparing(bundle -> text(bundle, PropertyKeys.BUNDLE_SHA256));

  private final Seals seals;

  public OlderExports(TrustPolicy policy) {
    this.seals = new Seals(policy.seal());
  }

  /** How many bundles of this paper were let go. */
  public int letGo(Node paper, List<StoredBundle> bundles) {
    Seals.Look before = seals.haveKey() ? seals.ofPaper(paper) : Seals.Look.RIGHT;
    int gone = 0;
    for (List<StoredBundle> same : FirstBundles.of(bundles).groups()) {
      if (same.size() > 1) {
        keepLast(same);
        gone += same.size() - 1;
      }
    }
    if (gone > 0 && seals.haveKey()) {
      seals.sealPaper(paper, before);
    }
    return gone;
  }

  /** In the node of the first, which has the time when its events were first seen. */
  private void keepLast(List<StoredBundle> same) {
    Node kept = same.get(0).node();
    Seals.Look before = look(same);
    SortedMap<Sha256, Instant> exports = new TreeMap<>();
    same.forEach(
        bundle ->
            known(bundle).forEach((hash, time) -> exports.merge(hash, time, OlderExports::first)));
    List<Optional<Object>> last = values(same.stream().max(ORDER).orElseThrow().node());
    same.subList(1, same.size()).forEach(bundle -> remove(bundle.node()));
    for (int i = 0; i < last.size(); i++) {
      Properties.put(kept, OF_ONE_EXPORT.get(i), last.get(i));
    }
    EarlierExports.remember(kept, exports);
    if (seals.haveKey()) {
      seals.sealBundle(kept, before);
    }
  }

  private static String text(StoredBundle bundle, String name) {
    return Properties.text(bundle.node(), name).orElse("");
  }

  /** One wrong seal is enough. */
  private Seals.Look look(List<StoredBundle> same) {
    if (!seals.haveKey()) {
      return Seals.Look.RIGHT;
    }
    List<Seals.Look> looks =
        same.stream().map(bundle -> seals.ofBundle(bundle.node())).distinct().toList();
    return looks.size() == 1
        ? looks.get(0)
        : looks.contains(Seals.Look.WRONG) ? Seals.Look.WRONG : Seals.Look.ABSENT;
  }

  private static SortedMap<Sha256, Instant> known(StoredBundle bundle) {
    SortedMap<Sha256, Instant> known = new TreeMap<>(bundle.exports());
    Sha256.parse(text(bundle, PropertyKeys.BUNDLE_SHA256))
        .ifPresent(hash -> known.putIfAbsent(hash, bundle.signedSeen()));
    return known;
  }

  private static Instant first(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Optional<Object>> values(Node bundle) {
    List<Optional<Object>> values = new ArrayList<>();
    OF_ONE_EXPORT.forEach(name -> values.add(Optional.ofNullable(bundle.getProperty(name, null))));
    return values;
  }

  private static void remove(Node bundle) {
    try (var links = bundle.getRelationships()) {
      links.forEach(Relationship::delete);
    }
    bundle.delete();
  }
}
