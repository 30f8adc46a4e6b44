package pith.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Reason;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.CheckedEvent;
import pith.verify.KeyRing;
import pith.verify.RecordIdentity;

/**
 * Everything held about one paper, brought to one view: the only path from bundles to what a graph
 * shows, whether one bundle came, a dump, or a merge was asked for.
 *
 * @param merged empty iff nothing about the paper was admitted
 */
public record PaperUnion(
    RecordIdentity paper,
    Optional<MergeResult> merged,
    SortedMap<EventId, EventView> events,
    Verdict verdict) {

  public static PaperUnion of(
      RecordIdentity paper,
      Collection<Holding> holdings,
      TrustPolicy policy,
      BundleVerifier verifier,
      KeyRing pinned) {
    List<KeyRing> rings = new ArrayList<>(List.of(pinned));
    List<Alias> aliases = new ArrayList<>();
    List<Holding> whole =
        holdings.stream().filter(holding -> holding.isAdmittedWhole(policy)).toList();
    for (Holding holding : whole) {
      rings.add(holding.report().keys());
      aliases.addAll(holding.report().aliases());
    }
    Copies copies =
        new Copies(paper, policy, verifier, KeyRing.union(rings), FirstSeen.of(holdings));
    holdings.forEach(holding -> copies.add(holding.report(), whole.contains(holding)));
    Optional<MergeResult> merged =
        whole.isEmpty() && copies.admitted.isEmpty()
            ? Optional.empty()
            : Optional.of(merge(paper, whole, holdings, copies, aliases));
    List<Verdict> verdicts = holdings.stream().map(holding -> Verdict.of(holding, policy)).toList();
    return new PaperUnion(paper, merged, copies.views(merged), Verdict.ofPaper(verdicts));
  }

  /** One clean bundle alone is its own union: the same set of events, merged once already. */
  private static MergeResult merge(
      RecordIdentity paper,
      List<Holding> whole,
      Collection<Holding> holdings,
      Copies copies,
      List<Alias> aliases) {
    if (holdings.size() == 1 && whole.size() == 1) {
      BundleReport only = whole.get(0).report();
      if (only.events().stream().allMatch(event -> copies.admitted.containsKey(event.id()))) {
        return only.asBundled();
      }
    }
    return Merge.of(
        MergeInput.union(
            paper.number(), paper.record(), List.copyOf(copies.admitted.values()), aliases));
  }

  /** The copies of each event over all bundles; the best copy of each decides. */
  private static final class Copies {
    private final RecordIdentity paper;
    private final TrustPolicy policy;
    private final BundleVerifier verifier;
    private final KeyRing pool;
    private final FirstSeen firstSeen;
    private final SortedMap<EventId, Event> admitted = new TreeMap<>();
    private final SortedMap<EventId, CheckedEvent> best = new TreeMap<>();

    Copies(
        RecordIdentity paper,
        TrustPolicy policy,
        BundleVerifier verifier,
        KeyRing pool,
        FirstSeen firstSeen) {
      this.firstSeen = firstSeen;
      this.paper = paper;
      this.policy = policy;
      this.verifier = verifier;
      this.pool = pool;
    }

    void add(BundleReport report, boolean whole) {
      for (CheckedEvent own : report.events()) {
        boolean keyless = own.reason().equals(Optional.of(Reason.KEY_MISSING));
        CheckedEvent checked =
            keyless ? verifier.judgeAgain(own, paper, pool.and(report.keys())) : own;
        best.merge(checked.id(), checked, Copies::better);
        checked
            .event()
            .filter(event -> isAdmitted(standing(event), whole))
            .ifPresent(event -> admitted.put(event.id(), event));
      }
    }

    private Standing standing(Event event) {
      return policy.standing(event, firstSeen.of(event.id()));
    }

    private static boolean isAdmitted(Standing standing, boolean whole) {
      return standing == Standing.PINNED || whole && standing == Standing.UNKNOWN_SIGNER;
    }

    SortedMap<EventId, EventView> views(Optional<MergeResult> merged) {
      SortedMap<EventId, EventView> views = new TreeMap<>();
      for (CheckedEvent checked : best.values()) {
        Optional<Event> event = Optional.ofNullable(admitted.get(checked.id())).or(checked::event);
        EventStatus status = status(checked, merged);
        Optional<Standing> standing = event.map(this::standing);
        Optional<String> reason =
            status == EventStatus.QUARANTINED
                ? standing.map(Enum::name)
                : event.isPresent() ? Optional.empty() : checked.reason().map(Enum::name);
        boolean isTrusted = standing.equals(Optional.of(Standing.PINNED));
        views.put(
            checked.id(),
            new EventView(
                checked.id(),
                checked.body(),
                checked.bodyText(),
                status,
                event,
                reason,
                isTrusted));
      }
      return views;
    }

    private EventStatus status(CheckedEvent checked, Optional<MergeResult> merged) {
      if (admitted.containsKey(checked.id())) {
        return merged.orElseThrow().superseded().contains(checked.id())
            ? EventStatus.SUPERSEDED
            : EventStatus.APPLIED;
      }
      if (checked.event().isPresent()) {
        return EventStatus.QUARANTINED;
      }
      return checked.reason().equals(Optional.of(Reason.KEY_MISSING))
          ? EventStatus.UNVERIFIABLE
          : EventStatus.INVALID;
    }

    /** The copy that came furthest; which of two equals is kept makes no difference. */
    private static CheckedEvent better(CheckedEvent left, CheckedEvent right) {
      return rank(right) > rank(left) ? right : left;
    }

    private static int rank(CheckedEvent checked) {
      return checked.reason().map(Reason::ordinal).orElse(Reason.values().length);
    }
  }
}
