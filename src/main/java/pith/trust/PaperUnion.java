package pith.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import pith.merge.MergeInput;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.CheckedEvent;
import pith.verify.KeyRing;
import pith.verify.RecordIdentity;

/**
 * The union of all stored bundles of one paper. It is the only path from bundles to the graph: an
 * import of one bundle, an import of a dump and a merge all use it.
 *
 * @param merged empty iff nothing about the paper was admitted
 * @param policy with what is proved of the times of this paper
 */
public record PaperUnion(
    RecordIdentity paper,
    Optional<MergeResult> merged,
    SortedMap<EventId, EventView> events,
    PaperNames names,
    Verdict verdict,
    TrustPolicy policy) {

  /**
   * The snapshot that describes the paper: the latest applied one under a pinned key, or else the
   * latest one. Strangers describe a paper only where no pinned signer does.
   */
  public Optional<Event> shownSnapshot() {
    Optional<Event> latest = Optional.empty();
    boolean isTrusted = false;
    for (Event event : merged.map(MergeResult::applied).orElse(List.of())) {
      boolean isByPinned = isTrusted(event);
      if (event.is(EventType.GRAPH_SNAPSHOT) && (isByPinned || !isTrusted)) {
        latest = Optional.of(event);
        isTrusted = isByPinned;
      }
    }
    return latest;
  }

  private boolean isTrusted(Event event) {
    return Optional.ofNullable(events.get(event.id())).filter(EventView::isTrusted).isPresent();
  }

  public static PaperUnion of(
      RecordIdentity paper,
      Collection<ReceivedBundle> received,
      TrustPolicy inForce,
      BundleVerifier verifier,
      KeyRing pinned) {
    TrustPolicy policy = inForce.knowing(received);
    List<AdmittedBundle> bundles =
        received.stream().map(bundle -> AdmittedBundle.of(bundle, policy)).toList();
    List<KeyRing> rings = new ArrayList<>(List.of(pinned));
    List<Alias> aliases = new ArrayList<>();
    boolean isAdmitted = false;
    for (AdmittedBundle bundle : bundles) {
      aliases.addAll(bundle.names());
      if (bundle.isWhole()) {
        isAdmitted = true;
        rings.add(bundle.received().report().keys());
      }
    }
    EventCopies copies = EventCopies.of(paper, bundles, policy, verifier, KeyRing.union(rings));
    Optional<MergeResult> merged =
        isAdmitted || !aliases.isEmpty() || !copies.admitted().isEmpty()
            ? Optional.of(merge(paper, bundles, copies, aliases, verifier))
            : Optional.empty();
    SortedMap<EventId, EventView> views = copies.views(merged);
    PaperNames names = PaperNames.of(bundles, isRecordSigned(views.values()));
    List<Verdict> verdicts =
        received.stream()
            .map(bundle -> Verdict.of(bundle, policy, event -> isPinned(views, event)))
            .toList();
    boolean isVouched = isVouched(views.values(), merged, names);
    return new PaperUnion(
        paper, merged, views, names, Verdict.ofPaper(verdicts, isVouched), policy);
  }

  /** Whether a pinned key says it, in its time and role. */
  public boolean isPinned(Event event) {
    return isPinned(events, event);
  }

  private static boolean isPinned(SortedMap<EventId, EventView> views, Event event) {
    return Optional.ofNullable(views.get(event.id())).filter(EventView::isTrusted).isPresent();
  }

  /** Of one of the bundles that it unites. */
  public Verdict verdictOf(ReceivedBundle received) {
    return Verdict.of(received, policy, this::isPinned);
  }

  /**
   * A bundle that is alone, admitted whole, and without any entry that is not valid and admitted,
   * is its own union by construction: the two merges have the same events, names and no invalid
   * entry.
   */
  private static MergeResult merge(
      RecordIdentity paper,
      List<AdmittedBundle> bundles,
      EventCopies copies,
      List<Alias> aliases,
      BundleVerifier verifier) {
    if (bundles.size() == 1 && bundles.get(0).isWhole() && bundles.get(0).givesNames()) {
      BundleReport only = bundles.get(0).received().report();
      if (only.events().stream().allMatch(event -> isTaken(event, copies))) {
        return only.asBundled();
      }
    }
    return verifier.merge(
        MergeInput.union(paper.number(), paper.record(), copies.admitted(), aliases));
  }

  private static boolean isTaken(CheckedEvent event, EventCopies copies) {
    return event.event().isPresent() && copies.isAdmitted(event.id());
  }

  private static boolean isRecordSigned(Collection<EventView> views) {
    return views.stream()
        .anyMatch(
            view ->
                view.isTrusted()
                    && view.event()
                        .filter(event -> event.is(EventType.RECORD_CREATED))
                        .isPresent());
  }

  /** Whether pinned signers say everything that is in the state. */
  private static boolean isVouched(
      Collection<EventView> views, Optional<MergeResult> merged, PaperNames names) {
    return views.stream().noneMatch(EventView::isOnlyClaimed)
        && merged.map(MergeResult::aliases).orElse(List.of()).stream()
            .allMatch(alias -> names.rightOf(alias) == NameRight.VOUCHED);
  }
}
