package pith.graph.write;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.NodeLabels;
import pith.graph.store.Nodes;
import pith.graph.store.StoredReissue;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.wanted.AliasKey;
import pith.wanted.NodeKind;
import pith.wanted.PropertyKeys;
import pith.wanted.StandingLabel;
import pith.wanted.WantedPaper;

/** Makes the nodes that one transaction needs and that are not in the graph yet. */
public final class NewNodes {
  /** After so many nodes that nobody knew, the next is made and not looked for first. */
  private static final int FEW = 4;

  private final Transaction tx;
  private final Nodes known;
  private final Map<PublicKey, Node> signers = new HashMap<>();
  private final Map<NodeKind, Integer> strangers = new EnumMap<>(NodeKind.class);
  private final Set<Node> made = new HashSet<>();
  private long newSigners;

  NewNodes(Transaction tx) {
    this.tx = tx;
    this.known = new Nodes(tx);
  }

  long newSigners() {
    return newSigners;
  }

  /** It was made, and then nothing came of it. */
  public void discard(Node node) {
    removed(node);
    node.delete();
  }

  /** Whether it was made for the paper that is being written. */
  public boolean isNew(Node node) {
    return made.contains(node);
  }

  /** What was made is as old as everything else to the next paper. */
  void age() {
    made.clear();
  }

  public Optional<Node> paper(PithNumber number) {
    return known.paper(number);
  }

  public Optional<Node> bundle(Sha256 bundleSha256) {
    return known.bundle(bundleSha256);
  }

  public Optional<StoredReissue> reissue(Sha256 bundleSha256) {
    return known.reissue(bundleSha256);
  }

  /** A paper that something points at: it has its names and nothing else until it is imported. */
  public Node paperOrStub(PithNumber number) {
    return findOrMake(
        NodeKind.PAPER,
        () -> known.paper(number),
        () -> keyed(PropertyKeys.PITH_NUMBER, number.text(), () -> stub(number)));
  }

  private Node stub(PithNumber number) {
    Node node = tx.createNode(Labels.PAPER, NodeLabels.of(StandingLabel.STUB));
    WantedPaper.stub(number)
        .values()
        .forEach(
            (name, value) -> {
              if (!name.equals(PropertyKeys.PITH_NUMBER)) {
                node.setProperty(name, value);
              }
            });
    return node;
  }

  Node eventOrNew(EventId id) {
    return findOrMake(
        NodeKind.EVENT,
        () -> known.event(id),
        () -> keyed(PropertyKeys.EVENT_ID, id.text(), () -> tx.createNode(Labels.EVENT)));
  }

  Node aliasOrNew(AliasKey name) {
    return findOrMake(
        NodeKind.ALIAS,
        () -> known.alias(name.kind(), name.value()),
        () -> keyed(PropertyKeys.VALUE, name.value(), () -> aliasOfKind(name.kind())));
  }

  Node claimOrNew(PithNumber number, String claimId) {
    return keyed(PropertyKeys.CLAIM_ID, claimId, () -> claimOf(number))
        .or(() -> known.claim(number, claimId))
        .orElseThrow(() -> new NotFoundException("another writer made and unmade a claim"));
  }

  private Node claimOf(PithNumber number) {
    Node node = tx.createNode(Labels.CLAIM);
    node.setProperty(PropertyKeys.PITH_NUMBER, number.text());
    return node;
  }

  private Node aliasOfKind(String kind) {
    Node node = tx.createNode(Labels.ALIAS);
    node.setProperty(PropertyKeys.KIND, kind);
    return node;
  }

  Node signerOrNew(PublicKey key) {
    return signers.computeIfAbsent(
        key,
        unseen ->
            known
                .signer(key)
                .orElseGet(
                    () -> {
                      newSigners++;
                      Node node = create(Labels.SIGNER);
                      node.setProperty(PropertyKeys.PUBLIC_KEY, key.hex());
                      return node;
                    }));
  }

  /** Nobody claims it any more. */
  void removed(Node node) {
    signers.values().remove(node);
    made.remove(node);
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
    Node node = tx.createNode(label);
    made.add(node);
    return node;
  }

  private Node findOrMake(
      NodeKind kind, Supplier<Optional<Node>> find, Supplier<Optional<Node>> make) {
    boolean isStrange = strangers.merge(kind, 0, Integer::sum) >= FEW;
    Optional<Node> before = isStrange ? Optional.empty() : find.get();
    if (before.isEmpty()) {
      Optional<Node> fresh = make.get();
      if (fresh.isPresent()) {
        strangers.merge(kind, 1, Integer::sum);
        return fresh.get();
      }
      before = find.get();
    }
    strangers.put(kind, 0);
    return before.orElseThrow(
        () -> new NotFoundException("another writer made and unmade a " + kind.label()));
  }

  /** Empty if there is one: quicker than to look first where there seldom is. */
  private Optional<Node> keyed(String key, String value, Supplier<Node> node) {
    Node fresh = node.get();
    try {
      fresh.setProperty(key, value);
      made.add(fresh);
      return Optional.of(fresh);
    } catch (ConstraintViolationException taken) {
      fresh.delete();
      return Optional.empty();
    }
  }
}
