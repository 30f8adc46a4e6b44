package pith.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.trust.Admission;
import pith.trust.Assessor;
import pith.trust.BundleCopies;
import pith.trust.Holding;
import pith.trust.PaperUnion;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;

/** A {@code Bundle} node: what a bundle said, in the pieces from which it can be given back. */
record StoredBundle(Node node) {
  private static final String MODE = "admitted_under";
  private static final String FIRST_SEEN = "first_seen";
  private static final String SIGNED_SEEN = "signed_seen";
  private static final String OTHER_BLOCKS = "other_signatures";
  private static final String OTHER_SEEN = "other_signatures_seen";
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  /** Verifies it anew from what is stored. Empty iff what is stored is about no paper any more. */
  Optional<BundleReport> report(Assessor assessor) {
    JsonObject whole = BundleCodec.assemble(node);
    return Properties.isTrue(node, "state_reproduced")
        ? assessor.verifyWithoutState(whole)
        : assessor.verify(HashedBundle.of(whole));
  }

  TrustMode mode() {
    return Properties.text(node, MODE).equals(Optional.of(TrustMode.OPEN.wireName()))
        ? TrustMode.OPEN
        : TrustMode.PINNED;
  }

  /** Not known is never proved early. */
  private Instant firstSeen() {
    return time(node, FIRST_SEEN).orElse(NEVER);
  }

  /**
   * Under each signature block that is kept. Empty iff what is stored is about no paper any more.
   */
  Optional<List<Holding>> copies(Assessor assessor) {
    return report(assessor).map(shown -> copies(shown, assessor));
  }

  private List<Holding> copies(BundleReport shown, Assessor assessor) {
    TrustMode mode = mode();
    Instant first = firstSeen();
    List<Holding> copies = new ArrayList<>();
    copies.add(new Holding(shown, mode, first, time(node, SIGNED_SEEN).orElse(first)));
    String[] blocks = otherBlocks();
    ZonedDateTime[] seen =
        node.getProperty(OTHER_SEEN, null) instanceof ZonedDateTime[] times
            ? times
            : new ZonedDateTime[0];
    for (int i = 0; i < blocks.length; i++) {
      Instant since = i < seen.length ? seen[i].toInstant() : NEVER;
      BundleCodec.parse(blocks[i])
          .map(block -> assessor.reseal(shown, block))
          .ifPresent(report -> copies.add(new Holding(report, mode, first, since)));
    }
    return copies;
  }

  private String[] otherBlocks() {
    return node.getProperty(OTHER_BLOCKS, null) instanceof String[] blocks ? blocks : new String[0];
  }

  /** Whether taking the same content again under this mode would change nothing. */
  boolean covers(JsonObject bundle, TrustMode mode) {
    return (mode() == TrustMode.OPEN || mode == TrustMode.PINNED)
        && (BundleCodec.signature(bundle).equals(BundleCodec.storedSignature(node))
            || BundleCodec.signature(bundle)
                .map(CanonicalJson::text)
                .filter(Arrays.asList(otherBlocks())::contains)
                .isPresent());
  }

  /** Writes what does not depend on trust, into a new node. */
  Holding fill(Incoming incoming) {
    BundleReport report = incoming.report();
    JsonObject bundle = report.bundle().json();
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    PropertySheet sheet = PropertySheet.blank(node);
    sheet.put("bundle_sha256", report.bundleSha256().hex());
    sheet.put("source", incoming.judged().source());
    sheet.put("position", incoming.judged().position());
    sheet.put(MODE, incoming.mode().wireName());
    sheet.put(FIRST_SEEN, now);
    sheet.put("state_reproduced", report.stateReproduced());
    sheet.put("frame", incoming.frame());
    sheet.put("built_at", bundle.text("built_at"));
    sheet.put(
        "declared_state_sha256",
        bundle.object("state").flatMap(state -> state.text("state_sha256")));
    sheet.put("signed_by", report.signedBy().map(key -> key.hex()));
    return Holding.of(report, incoming.mode(), now.toInstant());
  }

  /** Writes what depends on trust: which copy counts, and what the policy makes of it. */
  void judge(Held held, PaperUnion union, TrustPolicy policy) {
    Holding counts = held.holding();
    Admission admission = held.admission(policy);
    Properties.put(node, "verdict", union.verdictOf(counts, policy).name());
    Properties.put(node, "admitted", admission != Admission.PINNED_EVENTS_ONLY);
    Properties.put(node, "admission", admission.wireName());
    Properties.put(node, MODE, counts.mode().wireName());
    Properties.put(node, "signed_by", counts.report().signedBy().map(key -> key.hex()));
    if (!held.isAsStored()) {
      blocks(PropertySheet.of(node), held);
    }
  }

  private void blocks(PropertySheet sheet, Held held) {
    BundleReport counts = held.holding().report();
    String block = BundleCopies.block(counts);
    List<Holding> others = new ArrayList<>();
    for (Holding copy : held.copies().all()) {
      if (BundleCopies.block(copy.report()).equals(block)) {
        sheet.put(SIGNED_SEEN, datetime(copy.signedSince()));
      } else {
        others.add(copy);
      }
    }
    if (!BundleCodec.storedSignature(node).map(CanonicalJson::text).orElse("").equals(block)) {
      try (Packer packer = new Packer()) {
        sheet.put("frame", packer.pack(BundleCodec.frame(counts)));
      }
    }
    sheet.put(
        OTHER_BLOCKS,
        filled(
            others.stream().map(copy -> BundleCopies.block(copy.report())).toArray(String[]::new)));
    sheet.put(
        OTHER_SEEN,
        filled(
            others.stream()
                .map(copy -> datetime(copy.signedSince()))
                .toArray(ZonedDateTime[]::new)));
  }

  private static <T> Optional<T[]> filled(T[] values) {
    return values.length == 0 ? Optional.empty() : Optional.of(values);
  }

  /** A time that was lost counts as never: the last that a database takes. */
  private static ZonedDateTime datetime(Instant time) {
    return (time.isBefore(NEVER) ? time : NEVER).atZone(ZoneOffset.UTC);
  }

  private static Optional<Instant> time(Node node, String name) {
    return node.getProperty(name, null) instanceof ZonedDateTime time
        ? Optional.of(time.toInstant())
        : Optional.empty();
  }

  Optional<Node> paper() {
    try (var links = node.getRelationships(Direction.OUTGOING, Names.DESCRIBES)) {
      return links.stream().findFirst().map(link -> link.getEndNode());
    }
  }
}
