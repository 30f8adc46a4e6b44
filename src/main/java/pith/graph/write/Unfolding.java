package pith.graph.write;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.EarlierExports;
import pith.graph.store.Packer;
import pith.graph.store.StoredReissue;
import pith.load.judge.Judgement;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.trust.BundleCopies;
import pith.trust.ReceivedBundle;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;
import pith.wanted.PropertyKeys;

/**
 * A bundle that is kept as a difference, and comes again under the signature of another key, is a
 * bundle with a node of its own again: as it would be if the two signatures had come first.
 */
public final class Unfolding {
  private final NewNodes nodes;
  private final Assessor assessor;
  private final BiFunction<PackedBundle, ReceivedBundle, VerifiedBundle> create;

  public Unfolding(
      NewNodes nodes,
      Assessor assessor,
      BiFunction<PackedBundle, ReceivedBundle, VerifiedBundle> create) {
    this.nodes = nodes;
    this.assessor = assessor;
    this.create = create;
  }

  public HeldPaper before(HeldPaper held, List<PackedBundle> bundles) {
    HeldPaper now = held;
    for (PackedBundle packed : bundles) {
      if (packed.report().seal().isPossible()) {
        now = before(now, packed);
      }
    }
    return now;
  }

  private HeldPaper before(HeldPaper held, PackedBundle packed) {
    Sha256 hash = packed.report().bundleSha256();
    Optional<VerifiedBundle> shown =
        held.bundles().stream().filter(each -> each.hash().equals(hash)).findFirst();
    return shown.isPresent()
        ? beforeShown(held, shown.get(), packed)
        : nodes.reissue(hash).flatMap(kept -> beforeKept(held, kept, packed)).orElse(held);
  }

  private Optional<HeldPaper> beforeKept(HeldPaper held, StoredReissue kept, PackedBundle packed) {
    Optional<VerifiedBundle> shown =
        kept.bundle()
            .flatMap(
                node ->
                    held.bundles().stream()
                        .filter(each -> each.stored().node().equals(node))
                        .findFirst());
    return shown
        .flatMap(same -> received(kept, same))
        .filter(old -> isOther(old, packed.report()))
        .map(old -> held.plus(unfolded(kept, old, packed), shown.get()));
  }

  /** The others get a node of their own, which shows the one of them that was built last. */
  private HeldPaper beforeShown(HeldPaper held, VerifiedBundle shown, PackedBundle packed) {
    List<StoredReissue> others = shown.stored().reissues();
    Optional<StoredReissue> last =
        others.stream().max(Comparator.comparing(each -> builtAt(each, shown)));
    Optional<ReceivedBundle> old =
        last.filter(unused -> isOther(shown.received(), packed.report()))
            .flatMap(kept -> received(kept, shown))
            .map(
                each ->
                    new ReceivedBundle(
                        each.report(),
                        each.mode(),
                        shown.stored().firstSeen(),
                        each.signedSince()));
    if (old.isEmpty()) {
      return held;
    }
    VerifiedBundle home = unfolded(last.get(), old.get(), packed);
    others.stream()
        .filter(each -> !each.equals(last.get()))
        .forEach(each -> each.moveTo(home.stored().node()));
    SortedMap<Sha256, Instant> remembered = EarlierExports.of(shown.stored().node());
    Optional<Instant> own = Optional.ofNullable(remembered.remove(shown.hash()));
    remembered.put(home.hash(), old.get().signedSince());
    EarlierExports.remember(home.stored().node(), remembered);
    EarlierExports.forget(shown.stored().node(), own);
    return held.plus(home, shown);
  }

  private static String builtAt(StoredReissue kept, VerifiedBundle same) {
    return kept.document(same.received().report().bundle().json())
        .flatMap(whole -> whole.text(PropertyKeys.BUILT_AT))
        .map(time -> time + kept.arrival().map(each -> each.hash().hex()).orElse(""))
        .orElse("");
  }

  private Optional<ReceivedBundle> received(StoredReissue kept, VerifiedBundle same) {
    return kept.document(same.received().report().bundle().json())
        .map(HashedBundle::of)
        .flatMap(assessor::verify)
        .filter(report -> kept.is(report.bundleSha256()))
        .flatMap(
            report ->
                kept.arrival()
                    .map(
                        each ->
                            new ReceivedBundle(
                                report, same.received().mode(), each.since(), each.since())));
  }

  private static boolean isOther(ReceivedBundle old, BundleReport coming) {
    Optional<PublicKey> signer = coming.signedBy();
    return BundleCopies.of(old).isWorthTaking(coming)
        && (signer.isEmpty() || !Objects.equals(signer, old.report().signedBy()));
  }

  /** Where it was read from is not kept; the same content comes from here now. */
  private VerifiedBundle unfolded(StoredReissue kept, ReceivedBundle old, PackedBundle packed) {
    kept.remove();
    try (Packer packer = new Packer()) {
      Judgement.Bundle judged = new Judgement.Bundle(packed.judged().place(), old.report());
      return create.apply(PackedBundle.of(judged, old.mode(), packer), old);
    }
  }
}
