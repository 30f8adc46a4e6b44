package pith.graph.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.BundleCodec;
import pith.graph.store.LinkTypes;
import pith.graph.store.Properties;
import pith.graph.store.StoredEvents;
import pith.model.Json;
import pith.trust.EventStatus;
import pith.wanted.DerivedEdge;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedProperties;

/**
 * {@code CITES} and {@code REPLICATES} from stored events alone: when a name has another paper than
 * it had, the papers that speak of it need not be verified again.
 */
public final class EdgeComparison {
  private final Remedy remedy;
  private final LinkComparison links;

  public EdgeComparison(Remedy remedy) {
    this.remedy = remedy;
    this.links = new LinkComparison(remedy);
  }

  /**
   * What events point at is another paper now, or none.
   *
   * @param named an alias or a paper, which very many events may point at
   */
  public void compareAllFrom(Node named) {
    NameTargets names = new NameTargets();
    try (var links = named.getRelationships(Direction.INCOMING, Labels.POINTS_AT)) {
      links.forEach(link -> compare(link.getStartNode(), names));
    }
  }

  /** Of one event, as it is stored. */
  private void compare(Node event, NameTargets names) {
    Optional<DerivedEdge> edge =
        Properties.text(event, PropertyKeys.BODY)
            .flatMap(BundleCodec::parse)
            .flatMap(Json::asObject)
            .flatMap(DerivedEdge::of);
    for (Relationship about : LinkTypes.at(event, Direction.OUTGOING, LinkKind.ABOUT)) {
      Node paper = about.getEndNode();
      if (edge.isPresent() && paper.hasLabel(Labels.PAPER)) {
        remedy.lock(paper);
        compare(paper, event, edge.get(), names);
      }
    }
  }

  private void compare(Node paper, Node event, DerivedEdge edge, NameTargets names) {
    String id = Properties.text(event, PropertyKeys.EVENT_ID).orElse("");
    Direction side = side(edge);
    List<Relationship> present = new ArrayList<>();
    try (var links = paper.getRelationships(side, LinkTypes.of(edge.kind()))) {
      for (Relationship link : links) {
        if (id.equals(link.getProperty(PropertyKeys.EVENT_ID, null))) {
          present.add(link);
        }
      }
    }
    List<WantedLink> wanted = new ArrayList<>();
    if (Properties.text(event, PropertyKeys.STATUS)
        .equals(Optional.of(EventStatus.APPLIED.wireName()))) {
      Pointers.target(event, names)
          .ifPresent(
              end -> wanted.add(WantedLink.with(end, edge.kind(), side, properties(event, edge))));
    }
    links.compare(paper, present, wanted);
  }

  static Direction side(DerivedEdge edge) {
    return edge.kind() == LinkKind.CITES ? Direction.OUTGOING : Direction.INCOMING;
  }

  /** As {@code WantedEvent.attribution} has them. */
  private static WantedProperties properties(Node event, DerivedEdge edge) {
    String signer = StoredEvents.signer(event);
    return WantedProperties.builder()
        .putAll(edge.properties())
        .put(PropertyKeys.EVENT_ID, property(event, PropertyKeys.EVENT_ID))
        .put(PropertyKeys.AT, property(event, PropertyKeys.AT))
        .put(PropertyKeys.TRUSTED, property(event, PropertyKeys.TRUSTED))
        .put(PropertyKeys.SIGNER, Optional.of(signer).filter(known -> !known.isEmpty()))
        .build();
  }

  private static Optional<Object> property(Node event, String name) {
    return Optional.ofNullable(event.getProperty(name, null));
  }
}
