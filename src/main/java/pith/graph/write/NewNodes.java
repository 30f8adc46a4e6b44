package pith.graph.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.AliasKey;
import pith.graph.store.Nodes;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.trust.EventStatus;

/** Makes the nodes that one transaction needs and that are not in the graph yet. */
public final class NewNodes {
  private final Transaction tx;
  private final Nodes known;
  private final Map<PublicKey, Node> signers = new HashMap<>();
  private long newSigners;

  NewNodes(Transaction tx) {
    this.tx = tx;
    this.known = new Nodes(tx);
  }

  long newSigners() {
    return newSigners;
  }

  public Optional<Node> paper(PithNumber number) {
    return known.paper(number);
  }

  public Optional<Node> bundle(Sha256 bundleSha256) {
    return known.bundle(bundleSha256);
  }

  /** A paper that something points at: it has its names and nothing else until it is imported. */
  public Node paperOrStub(PithNumber number) {
    return known.paper(number).orElseGet(() -> stub(number));
  }

  /** Only where there is none. */
  public Node stub(PithNumber number) {
    return newPaper(number)
        .orElseThrow(() -> new NotFoundException("another writer made " + number.text()));
  }

  /** Empty if there is one, as {@link #newAlias}. */
  public Optional<Node> newPaper(PithNumber number) {
    Optional<Node> fresh =
        unlessTaken(tx.createNode(Labels.PAPER), PropertyKeys.PITH_NUMBER, number.text());
    fresh.ifPresent(
        node -> {
          node.setProperty(PropertyKeys.SUFFIX, number.suffix());
          node.setProperty(PropertyKeys.SHORT_NUMBER, number.shortNumber());
          node.setProperty(PropertyKeys.YEAR, Long.parseLong(number.year()));
          node.setProperty(PropertyKeys.IMPORTED, false);
        });
    return fresh;
  }

  public Node eventOrMissing(EventId id) {
    return known
        .event(id)
        .orElseGet(
            () -> {
              Node node = tx.createNode(Labels.EVENT);
              node.setProperty(PropertyKeys.EVENT_ID, id.text());
              node.setProperty(PropertyKeys.STATUS, EventStatus.MISSING.wireName());
              return node;
            });
  }

  public Node aliasOrNew(AliasKey name) {
    return known
        .alias(name.kind(), name.value())
        .or(() -> newAlias(name))
        .or(() -> known.alias(name.kind(), name.value()))
        .orElseThrow(() -> new NotFoundException("another writer made and unmade " + name));
  }

  /** Empty if there is one: quicker than to look first where there seldom is. */
  public Optional<Node> newAlias(AliasKey name) {
    Node node = tx.createNode(Labels.ALIAS);
    node.setProperty(PropertyKeys.KIND, name.kind());
    return unlessTaken(node, PropertyKeys.VALUE, name.value());
  }

  /** Empty if there is one, as {@link #newAlias}. */
  public Optional<Node> newEvent(EventId id) {
    return unlessTaken(tx.createNode(Labels.EVENT), PropertyKeys.EVENT_ID, id.text());
  }

  public Node signerOrNew(PublicKey key) {
    return signers.computeIfAbsent(
        key,
        unseen ->
            known
                .signer(key)
                .orElseGet(
                    () -> {
                      newSigners++;
                      Node node = tx.createNode(Labels.SIGNER);
                      node.setProperty(PropertyKeys.PUBLIC_KEY, key.hex());
                      node.setProperty(PropertyKeys.FINGERPRINT, key.fingerprint());
                      return node;
                    }));
  }

  /**
   * Nobody else changes it until this transaction ends, and what is read of it from now on is what
   * the others left. Two writers that lock in different orders meet a deadlock, and one tries
   * again.
   */
  public Node locked(Node node) {
    tx.acquireWriteLock(node);
    return node;
  }

  public Node create(Label label) {
    return tx.createNode(label);
  }

  private static Optional<Node> unlessTaken(Node node, String key, String value) {
    try {
      node.setProperty(key, value);
      return Optional.of(node);
    } catch (ConstraintViolationException taken) {
      node.delete();
      return Optional.empty();
    }
  }
}
