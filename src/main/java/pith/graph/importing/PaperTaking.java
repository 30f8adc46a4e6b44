package pith.graph.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.VerifiedBundle;
import pith.graph.write.PackedBundle;
import pith.load.judge.DocumentRefusal;
import pith.model.Sha256;
import pith.refusal.Refusal;
import pith.trust.Admission;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;

/** The bundles of one paper that come together, beside the stored ones. */
final class PaperTaking {
  private final TrustPolicy policy;
  private final Quarantine quarantine;
  private final Instant now;
  private final boolean isDamaged;
  private final List<VerifiedBundle> held;
  private final Map<Sha256, VerifiedBundle> byHash = new HashMap<>();
  private final Map<Sha256, VerifiedBundle> remembering = new HashMap<>();
  private final List<VerifiedBundle> fresh = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Set<VerifiedBundle> reissues = new HashSet<>();
  private final List<Refusal> refused = new ArrayList<>();
  private long unchanged;
  private boolean isChanged;
  private boolean isOdd;

  /** Of a paper of which nothing is here. */
  PaperTaking(TrustPolicy policy, Quarantine quarantine, Instant now) {
    this(policy, quarantine, now, List.of(), false);
  }

  PaperTaking(TrustPolicy policy, Quarantine quarantine, Instant now, HeldPaper held) {
    this(policy, quarantine, now, held.bundles(), !held.damaged().isEmpty());
  }

  private PaperTaking(
      TrustPolicy policy,
      Quarantine quarantine,
      Instant now,
      List<VerifiedBundle> held,
      boolean isDamaged) {
    this.policy = policy;
    this.quarantine = quarantine;
    this.now = now;
    this.isDamaged = isDamaged;
    this.held = new ArrayList<>(held);
    for (VerifiedBundle bundle : this.held) {
      byHash.putIfAbsent(bundle.hash(), bundle);
      bundle.remembered().forEach(hash -> remembering.putIfAbsent(hash, bundle));
      if (bundle.admission(policy) != Admission.PINNED_EVENTS_ONLY) {
        bundle.stored().contentId().ifPresent(said::add);
      }
    }
  }

  /** All that the paper has now. */
  List<VerifiedBundle> held() {
    return held;
  }

  List<VerifiedBundle> fresh() {
    return fresh;
  }

  List<Refusal> refused() {
    return refused;
  }

  /** How many of them are stored already. */
  long unchanged() {
    return unchanged;
  }

  /** Whether there is more than before. */
  boolean isChanged() {
    return isChanged;
  }

  /** Whether the node of a bundle that came again has events that the document does not have. */
  boolean isOdd() {
    return isOdd;
  }

  void take(PackedBundle packed, BiFunction<PackedBundle, ReceivedBundle, VerifiedBundle> create) {
    Optional<VerifiedBundle> known =
        Optional.ofNullable(byHash.get(packed.report().bundleSha256()));
    if (known.isPresent()) {
      again(known.get(), packed);
      return;
    }
    Optional<VerifiedBundle> same = remembering(packed);
    if (same.isPresent()) {
      unchanged++;
      same.get().opened(packed.mode(), policy).ifPresent(open -> replace(same.get(), open));
      return;
    }
    ReceivedBundle coming = ReceivedBundle.of(packed.report(), packed.mode(), now);
    Optional<Refusal> refusal =
        isDamaged
            ? Optional.of(SameContent.damaged(packed.judged().place()))
            : isSpoilt(packed)
                ? Optional.of(DocumentRefusal.spoilt(packed.judged()))
                : quarantine.refusal(packed.judged(), coming, held);
    if (refusal.isPresent()) {
      refused.add(refusal.get());
      return;
    }
    VerifiedBundle taken = create.apply(packed, coming);
    held.add(taken);
    fresh.add(taken);
    byHash.put(taken.hash(), taken);
    isChanged = true;
    boolean isAdmitted = coming.admission(policy) != Admission.PINNED_EVENTS_ONLY;
    packed
        .contentId()
        .filter(id -> isAdmitted && !said.add(id.hex()))
        .ifPresent(again -> reissues.add(taken));
  }

  /** The stored bundle that says the same or more, and that this one came for before. */
  private Optional<VerifiedBundle> remembering(PackedBundle packed) {
    return Optional.ofNullable(remembering.get(packed.report().bundleSha256()))
        .filter(unused -> packed.contentId().isPresent())
        .filter(
            each -> each.contentId().equals(packed.contentId()) || each.outgrew(packed.report()));
  }

  private void replace(VerifiedBundle known, VerifiedBundle now) {
    held.set(held.indexOf(known), now);
    byHash.put(now.hash(), now);
    remembering.replaceAll((hash, each) -> each.equals(known) ? now : each);
    isChanged = true;
  }

  /** Whether it was let go under a signature that holds, and comes under a false one. */
  private boolean isSpoilt(PackedBundle packed) {
    return !packed.report().seal().isPossible()
        && remembering.containsKey(packed.report().bundleSha256());
  }

  /** With the bundles that were not stored before. */
  ImportCounts counted(ImportCounts before, TrustPolicy ofPaper) {
    ImportCounts counts = before;
    for (VerifiedBundle each : fresh) {
      counts =
          reissues.contains(each)
              ? counts.plusReissue(each.received())
              : counts.plusBundle(each.received(), ofPaper);
    }
    return counts;
  }

  private void again(VerifiedBundle known, PackedBundle packed) {
    Optional<Refusal> refusal = SameContent.refusal(known, packed.judged());
    refusal.ifPresentOrElse(refused::add, () -> unchanged++);
    isOdd |= known.place().filter(held -> held.hasMoreEvents(packed.report())).isPresent();
    if (isDamaged) {
      return;
    }
    Optional<VerifiedBundle> more =
        refusal.isEmpty() && known.copies().isWorthTaking(packed.report())
            ? known.plus(packed.report(), packed.mode(), now, policy)
            : known.opened(packed.mode(), policy);
    more.ifPresent(both -> replace(known, both));
  }
}
