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
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;
import pith.wanted.PropertyKeys;

/**
 * The bundles of a paper, and of those that say the same only the first that came: it speaks for
 * its reissues. They add nothing to the union as long as they are admitted like it.
 */
public record FirstBundles(Map<StoredBundle, List<StoredBundle>> reissues) {
  /** The bundles of one group are equal in all that the union takes from them. */
  private record Group(
      String contentId, Optional<String> admission, Optional<String> verdict, boolean isOpen) {}

  public static FirstBundles of(Collection<StoredBundle> all) {
    Map<Object, List<StoredBundle>> groups = new LinkedHashMap<>();
    for (StoredBundle bundle : all) {
      Object group = group(bundle).<Object>map(each -> each).orElse(bundle);
      groups.computeIfAbsent(group, unused -> new ArrayList<>()).add(bundle);
    }
    Map<StoredBundle, List<StoredBundle>> reissues = new LinkedHashMap<>();
    for (List<StoredBundle> group : groups.values()) {
      group.sort(Comparator.comparing(StoredBundle::firstSeen));
      reissues.put(group.get(0), List.copyOf(group.subList(1, group.size())));
    }
    return new FirstBundles(reissues);
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
                    Properties.text(node, PropertyKeys.VERDICT),
                    bundle.isOpen()));
  }

  /** Those that say the same together, the first that came in front. */
  public List<List<StoredBundle>> groups() {
    List<List<StoredBundle>> groups = new ArrayList<>();
    reissues.forEach(
        (first, others) -> {
          List<StoredBundle> group = new ArrayList<>(List.of(first));
          group.addAll(others);
          groups.add(group);
        });
    return groups;
  }

  boolean haveReissues() {
    return reissues.values().stream().anyMatch(each -> !each.isEmpty());
  }

  List<StoredBundle> first() {
    return List.copyOf(reissues.keySet());
  }

  /** Whether the first ones are what they seemed, and their reissues add nothing. */
  boolean speakForAll(Collection<VerifiedBundle> verified, TrustPolicy policy) {
    return verified.stream().allMatch(bundle -> speaksFor(bundle, of(bundle), policy));
  }

  private List<StoredBundle> of(VerifiedBundle bundle) {
    return Optional.ofNullable(reissues.get(bundle.stored())).orElse(List.of());
  }

  private static boolean speaksFor(
      VerifiedBundle first, List<StoredBundle> reissues, TrustPolicy policy) {
    if (reissues.isEmpty()) {
      return true;
    }
    BundleReport report = first.received().report();
    return first.hasItsContentId()
        && first.isAsStored()
        && reissues.stream()
            .map(
                stored ->
                    new ReceivedBundle(
                        report, stored.mode(), stored.firstSeen(), stored.signedSeen()))
            .allMatch(again -> again.standing(policy).equals(first.received().standing(policy)));
  }

  /** Whether the union leaves the reissues with what is stored of them. */
  boolean stay(PaperUnion union, Collection<VerifiedBundle> verified, TrustPolicy policy) {
    return verified.stream()
        .filter(bundle -> !of(bundle).isEmpty())
        .allMatch(
            bundle -> {
              Node node = bundle.stored().node();
              String verdict = union.verdictOf(bundle.received(), policy).name();
              return Properties.text(node, PropertyKeys.VERDICT).equals(Optional.of(verdict))
                  && Properties.text(node, PropertyKeys.ADMISSION)
                      .equals(Optional.of(bundle.admission(policy).wireName()));
            });
  }
}
