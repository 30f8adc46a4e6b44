package pith.hostile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.merge.LiteralMerge;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Reason;
import pith.model.Sha256;

/** What is held of one paper, decided by the letter of merge.md section 3. */
final class PaperModel {
  private final TestPaper paper;
  private final Collection<Stored> stored;
  private final Policy policy;
  private final Rule.Kept rules;
  private final Map<Stored, Admissions> admissions;
  private final Set<TestKey> pool = new HashSet<>();
  private final SortedMap<EventId, List<Copy>> copies = new TreeMap<>();

  /** One copy of an event in one bundle. */
  private record Copy(Entry entry, Stored from, Optional<Reason> reason) {
    int rank() {
      return reason.map(Reason::ordinal).orElse(Reason.values().length);
    }
  }

  private PaperModel(TestPaper paper, Collection<Stored> stored, Policy policy, Rule.Kept rules) {
    this.paper = paper;
    this.stored = stored;
    this.policy = policy;
    this.rules = rules;
    this.admissions = Admissions.of(stored, policy, rules);
  }

  /**
   * @param hasRecord whether its record came without a bundle
   */
  static PaperView view(
      TestPaper paper,
      boolean hasRecord,
      Collection<Stored> stored,
      Policy policy,
      Rule.Kept rules) {
    return new PaperModel(paper, stored, policy, rules).view(hasRecord);
  }

  private PaperView view(boolean hasRecord) {
    pool.addAll(policy.pinnedKeys());
    stored.stream()
        .filter(each -> admission(each).isWhole() || !rules.has(Rule.KEYS_OF_WHOLE_BUNDLES))
        .forEach(each -> pool.addAll(each.parcel().keys()));
    stored.forEach(this::judge);
    Optional<JsonObject> state = state();
    SortedMap<EventId, PaperView.EventView> events = events(state);
    Map<Sha256, PaperView.BundleView> bundles = new HashMap<>();
    stored.forEach(each -> bundles.put(each.parcel().sha256(), bundle(each)));
    return new PaperView(
        paper,
        state,
        events,
        bundles,
        Verdicts.ofPaper(
            bundles.values(), events.values(), Names.areVouched(admissions.values()), rules),
        Description.of(state, events, rules),
        Names.of(paper, hasRecord, admissions.values(), events.values()));
  }

  private Admissions admission(Stored each) {
    return java.util.Objects.requireNonNull(admissions.get(each));
  }

  private void judge(Stored each) {
    Set<TestKey> atHand = new HashSet<>(pool);
    if (rules.has(Rule.KEYS_OF_THE_BUNDLE)) {
      atHand.addAll(each.parcel().keys());
    }
    for (Entry entry : each.parcel().entries()) {
      copies
          .computeIfAbsent(entry.id(), unused -> new ArrayList<>())
          .add(new Copy(entry, each, entry.reason(paper, atHand)));
    }
  }

  private Standing standing(EventId id, Said said) {
    int firstSeen =
        copies(id).stream()
            .filter(copy -> copy.reason().isEmpty() || !rules.has(Rule.FIRST_SEEN_OF_EVENTS))
            .mapToInt(copy -> copy.from().arrived())
            .min()
            .orElseThrow();
    return Standing.ofEvent(policy, rules, said, firstSeen);
  }

  private List<Copy> copies(EventId id) {
    return copies.getOrDefault(id, List.of());
  }

  private boolean isAdmitted(EventId id) {
    return copies(id).stream().anyMatch(copy -> copy.reason().isEmpty() && isAdmitted(copy));
  }

  private boolean isAdmitted(Copy copy) {
    Said said = copy.entry().said().orElseThrow();
    return admission(copy.from()).takes(said, standing(copy.entry().id(), said));
  }

  private Optional<JsonObject> state() {
    List<Event> admitted =
        copies.keySet().stream()
            .filter(this::isAdmitted)
            .map(id -> best(id).entry().said().orElseThrow().event())
            .toList();
    List<Alias> aliases =
        admissions.values().stream()
            .filter(Admissions::givesNames)
            .flatMap(each -> each.stored().parcel().aliases().stream())
            .toList();
    return admitted.isEmpty()
            && aliases.isEmpty()
            && admissions.values().stream().noneMatch(Admissions::isWhole)
        ? Optional.empty()
        : Optional.of(
            LiteralMerge.state(
                paper.number(), paper.identity().record(), admitted, aliases, List.of()));
  }

  private Copy best(EventId id) {
    List<Copy> all = copies(id);
    return rules.has(Rule.BEST_COPY)
        ? all.stream().max(java.util.Comparator.comparing(Copy::rank)).orElseThrow()
        : all.stream()
            .filter(copy -> copy.reason().isEmpty() == isAdmitted(id))
            .findFirst()
            .orElse(all.get(0));
  }

  private SortedMap<EventId, PaperView.EventView> events(Optional<JsonObject> state) {
    Set<Json> applied = new HashSet<>();
    state
        .flatMap(json -> json.array("applied_event_ids"))
        .ifPresent(ids -> applied.addAll(ids.items()));
    SortedMap<EventId, PaperView.EventView> events = new TreeMap<>();
    copies.keySet().forEach(id -> events.put(id, event(id, applied)));
    return events;
  }

  private PaperView.EventView event(EventId id, Set<Json> applied) {
    Copy best = best(id);
    Optional<Said> said = best.entry().said();
    Optional<String> subject =
        best.entry().json().asObject().flatMap(json -> json.text("subject_pith_number"));
    if (best.reason().isPresent()) {
      Reason reason = best.reason().get();
      String status = reason == Reason.KEY_MISSING ? "unverifiable" : "invalid";
      return new PaperView.EventView(id, said, subject, status, Optional.of(reason.name()), false);
    }
    Standing standing = standing(id, said.orElseThrow());
    boolean isTrusted = standing == Standing.PINNED;
    if (!isAdmitted(id)) {
      return new PaperView.EventView(
          id, said, subject, "quarantined", Optional.of(standing.name()), isTrusted);
    }
    boolean isApplied = applied.contains(new pith.model.JsonString(id.text()));
    return new PaperView.EventView(
        id, said, subject, isApplied ? "applied" : "superseded", Optional.empty(), isTrusted);
  }

  private PaperView.BundleView bundle(Stored each) {
    boolean isVouched =
        each.parcel().entries().stream()
            .map(Entry::id)
            .distinct()
            .filter(id -> isValidIn(each, id))
            .anyMatch(id -> standing(id, best(id).entry().said().orElseThrow()) != Standing.PINNED);
    Admissions admission = admission(each);
    return new PaperView.BundleView(
        admission.kind().wireName(),
        each.isOpen() ? "open" : "pinned",
        Verdicts.ofBundle(admission, each.parcel(), isVouched, rules),
        each.parcel().stateHolds());
  }

  private boolean isValidIn(Stored each, EventId id) {
    return copies(id).stream()
        .anyMatch(copy -> copy.from().equals(each) && copy.reason().isEmpty());
  }
}
