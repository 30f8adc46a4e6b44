package pith.procedure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.explore.CitationFilter;
import pith.graph.explore.DependencyWalk;
import pith.graph.query.Resolver;
import pith.graph.store.Challenge;
import pith.graph.store.StandingOfPaper;
import pith.graph.store.StoredPaper;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.merge.MergeResult;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.procedure.support.Papers;
import pith.trust.KeyTrust;
import pith.trust.PaperUnion;
import pith.trust.TrustPolicy;
import pith.wanted.PaperStanding;
import pith.wanted.SaidStanding;

/**
 * What an event would change where it is admitted: the state, the standing, and the papers that
 * depend on it. Nothing is written.
 */
public final class Outlook {
  private static final int MOST_NAMED = 10;
  private static final long ANY_DEPTH = 1_000_000_000;

  private final Transaction tx;
  private final Node paper;
  private final PaperUnion union;
  private final TrustPolicy policy;

  public Outlook(Transaction tx, Node paper, PaperUnion union, TrustPolicy policy) {
    this.tx = tx;
    this.paper = paper;
    this.union = union;
    this.policy = policy;
  }

  public JsonObject of(Event event) {
    Node judged = judged(event).orElse(paper);
    StandingOfPaper now = StandingOfPaper.of(judged, false);
    SaidStanding then = then(now, event);
    List<Node> dependents = then.isShaking() ? dependents(judged) : List.of();
    return JsonObject.builder()
        .put("state_sha256", change(before(), Optional.of(after(event))))
        .put("standing_of", StoredPaper.number(judged))
        .put("standing", change(Optional.of(word(now.said())), Optional.of(word(then))))
        .put("papers_that_depend_on_it", dependents.size())
        .put(
            "among_them",
            JsonArray.ofTexts(
                dependents.stream().limit(MOST_NAMED).map(StoredPaper::number).toList()))
        .put("key_is_pinned_here", JsonBool.of(isPinned(event)))
        .build();
  }

  private boolean isPinned(Event event) {
    return policy.trustIn(event.key()) == KeyTrust.PINNED;
  }

  private Optional<String> before() {
    return union.merged().map(merged -> merged.stateSha256().hex());
  }

  /** The merge of all that is admitted and of this event, as if it were signed and admitted. */
  private String after(Event event) {
    List<Event> events =
        new ArrayList<>(union.merged().map(MergeResult::ordered).orElse(List.of()));
    events.add(event);
    MergeInput input =
        MergeInput.union(
            union.paper().number(),
            union.paper().record(),
            events,
            union.merged().map(MergeResult::aliases).orElse(List.of()));
    return Merge.of(input).stateSha256().hex();
  }

  /** A citation says something of the paper that is cited, all others of their own paper. */
  private Optional<Node> judged(Event event) {
    return event.is(EventType.CITATION_SIGNATURE)
        ? event
            .payload()
            .object("citation")
            .flatMap(citation -> citation.object("cited"))
            .flatMap(cited -> cited.text("pith_number"))
            .flatMap(number -> Papers.known(new Resolver(tx).resolve(number)))
        : Optional.of(paper);
  }

  private SaidStanding then(StandingOfPaper now, Event event) {
    List<String> gone = event.supersedes().stream().map(EventId::text).toList();
    List<SaidStanding> said =
        new ArrayList<>(
            now.challenges().stream()
                .filter(challenge -> !gone.contains(challenge.eventId()))
                .map(Challenge::said)
                .toList());
    says(event).ifPresent(standing -> said.add(new SaidStanding(standing, isPinned(event))));
    return SaidStanding.of(said);
  }

  private static Optional<PaperStanding> says(Event event) {
    return event.is(EventType.CITATION_SIGNATURE)
        ? event
            .payload()
            .object("citation")
            .flatMap(citation -> citation.text("relation"))
            .flatMap(PaperStanding::saidByCitation)
        : EventType.of(event.type()).flatMap(type -> PaperStanding.saidBy(type, event.payload()));
  }

  private static List<Node> dependents(Node judged) {
    CitationFilter filter = new CitationFilter(Set.copyOf(CitationFilter.RESTING), false);
    return DependencyWalk.toDependents(filter, ANY_DEPTH, () -> {})
        .from(judged)
        .map(DependencyWalk.Step::paper)
        .filter(each -> !each.equals(judged))
        .toList();
  }

  private static String word(SaidStanding said) {
    return (said.isTrusted() ? "" : Challenge.CLAIMED) + said.standing().wireName();
  }

  private static JsonObject change(Optional<String> before, Optional<String> after) {
    return JsonObject.builder().put("now", text(before)).put("then", text(after)).build();
  }

  private static Json text(Optional<String> text) {
    return text.<Json>map(JsonString::new).orElse(JsonNull.NULL);
  }
}
