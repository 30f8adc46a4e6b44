package pith.wanted;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import pith.model.EventId;
import pith.model.PublicKey;
import pith.trust.EventStatus;

/**
 * An event in a bundle of the paper.
 *
 * @param isOwn whether it is about this paper. An event that is not is no more than noted, as long
 *     as no bundle of its own paper brings it.
 * @param signer who signed it; empty iff it is not valid
 * @param supersedes whether the rules of the merge honour it, by target
 * @param edge what it says of another work, if it is admitted
 * @param corrects the claim that it corrects, if it is applied
 * @param says how the result of this paper stands, if it is applied
 */
public record WantedEvent(
    EventId id,
    boolean isOwn,
    EventStatus status,
    WantedProperties properties,
    Optional<SignedBy> signer,
    Optional<EventId> prev,
    SortedMap<EventId, Boolean> supersedes,
    Optional<DerivedEdge> edge,
    Optional<String> corrects,
    Optional<PaperStanding> says) {

  /** A key, and what the event says of it. */
  public record SignedBy(PublicKey key, SignerClaim claim) {}

  public WantedEvent {
    supersedes = Collections.unmodifiableSortedMap(supersedes);
  }

  public boolean isApplied() {
    return status == EventStatus.APPLIED;
  }

  /** Of an event that others name, and that is not here yet. */
  public static WantedProperties missing(EventId id) {
    return WantedProperties.builder()
        .put(PropertyKeys.EVENT_ID, id.text())
        .put(PropertyKeys.STATUS, EventStatus.MISSING.wireName())
        .build();
  }

  /** What is drawn between its paper and another: only while it is applied. */
  public Optional<DerivedEdge> drawn() {
    return edge.filter(unused -> isApplied());
  }

  /** On what is drawn: what it says, who says so, and when. */
  public WantedProperties properties(DerivedEdge drawn) {
    return WantedProperties.builder().putAll(drawn.properties()).putAll(attribution()).build();
  }

  /** What its paper is labelled with for it. */
  Optional<StandingLabel> label() {
    boolean isTrusted = properties.get(PropertyKeys.TRUSTED).equals(Optional.of(true));
    return says.flatMap(standing -> StandingLabel.of(standing, isTrusted));
  }

  /** Who says so, and when: on everything that is drawn from the event. */
  public WantedProperties attribution() {
    return WantedProperties.builder()
        .put(PropertyKeys.EVENT_ID, id.text())
        .put(PropertyKeys.AT, properties.get(PropertyKeys.AT))
        .put(PropertyKeys.SIGNER, signer.map(by -> by.key().fingerprint()))
        .put(PropertyKeys.TRUSTED, properties.get(PropertyKeys.TRUSTED))
        .build();
  }
}
