package pith.graph.store;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.trust.ReceivedBundle;
import pith.trust.SignatureStanding;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;
import pith.wanted.LinkKind;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedBundle;

/** A {@code Bundle} node: the pieces from which the bundle can be put together. */
public record StoredBundle(Node node) {
  public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * Verifies it anew from what is stored. Where a property of a piece was changed, the bodies and
   * the frame alone may still make the bundle. Empty iff what is stored is about no paper any more.
   */
  public Optional<BundleReport> report(Assessor assessor) {
    boolean isReproduced = Properties.isTrue(node, PropertyKeys.STATE_REPRODUCED);
    Optional<BundleReport> usual = verified(BundleCodec.assemble(node), isReproduced, assessor);
    if (usual.filter(this::isWhole).isPresent()) {
      return usual;
    }
    JsonObject fromBodies = BundleCodec.assembleFromBodies(node);
    return Stream.of(isReproduced, !isReproduced)
        .flatMap(each -> verified(fromBodies, each, assessor).stream())
        .filter(this::isWhole)
        .findFirst()
        .or(() -> usual);
  }

  private static Optional<BundleReport> verified(
      JsonObject whole, boolean isReproduced, Assessor assessor) {
    return isReproduced
        ? assessor.verifyWithoutState(whole)
        : assessor.verify(HashedBundle.of(whole));
  }

  /** Whether the pieces still make the bundle that was taken, or prove by themselves what it is. */
  public boolean isWhole(BundleReport report) {
    return hasHash(report.bundleSha256()) || report.isIntact();
  }

  public boolean hasHash(Sha256 hash) {
    return Properties.text(node, PropertyKeys.BUNDLE_SHA256).equals(Optional.of(hash.hex()));
  }

  /** Under which mode it is admitted. */
  public TrustMode mode() {
    return Properties.text(node, PropertyKeys.ADMITTED_UNDER)
            .equals(Optional.of(TrustMode.OPEN.wireName()))
        ? TrustMode.OPEN
        : TrustMode.PINNED;
  }

  /** Not known is never proved early. */
  public Instant firstSeen() {
    return time(node, PropertyKeys.FIRST_SEEN).orElse(NEVER);
  }

  /** Since when it is known under the signature that it has. */
  public Instant signedSeen() {
    return time(node, PropertyKeys.SIGNED_SEEN).orElse(firstSeen());
  }

  public boolean isOpen() {
    return mode() == TrustMode.OPEN;
  }

  /** Whether it came under one signature only. */
  public boolean hasOneSignature() {
    return otherBlocks().length == 0;
  }

  /** What it says, as it was found when it was written; empty for one that has no such id. */
  public Optional<String> contentId() {
    return Properties.text(node, PropertyKeys.CONTENT_ID);
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
    List<ReceivedBundle.Earlier> earlier = outgrown().stream().map(Outgrown::arrival).toList();
    List<ReceivedBundle> copies = new ArrayList<>();
    copies.add(
        new ReceivedBundle(shown, mode, first, since(shown, mode, assessor.policy()), earlier));
    String[] blocks = otherBlocks();
    ZonedDateTime[] seen =
        node.getProperty(PropertyKeys.OTHER_SIGNATURES_SEEN, null) instanceof ZonedDateTime[] times
            ? times
            : new ZonedDateTime[0];
    for (int i = 0; i < blocks.length; i++) {
      Instant since = i < seen.length ? seen[i].toInstant() : NEVER;
      BundleCodec.parse(blocks[i])
          .map(block -> assessor.reseal(shown, block))
          .ifPresent(report -> copies.add(new ReceivedBundle(report, mode, first, since, earlier)));
    }
    return copies;
  }

  /**
   * Of bundles that said the same and are remembered only, each counts since its own arrival. So
   * the first time counts at which the signer was trusted.
   */
  private Instant since(BundleReport shown, TrustMode mode, TrustPolicy policy) {
    return exports().values().stream()
        .sorted()
        .filter(
            time ->
                new ReceivedBundle(shown, mode, firstSeen(), time)
                    .standing(policy)
                    .equals(Optional.of(SignatureStanding.PINNED)))
        .findFirst()
        .orElseGet(this::signedSeen);
  }

  /** Those that are kept beside it as their differences, in no order. */
  public List<StoredReissue> reissues() {
    return StoredReissue.allOf(node);
  }

  /** Every bundle that said the same, this one included; empty if there was no other. */
  public SortedMap<Sha256, Instant> exports() {
    return EarlierExports.withReissues(node);
  }

  /** The hashes of the bundles that came, and were let go or kept as differences for this one. */
  public Set<Sha256> remembered() {
    Set<Sha256> hashes = new HashSet<>(exports().keySet());
    outgrown().forEach(each -> hashes.add(each.hash()));
    return hashes;
  }

  /** Those that it outgrew, and that were let go. */
  public List<Outgrown> outgrown() {
    return Outgrown.of(node);
  }

  private String[] otherBlocks() {
    return node.getProperty(PropertyKeys.OTHER_SIGNATURES, null) instanceof String[] blocks
        ? blocks
        : new String[0];
  }

  /** The nodes of its events, as far as their bodies make their ids. */
  public Map<EventId, Node> wholeEvents() {
    Map<EventId, Node> events = new HashMap<>();
    for (Relationship link : LinkTypes.at(node, Direction.OUTGOING, LinkKind.CONTAINS)) {
      Node event = link.getEndNode();
      Properties.text(event, PropertyKeys.EVENT_ID)
          .flatMap(EventId::parse)
          .filter(id -> StoredPieces.hash(event).equals(Optional.of(id)))
          .ifPresent(id -> events.put(id, event));
    }
    return events;
  }

  /** Somebody gave it events that the document does not have. */
  public boolean hasMoreEvents(BundleReport report) {
    return LinkTypes.at(node, Direction.OUTGOING, LinkKind.CONTAINS).size()
        > WantedBundle.places(report.events()).size();
  }

  /** Whether taking the same content again under this mode would change nothing. */
  public boolean covers(JsonObject bundle, TrustMode mode) {
    return (mode() == TrustMode.OPEN || mode == TrustMode.PINNED)
        && StoredPieces.areThoseOf(bundle, node, otherBlocks());
  }

  private static Optional<Instant> time(Node node, String name) {
    return node.getProperty(name, null) instanceof ZonedDateTime time
        ? Optional.of(time.toInstant())
        : Optional.empty();
  }

  /** Of a paper, in no order. */
  public static List<StoredBundle> allOf(Node paper) {
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.DESCRIBES)) {
      return links.stream()
          .map(Relationship::getStartNode)
          .filter(start -> start.hasLabel(Labels.BUNDLE))
          .distinct()
          .map(StoredBundle::new)
          .toList();
    }
  }

  public Optional<Node> paper() {
    try (var links = node.getRelationships(Direction.OUTGOING, Labels.DESCRIBES)) {
      return links.stream()
          .map(Relationship::getEndNode)
          .filter(end -> end.hasLabel(Labels.PAPER))
          .findFirst();
    }
  }
}
