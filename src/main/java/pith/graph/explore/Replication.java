package pith.graph.explore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import pith.graph.Labels;
import pith.graph.store.Properties;
import pith.graph.store.StoredEvents;
import pith.model.EventType;
import pith.wanted.PropertyKeys;

/** A replication whose work has no number here: an event about the paper, and no relationship. */
public record Replication(
    Node event,
    String eventId,
    String kind,
    String outcome,
    String by,
    String signer,
    boolean isTrusted) {

  /** Those that {@code REPLICATES} does not show. */
  public static List<Replication> unlinked(Node paper, CitationFilter filter) {
    Set<Object> linked = new HashSet<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.REPLICATES)) {
      links.forEach(link -> linked.add(link.getProperty(PropertyKeys.EVENT_ID, "")));
    }
    return StoredEvents.applied(paper, EventType.REPLICATION_RECORD).stream()
        .filter(
            said ->
                !linked.contains(Properties.text(said.event(), PropertyKeys.EVENT_ID).orElse("")))
        .flatMap(said -> said.part("replication").map(part -> of(said.event(), part)).stream())
        .filter(replication -> replication.isTrusted() || !filter.isTrustedOnly())
        .toList();
  }

  private static Replication of(Node event, pith.model.JsonObject said) {
    return new Replication(
        event,
        Properties.text(event, PropertyKeys.EVENT_ID).orElse(""),
        said.text("kind").orElse(""),
        said.text("outcome").orElse(""),
        StoredEvents.work(said, "by"),
        StoredEvents.signer(event),
        Properties.isTrue(event, PropertyKeys.TRUSTED));
  }
}
