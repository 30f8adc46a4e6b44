package pith.graph.write;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.Properties;
import pith.model.CodePoints;
import pith.model.Event;
import pith.model.PublicKey;
import pith.model.Signer;
import pith.trust.EventView;
import pith.trust.TrustPolicy;

/** Writes the signer of an event: its key and its names. */
final class SignerWriter {
  /** A key has one id, or a few. Of many ids, those that sort first are kept. */
  private static final int MOST_KEY_IDS = 100;

  private final NewNodes nodes;
  private final TrustPolicy policy;
  private final Set<Signed> written = new HashSet<>();

  SignerWriter(NewNodes nodes, TrustPolicy policy) {
    this.nodes = nodes;
    this.policy = policy;
  }

  void write(Node eventNode, EventView view) {
    Optional<Relationship> drawn =
        Optional.ofNullable(eventNode.getSingleRelationship(Labels.SIGNED_BY, Direction.OUTGOING));
    if (view.event().isEmpty()) {
      drawn.ifPresent(Relationship::delete);
      return;
    }
    Event event = view.event().get();
    Node signer = nodes.signerOrNew(event.key());
    if (written.add(new Signed(event.key(), event.signer()))) {
      write(signer, event);
    }
    if (drawn.isEmpty()) {
      eventNode.createRelationshipTo(signer, Labels.SIGNED_BY);
    }
  }

  private void write(Node signer, Event event) {
    Properties.put(signer, PropertyKeys.TRUST, policy.trustIn(event.key()).wireName());
    if (!isKnown(signer, event)) {
      names(nodes.locked(signer), event);
    }
  }

  /** Usually: then nobody has to wait for the one node that everybody links to. */
  private static boolean isKnown(Node signer, Event event) {
    return signer.getProperty(PropertyKeys.KEY_IDS, null) instanceof String[] ids
        && Arrays.asList(ids).contains(event.signer().keyId())
        && isNotBefore(signer, "signer_id", event.signer().signerId())
        && isNotBefore(signer, "signer_type", event.signer().signerType());
  }

  private static boolean isNotBefore(Node signer, String name, String value) {
    return Properties.text(signer, name)
        .filter(known -> CodePoints.compare(value, known) >= 0)
        .isPresent();
  }

  /**
   * One key may go by several names: the first in order is shown, and of its key ids the first are
   * kept.
   */
  private static void names(Node signer, Event event) {
    String id = event.signer().signerId();
    Optional<String> known = Properties.text(signer, PropertyKeys.SIGNER_ID);
    if (known.isEmpty() || CodePoints.compare(id, known.get()) < 0) {
      signer.setProperty(PropertyKeys.SIGNER_ID, id);
    }
    String type = event.signer().signerType();
    Optional<String> knownType = Properties.text(signer, PropertyKeys.SIGNER_TYPE);
    if (knownType.isEmpty() || CodePoints.compare(type, knownType.get()) < 0) {
      signer.setProperty(PropertyKeys.SIGNER_TYPE, type);
    }
    keyId(signer, event.signer().keyId());
  }

  private static void keyId(Node signer, String keyId) {
    String[] known = (String[]) signer.getProperty(PropertyKeys.KEY_IDS, new String[0]);
    if (Arrays.asList(known).contains(keyId)) {
      return;
    }
    TreeSet<String> all = new TreeSet<>(CodePoints.ORDER);
    all.addAll(Arrays.asList(known));
    all.add(keyId);
    if (all.size() > MOST_KEY_IDS) {
      all.pollLast();
    }
    Properties.put(signer, PropertyKeys.KEY_IDS, all.toArray(String[]::new));
  }

  /** Once written, a transaction need not look at it again. */
  private record Signed(PublicKey key, Signer signer) {}
}
