package pith.merge;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import pith.json.CanonicalJson;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/**
 * {@code pith-open-graph-merge-v1}: from a set of events to one state, the same on every mirror.
 */
public final class Merge {
  public static final String VERSION = "pith-open-graph-merge-v1";

  private Merge() {}

  public static MergeResult of(MergeInput input) {
    return of(input, () -> {});
  }

  /** The guard runs with every event and every link; what it throws ends the merge. */
  public static MergeResult of(MergeInput input, Runnable guard) {
    EventSet set = new EventSet(input.events(), guard);
    List<Supersession> supersessions = set.supersessions();
    SortedSet<EventId> superseded = new TreeSet<>();
    for (Supersession supersession : supersessions) {
      if (supersession.outcome() == Supersession.Outcome.HONOURED) {
        superseded.add(supersession.target());
      }
    }
    List<Event> ordered = MergeOrder.of(set.events());
    List<Event> applied =
        ordered.stream().filter(event -> !superseded.contains(event.id())).toList();
    List<Equivocation> equivocations = Equivocations.among(ordered, guard);
    List<Alias> aliases = Aliases.union(input.aliases());
    JsonObject bare = StateDocument.of(input, ordered, applied, equivocations, aliases);
    Sha256 hash = CanonicalJson.sha256(bare);
    return new MergeResult(
        bare.with("state_sha256", new JsonString(hash.hex())),
        hash,
        ordered,
        superseded,
        supersessions,
        equivocations,
        set.gaps(),
        aliases);
  }
}
