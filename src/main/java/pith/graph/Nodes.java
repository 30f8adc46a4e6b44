package pith.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;

/** Finds nodes by their keys within one transaction, and makes those that are not there. */
final class Nodes {
  private final Transaction tx;
  private final Map<PublicKey, Node> signers = new HashMap<>();
  private long newSigners;

  Nodes(Transaction tx) {
    this.tx = tx;
  }

  long newSigners() {
    return newSigners;
  }

  Optional<Node> paper(PithNumber number) {
    return find(Names.PAPER, "pith_number", number.text());
  }

  Optional<Node> bundle(Sha256 bundleSha256) {
    return find(Names.BUNDLE, "bundle_sha256", bundleSha256.hex());
  }

  Optional<Node> event(EventId id) {
    return find(Names.EVENT, "event_id", id.text());
  }

  Optional<Node> signer(PublicKey key) {
    return find(Names.SIGNER, "public_key", key.hex());
  }

  Optional<Node> alias(String kind, String value) {
    return Optional.ofNullable(tx.findNodes(Names.ALIAS, "kind", kind, "value", value))
        .flatMap(
            found -> {
              try (found) {
                return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
              }
            });
  }

  /** A paper that something points at: it has its names and nothing else until it is imported. */
  Node paperOrStub(PithNumber number) {
    return paper(number).orElseGet(() -> stub(number));
  }

  /** Only where there is none. */
  Node stub(PithNumber number) {
    return newPaper(number)
        .orElseThrow(() -> new NotFoundException("another writer made " + number.text()));
  }

  /** Empty if there is one, as {@link #newAlias}. */
  Optional<Node> newPaper(PithNumber number) {
    Optional<Node> fresh = unlessTaken(tx.createNode(Names.PAPER), "pith_number", number.text());
    fresh.ifPresent(
        node -> {
          node.setProperty("suffix", number.suffix());
          node.setProperty("short_number", number.shortNumber());
          node.setProperty("year", Long.parseLong(number.year()));
          node.setProperty("imported", false);
        });
    return fresh;
  }

  Node eventOrMissing(EventId id) {
    return event(id)
        .orElseGet(
            () -> {
              Node node = tx.createNode(Names.EVENT);
              node.setProperty("event_id", id.text());
              node.setProperty("status", "missing");
              return node;
            });
  }

  Node aliasOrNew(AliasName name) {
    return alias(name.kind(), name.value())
        .or(() -> newAlias(name))
        .or(() -> alias(name.kind(), name.value()))
        .orElseThrow(() -> new NotFoundException("another writer made and unmade " + name));
  }

  /** Empty if there is one: quicker than to look first where there seldom is. */
  Optional<Node> newAlias(AliasName name) {
    Node node = tx.createNode(Names.ALIAS);
    node.setProperty("kind", name.kind());
    return unlessTaken(node, "value", name.value());
  }

  /** Empty if there is one, as {@link #newAlias}. */
  Optional<Node> newEvent(EventId id) {
    return unlessTaken(tx.createNode(Names.EVENT), "event_id", id.text());
  }

  Node signerOrNew(PublicKey key) {
    return signers.computeIfAbsent(
        key,
        unseen ->
            find(Names.SIGNER, "public_key", key.hex())
                .orElseGet(
                    () -> {
                      newSigners++;
                      Node node = tx.createNode(Names.SIGNER);
                      node.setProperty("public_key", key.hex());
                      node.setProperty("fingerprint", key.fingerprint());
                      return node;
                    }));
  }

  /**
   * Nobody else changes it until this transaction ends, and what is read of it from now on is what
   * the others left. Two writers that lock in different orders meet a deadlock, and one tries
   * again.
   */
  Node locked(Node node) {
    tx.acquireWriteLock(node);
    return node;
  }

  Node create(Label label) {
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

  private Optional<Node> find(Label label, String key, String value) {
    return Optional.ofNullable(tx.findNode(label, key, value));
  }
}
