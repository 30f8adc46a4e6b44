package pith.graph.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.Properties;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.trust.PaperUnion;

/** Writes the claims of the latest applied snapshot, and removes those that it no longer makes. */
final class ClaimWriter {
  private static final int LONGEST_ID = 1000;
  private final NewNodes nodes;

  ClaimWriter(NewNodes nodes) {
    this.nodes = nodes;
  }

  /** The claim nodes by claim id. */
  Map<String, Node> write(Node paper, PaperUnion union) {
    Map<String, Node> drawn = drawn(paper);
    Map<String, Node> kept = new HashMap<>();
    for (Json item : items(PaperProperties.shown(union.shownSnapshot()))) {
      Optional<JsonObject> claim = item.asObject();
      Optional<String> id = claim.flatMap(object -> object.text("claim_id"));
      if (id.isPresent() && id.get().length() <= LONGEST_ID && !kept.containsKey(id.get())) {
        Node node =
            Optional.ofNullable(drawn.remove(id.get()))
                .orElseGet(() -> draw(paper, union.paper().number().text(), id.get()));
        for (String field : new String[] {"kind", "text", "status", "attestation"}) {
          Properties.put(node, field, claim.get().text(field));
        }
        kept.put(id.get(), node);
      }
    }
    drawn.values().forEach(ClaimWriter::remove);
    return kept;
  }

  private Node draw(Node paper, String number, String id) {
    Node node = nodes.create(Labels.CLAIM);
    node.setProperty(PropertyKeys.PITH_NUMBER, number);
    node.setProperty(PropertyKeys.CLAIM_ID, id);
    paper.createRelationshipTo(node, Labels.CLAIMS);
    return node;
  }

  private static void remove(Node claim) {
    try (var links = claim.getRelationships()) {
      links.forEach(Relationship::delete);
    }
    claim.delete();
  }

  private static List<Json> items(Optional<JsonObject> snapshot) {
    return snapshot
        .flatMap(object -> object.object("claims"))
        .flatMap(claims -> claims.array("items"))
        .map(JsonArray::items)
        .orElse(List.of());
  }

  private static Map<String, Node> drawn(Node paper) {
    Map<String, Node> drawn = new HashMap<>();
    try (var links = paper.getRelationships(Direction.OUTGOING, Labels.CLAIMS)) {
      links.forEach(
          link ->
              drawn.put(
                  (String) link.getEndNode().getProperty(PropertyKeys.CLAIM_ID),
                  link.getEndNode()));
    }
    return drawn;
  }
}
