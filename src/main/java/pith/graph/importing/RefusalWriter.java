package pith.graph.importing;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.Properties;
import pith.load.judge.Refusal;
import pith.model.Sha256;

/** Keeps what was not taken. The same refusal of the same document is one node, however often. */
final class RefusalWriter {
  private RefusalWriter() {}

  static void write(Transaction tx, Refusal refusal) {
    String id = id(refusal);
    if (tx.findNode(Labels.REFUSAL, "id", id) != null) {
      return;
    }
    Node node = tx.createNode(Labels.REFUSAL);
    node.setProperty("id", id);
    node.setProperty("source", refusal.source());
    node.setProperty("position", refusal.position());
    node.setProperty("offset", refusal.offset());
    node.setProperty("code", refusal.code());
    node.setProperty("expected", refusal.expected());
    node.setProperty("found", refusal.found());
    node.setProperty("what_to_do", refusal.whatToDo());
    Properties.put(node, "sha256", refusal.document().map(Sha256::hex));
    node.setProperty("at", ZonedDateTime.now(ZoneOffset.UTC));
  }

  private static String id(Refusal refusal) {
    String identity =
        String.join(
            "\n",
            refusal.source(),
            Long.toString(refusal.position()),
            Long.toString(refusal.offset()),
            refusal.code(),
            refusal.document().map(Sha256::hex).orElse(""));
    return Sha256.hash(identity.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
