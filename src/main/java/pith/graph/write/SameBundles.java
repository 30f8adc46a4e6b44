package pith.graph.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.paper.BundleGroups;
import pith.graph.paper.Seals;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.EarlierExports;
import pith.graph.store.Outgrown;
import pith.graph.store.OwnParts;
import pith.graph.store.Packer;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredReissue;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.verify.BundleReport;
import pith.verify.ContentId;
import pith.verify.HashedBundle;
import pith.wanted.PropertyKeys;

/**
 * Keeps bundles that say the same in one node, which shows the one that was built last and has the
 * time when the first one came. Nothing else of their paper is touched.
 */
public final class SameBundles {
  private final NewNodes nodes;
  private final Assessor assessor;
  private final Seals seals;
  private final Keep keep;

  public SameBundles(NewNodes nodes, Assessor assessor, Keep keep) {
    this.nodes = nodes;
    this.assessor = assessor;
    this.seals = new Seals(assessor.policy().seal());
    this.keep = keep;
  }

  /** Whether it was taken: the pieces that the node has must be what they were. */
  public boolean take(Node paper, StoredBundle first, PackedBundle packed, ReceivedBundle coming) {
    Optional<Export> shown =
        Export.shownBy(first).filter(each -> isMade(packed.report().bundle().json(), each));
    if (shown.isEmpty() || !hasEvents(first, packed.report())) {
      return false;
    }
    Seals.Look before = lookAtPaper(paper);
    Seals.Look ofFirst = look(first);
    open(first, coming.mode() == TrustMode.OPEN);
    keep(first.node(), List.of(shown.get(), Export.coming(packed, coming.firstSeen())));
    seal(paper, before, first.node(), ofFirst);
    return true;
  }

  /** One that is kept already. Whether it had to be written again, since somebody spoilt it. */
  public boolean mends(StoredReissue kept, PackedBundle packed) {
    JsonObject bundle = packed.report().bundle().json();
    boolean isSound =
        kept.document(bundle)
            .map(HashedBundle::of)
            .filter(whole -> whole.sha256().equals(packed.report().bundleSha256()))
            .flatMap(assessor::verify)
            .flatMap(ContentId::of)
            .equals(packed.contentId());
    if (!isSound) {
      Instant since = kept.arrival().orElseThrow().since();
      try (Packer packer = new Packer()) {
        StoredReissue.fill(
            kept.node(), packed.report().bundleSha256(), since, OwnParts.of(bundle), packer);
      }
    }
    return !isSound;
  }

  private static boolean hasEvents(StoredBundle first, BundleReport report) {
    Set<EventId> whole = first.wholeEvents().keySet();
    return report.events().stream().allMatch(event -> whole.contains(event.id()));
  }

  /** Nodes of a paper that say the same become one. Gives how many bundles were let go. */
  public int unite(Node paper, List<VerifiedBundle> bundles) {
    int gone = 0;
    for (List<StoredBundle> same :
        BundleGroups.of(bundles.stream().map(VerifiedBundle::stored).toList())) {
      gone += unite(paper, same.get(0), same.subList(1, same.size()));
    }
    return keep == Keep.LATEST ? gone + letGoOutgrown(paper, bundles) : gone;
  }

  /** Those that say less than a later one. */
  private int letGoOutgrown(Node paper, List<VerifiedBundle> bundles) {
    List<Outgrowing.Pair> pairs = Outgrowing.of(paper, bundles);
    for (Outgrowing.Pair pair : pairs) {
      StoredBundle larger = pair.larger().stored();
      Seals.Look before = lookAtPaper(paper);
      Seals.Look of = worse(look(larger), look(pair.smaller().stored()));
      Outgrown.remember(larger.node(), pair.remembered());
      remove(pair.smaller().stored().node());
      seal(paper, before, larger.node(), of);
      nodes.age();
    }
    return pairs.size();
  }

  private int unite(Node paper, StoredBundle first, List<StoredBundle> others) {
    boolean letsGo = keep == Keep.LATEST && !first.reissues().isEmpty();
    if (others.isEmpty() && !letsGo) {
      return 0;
    }
    Optional<Export> shown = Export.shownBy(first);
    Optional<JsonObject> whole =
        first
            .report(assessor)
            .filter(report -> first.hasHash(report.bundleSha256()))
            .map(BundleReport::bundle)
            .map(HashedBundle::json);
    if (shown.isEmpty() || whole.isEmpty()) {
      return 0;
    }
    Seals.Look before = lookAtPaper(paper);
    Seals.Look ofFirst = look(first);
    List<Export> all = new ArrayList<>(List.of(shown.get()));
    int reissues = first.reissues().size();
    for (StoredBundle other : others) {
      Optional<Export> same = Export.shownBy(other).filter(each -> isMade(whole.get(), each));
      if (same.isPresent()) {
        all.add(same.get());
        reissues += other.reissues().size();
        ofFirst = worse(ofFirst, look(other));
        open(first, other.isOpen());
        absorb(first.node(), other);
      }
    }
    keep(first.node(), all);
    seal(paper, before, first.node(), ofFirst);
    return all.size() - 1 + (keep == Keep.LATEST ? reissues : 0);
  }

  /** One that is kept or remembered comes again. */
  public void again(Node paper, StoredBundle first, ReceivedBundle coming) {
    if (coming.mode() == TrustMode.OPEN && !first.isOpen()) {
      Seals.Look before = lookAtPaper(paper);
      Seals.Look ofFirst = look(first);
      open(first, true);
      seal(paper, before, first.node(), ofFirst);
    }
  }

  /** What one import opens stays open, and with it what says the same. */
  private static void open(StoredBundle first, boolean isOpen) {
    if (isOpen && !first.isOpen()) {
      Properties.put(first.node(), PropertyKeys.ADMITTED_UNDER, TrustMode.OPEN.wireName());
    }
  }

  /** So nothing is kept as a difference that does not give the bundle back, byte for byte. */
  private static boolean isMade(JsonObject same, Export export) {
    return OwnParts.putInto(same, export.own())
        .filter(whole -> HashedBundle.of(whole).sha256().equals(export.hash()))
        .isPresent();
  }

  private void keep(Node node, List<Export> all) {
    Export last = all.stream().max(Export.BY_AGE).orElseThrow();
    SortedMap<Sha256, Instant> remembered = EarlierExports.of(node);
    all.forEach(export -> remembered.remove(export.hash()));
    remembered.put(last.hash(), last.since());
    try (Packer packer = new Packer()) {
      for (Export export : all) {
        if (keep == Keep.LATEST) {
          remembered.put(export.hash(), export.since());
        } else if (!export.hash().equals(last.hash())) {
          Node reissue = nodes.create(Labels.REISSUE);
          StoredReissue.fill(reissue, export.hash(), export.since(), export.own(), packer);
          reissue.createRelationshipTo(node, Labels.REISSUES);
        }
      }
    }
    if (keep == Keep.LATEST) {
      StoredReissue.allOf(node).forEach(each -> letGo(each, remembered));
    }
    last.showOn(node);
    EarlierExports.remember(node, remembered);
    nodes.age();
  }

  private static void letGo(StoredReissue reissue, SortedMap<Sha256, Instant> remembered) {
    reissue.arrival().ifPresent(each -> remembered.putIfAbsent(each.hash(), each.since()));
    reissue.remove();
  }

  /** What is remembered with another node is remembered with this one. */
  private static void absorb(Node node, StoredBundle other) {
    SortedMap<Sha256, Instant> remembered = new TreeMap<>(EarlierExports.of(other.node()));
    remembered.putAll(EarlierExports.of(node));
    if (!remembered.isEmpty()) {
      EarlierExports.remember(node, remembered);
    }
    other.reissues().forEach(each -> each.node().createRelationshipTo(node, Labels.REISSUES));
    Outgrown.remember(node, other.outgrown());
    remove(other.node());
  }

  private static void remove(Node node) {
    try (var links = node.getRelationships()) {
      links.forEach(Relationship::delete);
    }
    node.delete();
  }

  private Seals.Look look(StoredBundle bundle) {
    return seals.haveKey() ? seals.ofBundle(bundle.node()) : Seals.Look.RIGHT;
  }

  private Seals.Look lookAtPaper(Node paper) {
    return seals.haveKey() ? seals.ofPaper(paper) : Seals.Look.RIGHT;
  }

  /** One wrong seal is enough. */
  private static Seals.Look worse(Seals.Look one, Seals.Look other) {
    return one == other
        ? one
        : one == Seals.Look.WRONG || other == Seals.Look.WRONG
            ? Seals.Look.WRONG
            : Seals.Look.ABSENT;
  }

  private void seal(Node paper, Seals.Look before, Node bundle, Seals.Look ofBundle) {
    if (seals.haveKey()) {
      seals.sealBundle(bundle, ofBundle);
      seals.sealPaper(paper, before);
    }
  }
}
