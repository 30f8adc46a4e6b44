package pith.graph.store;

import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.model.EventType;
import pith.wanted.PaperFacts;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;

/** What people follow of a paper, as it is stored. */
public final class StoredFacts {
  private StoredFacts() {}

  /** Empty for a paper that was never imported. */
  public static Optional<PaperFacts> of(Node paper) {
    return StoredPaper.isImported(paper) ? Optional.of(read(paper)) : Optional.empty();
  }

  private static PaperFacts read(Node paper) {
    TreeMap<String, String> statuses = new TreeMap<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.ABOUT)) {
      for (Relationship link : links) {
        Node event = link.getStartNode();
        Properties.text(event, PropertyKeys.EVENT_ID)
            .ifPresent(
                id -> statuses.put(id, Properties.text(event, PropertyKeys.STATUS).orElse("")));
      }
    }
    TreeSet<String> names = new TreeSet<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        AliasRights.key(link.getStartNode())
            .ifPresent(name -> names.add(PaperFacts.name(name.kind(), name.value())));
      }
    }
    return new PaperFacts(
        Properties.text(paper, PropertyKeys.VERDICT).orElse(""),
        Properties.text(paper, PropertyKeys.STATE_SHA256).orElse(""),
        statuses,
        names,
        paper.getProperty(PropertyKeys.EQUIVOCATION_COUNT, 0L) instanceof Long count ? count : 0L);
  }

  /** Whether anything stored speaks of the result: only then can its standing be another one. */
  public static boolean isSpokenOf(Node paper) {
    if (NodeLabels.of(paper).standing().stream().anyMatch(StandingLabel::isOfResult)) {
      return true;
    }
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.ABOUT)) {
      return links.stream()
          .map(link -> link.getStartNode().getProperty(PropertyKeys.EVENT_TYPE, ""))
          .anyMatch(StoredFacts::speaksOfResult);
    }
  }

  private static boolean speaksOfResult(Object type) {
    return EventType.CORRECTION.wireName().equals(type)
        || EventType.REPLICATION_RECORD.wireName().equals(type);
  }
}
