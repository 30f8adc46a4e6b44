package pith.graph.store;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import pith.graph.Labels;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.TrustMode;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;
import pith.wanted.PropertyKeys;

/** A {@code Bundle} node: the pieces from which the bundle can be put together. */
public record StoredBundle(Node node) {
  public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  /** Verifies it anew from what is stored. Empty iff what is stored is about no paper any more. */
  public Optional<BundleReport> report(Assessor assessor) {
    JsonObject whole = BundleCodec.assemble(node);
    return Properties.isTrue(node, PropertyKeys.STATE_REPRODUCED)
        ? assessor.verifyWithoutState(whole)
        : assessor.verify(HashedBundle.of(whole));
  }

  TrustMode mode() {
    return Properties.text(node, PropertyKeys.ADMITTED_UNDER)
            .equals(Optional.of(TrustMode.OPEN.wireName()))
        ? TrustMode.OPEN
        : TrustMode.PINNED;
  }

  /** Not known is never proved early. */
  private Instant firstSeen() {
    return time(node, PropertyKeys.FIRST_SEEN).orElse(NEVER);
  }

  /**
   * Under each signature block that is kept. Empty iff what is stored is about no paper any more.
   */
  public Optional<List<ReceivedBundle>> copies(Assessor assessor) {
    return report(assessor).map(shown -> copies(shown, assessor));
  }

  private List<ReceivedBundle> copies(BundleReport shown, Assessor assessor) {
    TrustMode mode = mode();
    Instant first = firstSeen();
    List<ReceivedBundle> copies = new ArrayList<>();
    copies.add(
        new ReceivedBundle(shown, mode, first, time(node, PropertyKeys.SIGNED_SEEN).orElse(first)));
    String[] blocks = otherBlocks();
    ZonedDateTime[] seen =
        node.getProperty(PropertyKeys.OTHER_SIGNATURES_SEEN, null) instanceof ZonedDateTime[] times
            ? times
            : new ZonedDateTime[0];
    for (int i = 0; i < blocks.length; i++) {
      Instant since = i < seen.length ? seen[i].toInstant() : NEVER;
      BundleCodec.parse(blocks[i])
          .map(block -> assessor.reseal(shown, block))
          .ifPresent(report -> copies.add(new ReceivedBundle(report, mode, first, since)));
    }
    return copies;
  }

  private String[] otherBlocks() {
    return node.getProperty(PropertyKeys.OTHER_SIGNATURES, null) instanceof String[] blocks
        ? blocks
        : new String[0];
  }

  /** Whether taking the same content again under this mode would change nothing. */
  public boolean covers(JsonObject bundle, TrustMode mode) {
    return (mode() == TrustMode.OPEN || mode == TrustMode.PINNED)
        && (BundleCodec.signature(bundle).equals(BundleCodec.storedSignature(node))
            || BundleCodec.signature(bundle)
                .map(CanonicalJson::text)
                .filter(Arrays.asList(otherBlocks())::contains)
                .isPresent());
  }

  private static Optional<Instant> time(Node node, String name) {
    return node.getProperty(name, null) instanceof ZonedDateTime time
        ? Optional.of(time.toInstant())
        : Optional.empty();
  }

  /** Of a paper, in no order. */
  public static List<StoredBundle> allOf(Node paper) {
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.DESCRIBES)) {
      return links.stream().map(link -> new StoredBundle(link.getStartNode())).toList();
    }
  }

  public Optional<Node> paper() {
    try (var links = node.getRelationships(Direction.OUTGOING, Labels.DESCRIBES)) {
      return links.stream().findFirst().map(link -> link.getEndNode());
    }
  }
}
