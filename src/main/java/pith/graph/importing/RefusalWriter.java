package pith.graph.importing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.Properties;
import pith.model.Sha256;
import pith.refusal.Place;
import pith.refusal.Refusal;
import pith.wanted.PropertyKeys;

/** Keeps what was not taken. The same refusal of the same document is one node, however often. */
public final class RefusalWriter {
  private RefusalWriter() {}

  public static void write(Transaction tx, Refusal refusal, Instant now) {
    String id = id(refusal);
    if (tx.findNode(Labels.REFUSAL, PropertyKeys.ID, id) != null) {
      return;
    }
    Node node = tx.createNode(Labels.REFUSAL);
    node.setProperty(PropertyKeys.ID, id);
    Place place = refusal.place();
    node.setProperty(PropertyKeys.SOURCE, place.source());
    node.setProperty(PropertyKeys.POSITION, place.position());
    node.setProperty(PropertyKeys.OFFSET, place.offset());
    node.setProperty(PropertyKeys.CODE, refusal.code().name());
    node.setProperty(PropertyKeys.EXPECTED, refusal.problem().expected());
    node.setProperty(PropertyKeys.FOUND, refusal.problem().found());
    node.setProperty(PropertyKeys.WHAT_TO_DO, refusal.problem().whatToDo());
    Properties.put(node, PropertyKeys.SHA256, refusal.document().map(Sha256::hex));
    node.setProperty(PropertyKeys.AT, now.atZone(ZoneOffset.UTC));
  }

  private static String id(Refusal refusal) {
    Place place = refusal.place();
    String identity =
        String.join(
            "\n",
            place.source(),
            Long.toString(place.position()),
            Long.toString(place.offset()),
            refusal.code().name(),
            refusal.document().map(Sha256::hex).orElse(""));
    return Sha256.hash(identity.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
