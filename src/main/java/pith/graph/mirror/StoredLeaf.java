package pith.graph.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.AliasRights;
import pith.graph.store.Properties;
import pith.mirror.PaperContent;
import pith.mirror.SetLeaf;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.trust.EventStatus;
import pith.wanted.PropertyKeys;

/**
 * What the graph has of one paper, as a leaf of the set. It is read as it is stored: a graph that
 * was tampered with differs from its mirror, and {@code pith.verify} tells why.
 */
final class StoredLeaf {
  /** In the union, and so in the state; the others count for nothing there. */
  private static final Set<String> ADMITTED =
      Set.of(EventStatus.APPLIED.wireName(), EventStatus.SUPERSEDED.wireName());

  private StoredLeaf() {}

  /**
   * Empty for a paper that is only pointed at, and for one with nothing but quarantined bundles: a
   * set is what its policy admits.
   */
  static Optional<SetLeaf> of(Node paper) {
    Optional<Sha256> state =
        Properties.text(paper, PropertyKeys.STATE_SHA256).flatMap(Sha256::parse);
    if (state.isEmpty() && !Properties.isTrue(paper, PropertyKeys.RECORD_SEEN)) {
      return Optional.empty();
    }
    Sha256 content = new PaperContent(events(paper), names(paper)).sha256();
    return Properties.text(paper, PropertyKeys.SUFFIX)
        .filter(PithNumber::isSuffix)
        .map(suffix -> new SetLeaf(suffix, content, state.orElse(SetLeaf.NO_STATE)));
  }

  private static List<EventId> events(Node paper) {
    List<EventId> events = new ArrayList<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.ABOUT)) {
      for (Relationship link : links) {
        Node event = link.getStartNode();
        if (isAdmitted(event)) {
          Properties.text(event, PropertyKeys.EVENT_ID)
              .flatMap(EventId::parse)
              .ifPresent(events::add);
        }
      }
    }
    return events;
  }

  static boolean isAdmitted(Node event) {
    return Properties.text(event, PropertyKeys.STATUS).filter(ADMITTED::contains).isPresent();
  }

  /** Those that bundles give. The others follow from the record, and so from the suffix. */
  private static List<PaperContent.Name> names(Node paper) {
    List<PaperContent.Name> names = new ArrayList<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        Node alias = link.getStartNode();
        if (AliasRights.read(link, AliasRights.isOnly(alias) ? alias : link)
            .createdAt()
            .isPresent()) {
          AliasRights.key(alias)
              .ifPresent(key -> names.add(new PaperContent.Name(key.kind(), key.value())));
        }
      }
    }
    return names;
  }
}
