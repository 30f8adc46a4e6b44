package pith.hostile;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.InvalidEvent;
import pith.model.Json;
import pith.model.Reason;

/**
 * One entry of a bundle's events. The generator made it, so it knows what is wrong with it; nothing
 * is verified here.
 *
 * @param said empty for an entry that has not the shape of an event
 * @param faults what was done to it
 */
record Entry(Json json, EventId id, Optional<Said> said, Set<Reason> faults) {
  Entry {
    faults = Set.copyOf(faults);
  }

  static Entry of(Said said, Fault fault, String signedAt) {
    Said spoken = fault.inWords(said);
    Json json = fault.around(spoken.signed(signedAt), spoken.key());
    Optional<Said> shaped =
        fault.reason().equals(Optional.of(Reason.SHAPE)) ? Optional.empty() : Optional.of(spoken);
    return new Entry(
        json, spoken.id(), shaped, fault.reason().<Set<Reason>>map(Set::of).orElse(Set.of()));
  }

  /** Under another envelope, if there is nothing wrong with it. */
  Entry signedAgain(String signedAt) {
    return said.filter(unused -> faults.isEmpty())
        .map(spoken -> of(spoken, Fault.NONE, signedAt))
        .orElse(this);
  }

  static Entry garbage(Json json) {
    return new Entry(
        json, new EventId(CanonicalJson.sha256(json)), Optional.empty(), Set.of(Reason.SHAPE));
  }

  /** The first rule of merge.md section 2 that fails; empty for a valid event. */
  Optional<Reason> reason(TestPaper paper, Set<TestKey> atHand) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(faults);
    if (said.isPresent()) {
      if (!said.get().subject().equals(paper.number().text())) {
        reasons.add(Reason.SUBJECT);
      }
      if (!atHand.contains(said.get().key())) {
        reasons.add(Reason.KEY_MISSING);
      }
      if (said.get().type().equals("record_created")
          && !said.get()
              .payload("canonical_record")
              .equals(Optional.of(paper.identity().record()))) {
        reasons.add(Reason.RECORD);
      }
    }
    return reasons.stream().findFirst();
  }

  boolean isValid(TestPaper paper, Set<TestKey> atHand) {
    return reason(paper, atHand).isEmpty();
  }

  InvalidEvent listed(Reason reason) {
    Optional<String> claimed = json.asObject().flatMap(event -> event.text("event_id"));
    return new InvalidEvent(claimed, id.content(), reason);
  }
}
