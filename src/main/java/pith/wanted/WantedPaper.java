package pith.wanted;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.trust.PaperUnion;

/**
 * What one paper wants in the graph: its nodes, its relationships, their properties, and its claims
 * on what it shares with others. It follows from the stored bundles of the paper and the policy.
 *
 * @param events by id, those included that are about other papers
 * @param claims by claim id
 * @param names and the right of the paper to each
 */
public record WantedPaper(
    PithNumber number,
    WantedProperties properties,
    List<WantedBundle> bundles,
    SortedMap<EventId, WantedEvent> events,
    SortedMap<String, WantedProperties> claims,
    SortedMap<AliasKey, AliasRight> names) {

  public WantedPaper {
    bundles = List.copyOf(bundles);
    events = Collections.unmodifiableSortedMap(events);
    claims = Collections.unmodifiableSortedMap(claims);
    names = Collections.unmodifiableSortedMap(names);
  }

  /**
   * @param isRecordSeen whether its record came without a bundle, too
   */
  public static WantedPaper of(PaperUnion union, List<WantedBundle> bundles, boolean isRecordSeen) {
    return new WantedPaper(
        union.paper().number(),
        PropertiesOfPaper.of(union, bundles.isEmpty()),
        bundles,
        EventsOfUnion.of(union),
        ClaimsOfPaper.of(union),
        NamesOfPaper.of(union, isRecordSeen));
  }

  /** What it is labelled with for its own bundles; citations of others add to it. */
  public Set<StandingLabel> labels() {
    EnumSet<StandingLabel> labels = EnumSet.noneOf(StandingLabel.class);
    events.values().forEach(event -> event.label().ifPresent(labels::add));
    if (!bundles.isEmpty() && properties.get(PropertyKeys.STATE_SHA256).isEmpty()) {
      labels.add(StandingLabel.QUARANTINED);
    }
    return labels;
  }

  /** The properties of a paper that others only point at. */
  public static WantedProperties stub(PithNumber number) {
    return PropertiesOfPaper.ofStub(number);
  }
}
