package pith.hostile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.model.EventId;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.Timestamp;

/** What a graph shows of many papers: nodes, names, and what is drawn between papers. */
final class GraphModel {
  private final SortedMap<String, PaperView> papers;
  private final Rule.Kept rules;
  private final Facts facts = new Facts();
  private final NamedPapers named;
  private final Set<WorkName> spokenOf = new HashSet<>();
  private final SortedSet<String> stubs = new TreeSet<>();
  private final SortedMap<EventId, String> events = new TreeMap<>();
  private final PaperLabels labels = new PaperLabels();
  private final SortedSet<EventId> targets = new TreeSet<>();

  private GraphModel(SortedMap<String, PaperView> papers, Rule.Kept rules) {
    this.papers = papers;
    this.rules = rules;
    this.named = NamedPapers.of(papers, rules);
  }

  static Facts facts(SortedMap<String, PaperView> papers, Rule.Kept rules) {
    return new GraphModel(papers, rules).facts();
  }

  private Facts facts() {
    papers.forEach(this::paper);
    papers.forEach((number, view) -> view.events().values().forEach(each -> event(number, each)));
    events.forEach((id, line) -> facts.add("event " + id, line));
    targets.removeAll(events.keySet());
    targets.forEach(id -> facts.add("event " + id, "missing"));
    spokenOf.addAll(named.names());
    spokenOf.forEach(name -> name(name, named.having(name)));
    stubs.removeAll(papers.keySet());
    stubs.forEach(number -> facts.add("paper " + number, "stub"));
    stubs.forEach(number -> labels.add(number, "Stub"));
    labels.addTo(facts);
    return facts;
  }

  private void paper(String number, PaperView view) {
    Optional<JsonObject> snapshot =
        view.describedBy().flatMap(event -> event.said().orElseThrow().payload("graph_snapshot"));
    facts.add(
        "paper " + number,
        view.verdict(),
        view.state().flatMap(state -> state.text("state_sha256")),
        snapshot.flatMap(json -> json.object("paper")).flatMap(json -> json.text("title")),
        view.describedBy().map(PaperView.EventView::trusted));
    view.bundles()
        .forEach(
            (sha256, bundle) ->
                facts.add(
                    "bundle " + sha256,
                    number,
                    bundle.admission(),
                    !bundle.admission().equals("pinned_events_only"),
                    bundle.admittedUnder(),
                    bundle.verdict(),
                    bundle.stateReproduced()));
    if (!view.bundles().isEmpty() && view.state().isEmpty()) {
      labels.add(number, "Quarantined");
    }
    claims(snapshot)
        .forEach((id, claim) -> facts.add("claim " + number + "/" + id, claim.text("text")));
  }

  private static Map<String, JsonObject> claims(Optional<JsonObject> snapshot) {
    Map<String, JsonObject> claims = new HashMap<>();
    snapshot
        .flatMap(json -> json.object("claims"))
        .flatMap(json -> json.array("items"))
        .map(JsonArray::items)
        .orElse(List.of())
        .forEach(
            item ->
                claims.putIfAbsent(
                    item.asObject().flatMap(claim -> claim.text("claim_id")).orElseThrow(),
                    item.asObject().orElseThrow()));
    return claims;
  }

  private void event(String number, PaperView.EventView event) {
    boolean isOurs = event.subject().equals(Optional.of(number));
    boolean isNoted = !isOurs && event.subject().isPresent();
    String line =
        String.join(
            " ",
            event.status(),
            isNoted ? "SUBJECT" : event.reason().orElse("-"),
            Boolean.toString(event.trusted()),
            isOurs ? number : "-");
    if (isOurs || !rules.has(Rule.OWN_PAPER_JUDGES)) {
      events.put(event.id(), line);
    } else {
      events.putIfAbsent(event.id(), line);
    }
    if (event.isValid()) {
      links(number, event);
    }
  }

  private void links(String number, PaperView.EventView event) {
    Said said = event.said().orElseThrow();
    facts.add("signed " + event.id(), said.key().publicKey().hex());
    said.event()
        .prev()
        .ifPresent(
            target -> {
              targets.add(target);
              facts.add("prev " + event.id(), target);
            });
    for (EventId target : said.event().supersedes()) {
      targets.add(target);
      boolean isHonoured =
          event.isAdmitted()
              && !target.equals(event.id())
              && Optional.ofNullable(view(number).events().get(target))
                  .filter(PaperView.EventView::isAdmitted)
                  .filter(other -> other.said().orElseThrow().key().equals(said.key()))
                  .isPresent();
      facts.add("supersedes " + event.id() + " " + target, isHonoured);
    }
    if (event.isAdmitted()) {
      said.work().ifPresent(this::speakOf);
    }
    if (event.isApplied()) {
      Optional<String> meant = said.work().flatMap(named::meant);
      meant.ifPresent(other -> derived(number, event, other));
      labels.applied(number, event, meant);
      corrects(number, event);
    }
  }

  private PaperView view(String number) {
    return java.util.Objects.requireNonNull(papers.get(number));
  }

  private void speakOf(WorkName.Reference work) {
    work.number().ifPresentOrElse(stubs::add, () -> spokenOf.addAll(work.names()));
  }

  private void derived(String number, PaperView.EventView event, String other) {
    boolean isCitation = event.said().orElseThrow().type().equals("citation_signature");
    facts.add(
        (isCitation ? "CITES " : "REPLICATES ") + event.id(),
        isCitation ? number + " " + other : other + " " + number,
        said(event));
  }

  private static String said(PaperView.EventView event) {
    return event.said().orElseThrow().key().publicKey().fingerprint() + " " + event.trusted();
  }

  private void corrects(String number, PaperView.EventView event) {
    Optional<JsonObject> snapshot =
        view(number)
            .describedBy()
            .flatMap(each -> each.said().orElseThrow().payload("graph_snapshot"));
    event
        .said()
        .orElseThrow()
        .payload("correction")
        .flatMap(correction -> correction.text("claim_id"))
        .filter(claims(snapshot)::containsKey)
        .ifPresent(claim -> facts.add("CORRECTS " + event.id(), number + "/" + claim, said(event)));
  }

  private void name(WorkName name, Map<String, PaperView.NameView> having) {
    facts.add(
        "alias " + name,
        having.values().stream().anyMatch(PaperView.NameView::derived),
        having.values().stream()
            .map(PaperView.NameView::createdAt)
            .reduce(Optional.empty(), Names::earliest)
            .map(Timestamp::text));
    having.forEach(
        (number, right) ->
            facts.add(
                "IDENTIFIES " + name + " " + number,
                right.right(),
                right.derived(),
                right.createdAt().map(Timestamp::text)));
  }
}
