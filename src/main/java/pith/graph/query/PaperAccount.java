package pith.graph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Nodes;
import pith.graph.store.StoredPaper;
import pith.merge.Equivocation;
import pith.merge.MergeResult;
import pith.merge.Supersession;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.EventView;
import pith.trust.PaperUnion;
import pith.verify.IntegrityEvent;
import pith.verify.KeyRing;
import pith.verify.RecordIdentity;

/** A paper's union, recomputed from what is stored, for the calls that tell about it. */
public final class PaperAccount {
  private final Nodes nodes;
  private final PaperUnion union;
  private final Map<EventId, List<EventId>> supersededBy = new HashMap<>();
  private final Map<EventId, List<EventId>> honoured = new HashMap<>();

  private final List<VerifiedBundle> stored;

  private PaperAccount(Transaction tx, PaperUnion union, List<VerifiedBundle> stored) {
    this.nodes = new Nodes(tx);
    this.union = union;
    this.stored = List.copyOf(stored);
    for (Supersession entry : supersessions()) {
      if (entry.outcome() == Supersession.Outcome.HONOURED) {
        supersededBy.computeIfAbsent(entry.target(), id -> new ArrayList<>()).add(entry.by());
        honoured.computeIfAbsent(entry.by(), id -> new ArrayList<>()).add(entry.target());
      }
    }
  }

  /** Empty for a paper that is only pointed at. */
  public static Optional<PaperAccount> of(Transaction tx, Assessor assessor, Node paper) {
    Optional<RecordIdentity> identity = StoredPaper.identity(paper);
    return identity.map(
        record -> {
          List<VerifiedBundle> stored = VerifiedBundle.verifyAll(paper, assessor);
          return new PaperAccount(tx, VerifiedBundle.union(record, stored, assessor), stored);
        });
  }

  /** Those that the bundles bring. */
  public KeyRing keys() {
    return KeyRing.union(stored.stream().map(bundle -> bundle.received().report().keys()).toList());
  }

  /** Events of the integrity log that stand beside the events of the paper, each once. */
  public List<JsonObject> integrityEvents() {
    return stored.stream()
        .map(bundle -> bundle.received().report().bundle().json())
        .flatMap(bundle -> IntegrityEvent.beside(bundle).stream())
        .distinct()
        .toList();
  }

  /** Of a union that was computed already. */
  public static PaperAccount of(Transaction tx, PaperUnion union, List<VerifiedBundle> stored) {
    return new PaperAccount(tx, union, stored);
  }

  public PaperUnion union() {
    return union;
  }

  /** Those of the union in merge order, then all others by time and id. */
  public List<EventView> events() {
    Map<EventId, EventView> left = new HashMap<>(union.events());
    List<EventView> events = new ArrayList<>();
    for (Event event : union.merged().map(MergeResult::ordered).orElse(List.of())) {
      Optional.ofNullable(left.remove(event.id())).ifPresent(events::add);
    }
    left.values().stream()
        .sorted(
            Comparator.<EventView, String>comparing(
                    view -> view.body().asObject().flatMap(b -> b.text("created_at")).orElse(""))
                .thenComparing(EventView::id))
        .forEach(events::add);
    return events;
  }

  public List<Event> applied() {
    return union.merged().map(MergeResult::applied).orElse(List.of());
  }

  public List<Supersession> supersessions() {
    return union.merged().map(MergeResult::supersessions).orElse(List.of());
  }

  public List<Equivocation> equivocations() {
    return union.merged().map(MergeResult::equivocations).orElse(List.of());
  }

  public List<EventId> supersededBy(EventId id) {
    return supersededBy.getOrDefault(id, List.of());
  }

  public List<EventId> supersedes(EventId id) {
    return honoured.getOrDefault(id, List.of());
  }

  public boolean equivocates(EventId id) {
    return equivocations().stream().anyMatch(entry -> entry.events().contains(id));
  }

  /** Whether a pinned key signed it, in its time and role. */
  public boolean isTrusted(EventId id) {
    return Optional.ofNullable(union.events().get(id)).filter(EventView::isTrusted).isPresent();
  }

  public Optional<Node> node(EventId id) {
    return nodes.event(id);
  }
}
