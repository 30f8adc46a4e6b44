package pith.graph.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Node;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.model.Sha256;
import pith.trust.Admission;
import pith.trust.Assessor;
import pith.trust.BundleCopies;
import pith.trust.PaperUnion;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;
import pith.verify.ContentId;
import pith.verify.Growth;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle;
import pith.wanted.WantedPaper;

/**
 * A stored bundle and its report.
 *
 * @param place its node; empty where the graph is not made yet
 * @param copies under the signature blocks that it came with
 * @param received the copy that is shown and given back
 * @param isAsStored whether the node has this copy and no other
 */
public record VerifiedBundle(
    Optional<StoredBundle> place,
    BundleCopies copies,
    ReceivedBundle received,
    boolean isAsStored) {

  /** Empty iff what is stored is about no paper any more. */
  public static Optional<VerifiedBundle> of(StoredBundle stored, Assessor assessor) {
    return stored
        .copies(assessor)
        .map(
            all -> {
              BundleCopies copies = new BundleCopies(all).kept(assessor.policy());
              return new VerifiedBundle(
                  Optional.of(stored), copies, copies.best(assessor.policy()), all.size() == 1);
            });
  }

  public static VerifiedBundle fresh(StoredBundle stored, ReceivedBundle received) {
    return new VerifiedBundle(Optional.of(stored), BundleCopies.of(received), received, true);
  }

  /** One that comes to a graph that is not made yet. */
  public static VerifiedBundle unstored(ReceivedBundle received) {
    return new VerifiedBundle(Optional.empty(), BundleCopies.of(received), received, true);
  }

  /** Its node; asked only of one that has a node. */
  public StoredBundle stored() {
    return place.orElseThrow();
  }

  /** The hashes of the bundles that came, and were let go or kept as differences for this one. */
  public Set<Sha256> remembered() {
    return place.map(StoredBundle::remembered).orElse(Set.of());
  }

  /** Whether it came, and was let go since this one says all that it says, and more. */
  public boolean outgrew(BundleReport report) {
    return place.stream()
            .flatMap(stored -> stored.outgrown().stream())
            .anyMatch(each -> each.hash().equals(report.bundleSha256()))
        && Growth.isFrom(report, received.report());
  }

  /** All stored bundles of a paper. The caller may change the list. */
  public static List<VerifiedBundle> verifyAll(Node paper, Assessor assessor) {
    List<VerifiedBundle> bundles = new ArrayList<>();
    StoredBundle.allOf(paper).forEach(stored -> of(stored, assessor).ifPresent(bundles::add));
    return bundles;
  }

  public static PaperUnion union(Node paper, RecordIdentity identity, Assessor assessor) {
    return union(identity, verifyAll(paper, assessor), assessor);
  }

  public static PaperUnion union(
      RecordIdentity paper, List<VerifiedBundle> held, Assessor assessor) {
    return assessor.union(
        paper,
        held.stream().flatMap(each -> each.copies.counting(assessor.policy()).stream()).toList());
  }

  /** What the paper wants in the graph. A paper without a bundle came as a record. */
  public static WantedPaper wanted(Node paper, PaperUnion union, List<VerifiedBundle> held) {
    return wanted(union, held, Properties.isTrue(paper, PropertyKeys.RECORD_SEEN));
  }

  /**
   * @param isRecordSeen whether its record came without a bundle, too
   */
  public static WantedPaper wanted(
      PaperUnion union, List<VerifiedBundle> held, boolean isRecordSeen) {
    return WantedPaper.of(
        union,
        held.stream().map(each -> WantedBundle.of(each.copies, each.received, union)).toList(),
        held.isEmpty() || isRecordSeen);
  }

  /** The most that one of its signers gives. */
  public Admission admission(TrustPolicy policy) {
    return copies.admission(policy);
  }

  /** Of its content as it is now. */
  public Sha256 hash() {
    return received.report().bundleSha256();
  }

  /** Empty where something in it does not hold by the keys that it brings. */
  public Optional<ContentId> contentId() {
    return ContentId.of(received.report());
  }

  /** Whether the stored id of what it says is that of what it says now. */
  public boolean hasItsContentId() {
    return contentId().map(ContentId::hex).equals(stored().contentId());
  }

  public boolean isSame(BundleReport report) {
    return received.report().bundleSha256().equals(report.bundleSha256());
  }

  /** What one import opens stays open, whichever of its copies came first or was refused. */
  public Optional<VerifiedBundle> opened(TrustMode coming, TrustPolicy policy) {
    if (coming == TrustMode.PINNED || received.mode() == TrustMode.OPEN) {
      return Optional.empty();
    }
    BundleCopies open = copies.under(TrustMode.OPEN);
    return Optional.of(new VerifiedBundle(place, open, open.best(policy), isAsStored));
  }

  /** With one more copy of the same content; empty iff that changes nothing. */
  public Optional<VerifiedBundle> plus(
      BundleReport report, TrustMode coming, Instant now, TrustPolicy policy) {
    boolean opens = coming == TrustMode.OPEN && received.mode() == TrustMode.PINNED;
    TrustMode mode = opens ? TrustMode.OPEN : received.mode();
    BundleCopies known = opens ? copies.under(mode) : copies;
    BundleCopies all =
        copies.has(report)
            ? known
            : known.plus(
                new ReceivedBundle(report, mode, received.firstSeen(), now, received.earlier()),
                policy);
    return all.equals(copies)
        ? Optional.empty()
        : Optional.of(new VerifiedBundle(place, all, all.best(policy), false));
  }
}
