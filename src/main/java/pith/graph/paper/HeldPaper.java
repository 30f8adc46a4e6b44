package pith.graph.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.trust.Verdict;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/**
 * Everything that is stored of a paper, read anew, whatever was changed in the store.
 *
 * @param identity empty iff neither the record nor a bundle tells which paper it is
 * @param bundles those of this paper
 * @param strays whole bundles of other papers
 * @param damaged those whose pieces do not make the bundle that was taken
 * @param seal of the paper
 */
public record HeldPaper(
    Node node,
    Optional<RecordIdentity> identity,
    List<VerifiedBundle> bundles,
    List<VerifiedBundle> strays,
    List<StoredBundle> damaged,
    Seals.Look seal,
    Map<Node, Seals.Look> sealsOfBundles) {

  /** Of a node that was made now. */
  public static HeldPaper nothing(Node paper) {
    return new HeldPaper(
        paper, Optional.empty(), List.of(), List.of(), List.of(), Seals.Look.RIGHT, Map.of());
  }

  /** With one bundle more, about which nothing is known beside what is known about another one. */
  public HeldPaper plus(VerifiedBundle more, VerifiedBundle like) {
    List<VerifiedBundle> all = new ArrayList<>(bundles);
    all.add(more);
    Map<Node, Seals.Look> looks = new HashMap<>(sealsOfBundles);
    looks.put(more.stored().node(), sealOf(like.stored()));
    return new HeldPaper(node, identity, all, strays, damaged, seal, looks);
  }

  public static HeldPaper read(Node paper, Assessor assessor) {
    List<VerifiedBundle> whole = new ArrayList<>();
    List<StoredBundle> damaged = new ArrayList<>();
    for (StoredBundle stored : inOrder(paper)) {
      VerifiedBundle.of(stored, assessor)
          .filter(bundle -> stored.isWhole(bundle.received().report()))
          .ifPresentOrElse(whole::add, () -> damaged.add(stored));
    }
    setDoubledAside(whole, damaged);
    Optional<RecordIdentity> identity = identity(paper, whole);
    List<VerifiedBundle> own = new ArrayList<>();
    List<VerifiedBundle> strays = new ArrayList<>();
    for (VerifiedBundle bundle : whole) {
      boolean isOwn = identity.filter(known -> isOf(known, bundle)).isPresent();
      (isOwn ? own : strays).add(bundle);
    }
    Seals seals = new Seals(assessor.policy().seal());
    Map<Node, Seals.Look> looks = new HashMap<>();
    if (seals.haveKey()) {
      own.forEach(
          bundle -> looks.put(bundle.stored().node(), seals.ofBundle(bundle.stored().node())));
    }
    return new HeldPaper(
        paper,
        identity,
        own,
        strays,
        damaged,
        seals.haveKey() && StoredPaper.isHeld(paper) ? seals.ofPaper(paper) : Seals.Look.RIGHT,
        looks);
  }

  /** What it was before anything is changed; one that is made now is right. */
  public Seals.Look sealOf(StoredBundle bundle) {
    return sealsOfBundles.getOrDefault(bundle.node(), Seals.Look.RIGHT);
  }

  /** Of two nodes with one content, the one that has another hash lost its own content. */
  private static void setDoubledAside(List<VerifiedBundle> whole, List<StoredBundle> damaged) {
    if (whole.size() < 2) {
      return;
    }
    Set<Sha256> met = new HashSet<>();
    whole.sort(Comparator.comparing(bundle -> !bundle.stored().hasHash(bundle.hash())));
    whole.removeIf(
        bundle -> {
          boolean isDoubled = !met.add(bundle.hash());
          if (isDoubled) {
            damaged.add(bundle.stored());
          }
          return isDoubled;
        });
  }

  /** Whether something is lost that only the documents have. */
  public boolean isDamaged() {
    return !damaged.isEmpty()
        || identity.isEmpty() && strays.isEmpty() && StoredPaper.isHeld(node)
        || isRobbed();
  }

  /** A paper without a bundle came as a record, unless its verdict tells of a bundle. */
  private boolean isRobbed() {
    return identity.isPresent()
        && bundles.isEmpty()
        && !Properties.isTrue(node, PropertyKeys.RECORD_SEEN)
        && !Properties.text(node, PropertyKeys.VERDICT)
            .equals(Optional.of(Verdict.RECORD_ONLY.name()));
  }

  /**
   * The record proves itself, and a bundle brings it. Of several that are there, the one counts
   * that the paper is found by.
   */
  private static Optional<RecordIdentity> identity(Node paper, List<VerifiedBundle> whole) {
    Optional<PithNumber> number = PithNumber.parse(StoredPaper.number(paper));
    Optional<RecordIdentity> brought =
        whole.stream()
            .map(HeldPaper::paperOf)
            .filter(known -> number.equals(Optional.of(known.number())))
            .findFirst();
    if (brought.isPresent()) {
      return brought;
    }
    Optional<RecordIdentity> record = StoredPaper.identity(paper);
    Optional<RecordIdentity> named =
        record.filter(known -> number.equals(Optional.of(known.number())));
    return named
        .or(
            () ->
                record.filter(
                    known ->
                        whole.isEmpty()
                            ? hasHash(paper, known)
                            : whole.stream().allMatch(bundle -> isOf(known, bundle))))
        .or(
            () ->
                number.isPresent()
                    ? Optional.empty()
                    : whole.stream().map(HeldPaper::paperOf).findFirst());
  }

  private static boolean hasHash(Node paper, RecordIdentity record) {
    return Properties.text(paper, PropertyKeys.CANONICAL_SHA256)
        .equals(Optional.of(record.sha256().hex()));
  }

  private static boolean isOf(RecordIdentity paper, VerifiedBundle bundle) {
    return paper.sha256().equals(paperOf(bundle).sha256());
  }

  private static RecordIdentity paperOf(VerifiedBundle bundle) {
    return bundle.received().report().paper();
  }

  private static List<StoredBundle> inOrder(Node paper) {
    List<StoredBundle> bundles = new ArrayList<>(StoredBundle.allOf(paper));
    bundles.sort(
        Comparator.comparing(
            bundle -> Properties.text(bundle.node(), PropertyKeys.BUNDLE_SHA256).orElse("")));
    return bundles;
  }
}
