package pith.graph.write;

import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.paper.Reissue;
import pith.graph.paper.Seals;
import pith.graph.store.PropertySheet;
import pith.model.EventId;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;
import pith.wanted.WantedBundle;

/** Writes bundles that say nothing new. Nothing else of their papers is touched. */
public final class ReissueWriter {
  private final NewNodes nodes;
  private final Seals seals;

  public ReissueWriter(NewNodes nodes, TrustPolicy policy) {
    this.nodes = nodes;
    this.seals = new Seals(policy.seal());
  }

  /** Whether it was written: the pieces that it shares with the first must be whole. */
  public boolean write(Node paper, PackedBundle packed, ReceivedBundle coming, Reissue reissue) {
    Map<EventId, Node> events = reissue.first().wholeEvents();
    WantedBundle wanted = WantedBundle.of(packed.report(), reissue.verdict(), reissue.admission());
    boolean isWhole = wanted.events().stream().allMatch(place -> events.containsKey(place.event()));
    if (isWhole) {
      write(paper, packed, coming, wanted, events);
    }
    return isWhole;
  }

  private void write(
      Node paper,
      PackedBundle packed,
      ReceivedBundle coming,
      WantedBundle wanted,
      Map<EventId, Node> events) {
    Seals.Look before = seals.haveKey() ? seals.ofPaper(paper) : Seals.Look.RIGHT;
    Node node = nodes.create(Labels.BUNDLE);
    BundleWriter.fill(node, packed, coming.firstSeen());
    PropertySheet sheet = PropertySheet.of(node);
    wanted.properties().values().forEach(sheet::put);
    node.createRelationshipTo(paper, Labels.DESCRIBES);
    for (WantedBundle.Place place : wanted.events()) {
      Node event = Optional.ofNullable(events.get(place.event())).orElseThrow();
      Relationship link = node.createRelationshipTo(event, Labels.CONTAINS);
      place.properties().values().forEach(link::setProperty);
    }
    nodes.age();
    if (seals.haveKey()) {
      seals.sealBundle(node, Seals.Look.RIGHT);
      seals.sealPaper(paper, before);
    }
  }
}
