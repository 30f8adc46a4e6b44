package pith.graph.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.EarlierExports;
import pith.graph.store.Outgrown;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.verify.Growth;
import pith.wanted.PropertyKeys;

/** Finds the bundles of a paper that say less than another bundle of their signer. */
final class Outgrowing {
  /** A bundle that is compared with more of them stays: that costs room, and no state. */
  private static final int MOST_COMPARED = 32;

  private static final Comparator<VerifiedBundle> BY_SIZE =
      Comparator.comparingInt(bundle -> Growth.size(bundle.received().report()));

  private Outgrowing() {}

  /** Of two admitted bundles, the one that can be let go, and the one that says all it says. */
  record Pair(VerifiedBundle smaller, VerifiedBundle larger) {
    /** What the larger one has to remember. */
    List<Outgrown> remembered() {
      StoredBundle gone = smaller.stored();
      int events = smaller.received().report().events().size();
      List<Outgrown> all = new ArrayList<>(gone.outgrown());
      EarlierExports.of(gone.node())
          .forEach((hash, since) -> all.add(new Outgrown(hash, since, events)));
      all.add(new Outgrown(smaller.hash(), gone.firstSeen(), events));
      return all;
    }
  }

  /** The smallest first: what it gives to a larger one goes on to one that is larger still. */
  static List<Pair> of(Node paper, List<VerifiedBundle> bundles) {
    List<StoredBundle> there = StoredBundle.allOf(paper);
    List<VerifiedBundle> sorted =
        bundles.stream()
            .filter(each -> there.contains(each.stored()) && mayGo(each.stored()))
            .sorted(BY_SIZE)
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      VerifiedBundle smaller = sorted.get(i);
      sorted.subList(i + 1, sorted.size()).stream()
          .limit(MOST_COMPARED)
          .filter(larger -> isOutgrown(smaller, larger))
          .findFirst()
          .ifPresent(larger -> pairs.add(new Pair(smaller, larger)));
    }
    return pairs;
  }

  private static boolean mayGo(StoredBundle bundle) {
    return Properties.isTrue(bundle.node(), PropertyKeys.ADMITTED)
        && bundle.contentId().isPresent()
        && bundle.hasOneSignature()
        && bundle.reissues().isEmpty();
  }

  private static boolean isOutgrown(VerifiedBundle smaller, VerifiedBundle larger) {
    Node one = smaller.stored().node();
    Node other = larger.stored().node();
    return Stream.of(PropertyKeys.ADMISSION, PropertyKeys.VERDICT, PropertyKeys.ADMITTED_UNDER)
            .allMatch(name -> text(one, name).equals(text(other, name)))
        && Growth.isFrom(smaller.received().report(), larger.received().report());
  }

  private static Optional<String> text(Node node, String name) {
    return Properties.text(node, name);
  }
}
