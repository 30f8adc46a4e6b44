package pith.hostile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pith.corpus.TestKey;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.EventType;
import pith.model.Json;

/** The one word for a bundle and for a paper. */
final class Verdicts {
  private static final List<String> FIRST_THAT_IS_THERE =
      List.of("AUTHENTIC_WITH_FINDINGS", "AUTHENTIC", "INTACT_BUT_UNTRUSTED_SIGNER", "NOT_INTACT");

  private Verdicts() {}

  /**
   * @param isVouched whether something in it is not by a pinned key in its role and time
   */
  static String ofBundle(Admissions admission, Parcel parcel, boolean isVouched, Rule.Kept rules) {
    if (!admission.isIntact()) {
      return "NOT_INTACT";
    }
    if (!admission.isPinned()) {
      return "INTACT_BUT_UNTRUSTED_SIGNER";
    }
    boolean isFlawed = hasFindings(parcel) && rules.has(Rule.FINDINGS_LOWER_A_VERDICT);
    return isFlawed || isVouched && rules.has(Rule.VOUCHED_LOWERS_A_VERDICT)
        ? "AUTHENTIC_WITH_FINDINGS"
        : "AUTHENTIC";
  }

  /**
   * @param areNamesVouched whether pinned signers gave every name in the state
   */
  static String ofPaper(
      Collection<PaperView.BundleView> bundles,
      Collection<PaperView.EventView> events,
      boolean areNamesVouched,
      Rule.Kept rules) {
    Set<String> verdicts =
        bundles.stream().map(PaperView.BundleView::verdict).collect(Collectors.toSet());
    Optional<String> best = FIRST_THAT_IS_THERE.stream().filter(verdicts::contains).findFirst();
    boolean isMixed =
        !areNamesVouched
            || events.stream().anyMatch(event -> event.isAdmitted() && !event.trusted());
    return best.map(
            word ->
                word.equals("AUTHENTIC") && isMixed && rules.has(Rule.STRANGERS_LOWER_A_VERDICT)
                    ? "AUTHENTIC_WITH_FINDINGS"
                    : word)
        .orElse("RECORD_ONLY");
  }

  /** Whether any check of the bundle alone, with the keys that it brings, fails or warns. */
  private static boolean hasFindings(Parcel parcel) {
    Set<EventId> seen = new HashSet<>();
    long ids = parcel.keys().stream().map(TestKey::keyId).distinct().count();
    return parcel.odd()
        || !parcel.stateHolds()
        || ids < parcel.keys().size()
        || parcel.entries().stream()
            .anyMatch(
                entry ->
                    !entry.isValid(parcel.paper(), parcel.keys())
                        || !seen.add(entry.id())
                        || EventType.of(entry.said().orElseThrow().type()).isEmpty())
        || parcel.names().stream().anyMatch(name -> isOdd(name, parcel))
        || areLinksOdd(parcel)
        || parcel.validAsBundled().stream().anyMatch(said -> isMistitled(said, parcel));
  }

  private static boolean isOdd(Json name, Parcel parcel) {
    Optional<Alias> alias = Alias.parse(name);
    if (alias.isEmpty()) {
      return true;
    }
    Optional<String> derived =
        Optional.ofNullable(Names.derived(parcel.paper()).get(alias.get().kind()));
    boolean isBound =
        alias.get().kind().startsWith("pith_short_") || alias.get().kind().startsWith("arxiv");
    return isBound && derived.isPresent() && !derived.equals(Optional.of(alias.get().value()));
  }

  private static boolean areLinksOdd(Parcel parcel) {
    List<Event> valid = parcel.validAsBundled().stream().map(Said::event).toList();
    return valid.stream().anyMatch(event -> isLinkOdd(event, valid))
        || valid.stream().anyMatch(a -> valid.stream().anyMatch(b -> equivocate(a, b)));
  }

  private static boolean isLinkOdd(Event event, List<Event> all) {
    boolean isGap =
        event.prev().isPresent()
            && all.stream().noneMatch(other -> event.prev().equals(Optional.of(other.id())));
    return isGap
        || event.supersedes().stream()
            .anyMatch(
                id ->
                    id.equals(event.id())
                        || all.stream()
                            .noneMatch(
                                other -> other.id().equals(id) && other.key().equals(event.key())));
  }

  private static boolean equivocate(Event a, Event b) {
    boolean isFork = a.prev().isPresent() && a.prev().equals(b.prev());
    boolean areRecords = a.is(EventType.RECORD_CREATED) && b.is(EventType.RECORD_CREATED);
    return !a.id().equals(b.id())
        && a.key().equals(b.key())
        && (isFork || areRecords)
        && !a.supersedes().contains(b.id())
        && !b.supersedes().contains(a.id());
  }

  private static boolean isMistitled(Said said, Parcel parcel) {
    Optional<String> title =
        said.payload("graph_snapshot")
            .flatMap(snapshot -> snapshot.object("paper"))
            .flatMap(shown -> shown.text("title"));
    return title.isPresent() && !title.get().equals(parcel.paper().title());
  }
}
