package pith.graph.store;

import java.util.Optional;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.model.EventId;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;

/** Finds nodes by their keys within one transaction. */
public final class Nodes {
  private final Transaction tx;

  public Nodes(Transaction tx) {
    this.tx = tx;
  }

  public Optional<Node> paper(PithNumber number) {
    return find(Labels.PAPER, PropertyKeys.PITH_NUMBER, number.text());
  }

  public Optional<Node> bundle(Sha256 bundleSha256) {
    return find(Labels.BUNDLE, PropertyKeys.BUNDLE_SHA256, bundleSha256.hex());
  }

  /** The same, where it is kept beside another one; of those that start alike, the hash tells. */
  public Optional<StoredReissue> reissue(Sha256 bundleSha256) {
    try (var found = tx.findNodes(Labels.REISSUE, PropertyKeys.HASH_START, bundleSha256.w0())) {
      return found.stream()
          .map(StoredReissue::new)
          .filter(each -> each.is(bundleSha256))
          .findFirst();
    }
  }

  public Optional<Node> event(EventId id) {
    return find(Labels.EVENT, PropertyKeys.EVENT_ID, id.text());
  }

  public Optional<Node> signer(PublicKey key) {
    return find(Labels.SIGNER, PropertyKeys.PUBLIC_KEY, key.hex());
  }

  public Optional<Node> alias(String kind, String value) {
    return find(Labels.ALIAS, PropertyKeys.KIND, kind, PropertyKeys.VALUE, value);
  }

  public Optional<Node> claim(PithNumber number, String claimId) {
    return find(
        Labels.CLAIM, PropertyKeys.PITH_NUMBER, number.text(), PropertyKeys.CLAIM_ID, claimId);
  }

  private Optional<Node> find(
      Label label, String key, String value, String otherKey, String otherValue) {
    return Optional.ofNullable(tx.findNodes(label, key, value, otherKey, otherValue))
        .flatMap(
            found -> {
              try (found) {
                return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
              }
            });
  }

  /** Of several, which a database without our constraints may have, any: a call goes on. */
  private Optional<Node> find(Label label, String key, String value) {
    try (var found = tx.findNodes(label, key, value)) {
      return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    }
  }
}
