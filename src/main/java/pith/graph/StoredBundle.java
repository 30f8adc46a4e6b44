package pith.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import pith.json.CanonicalJson;
import pith.load.Judgement;
import pith.load.Refusal;
import pith.model.Json;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.trust.Holding;
import pith.trust.TrustMode;
import pith.trust.Verdict;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;

/** A {@code Bundle} node: what a bundle said, in the pieces from which it can be given back. */
record StoredBundle(Node node) {
  private static final String MODE = "admitted_under";
  private static final String FIRST_SEEN = "first_seen";

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
  Instant firstSeen() {
    return node.getProperty(FIRST_SEEN, null) instanceof ZonedDateTime time
        ? time.toInstant()
        : Instant.MAX;
  }

  Holding holding(BundleReport report) {
    return new Holding(report, mode(), firstSeen());
  }

  boolean isSigned() {
    return node.hasProperty("signed_by");
  }

  /**
   * What the same content comes to that came again, if only as a count. A signature that holds is
   * not given up for one that does not.
   */
  Written again(Judgement.Bundle bundle) {
    BundleReport report = bundle.report();
    return isSigned() && report.signedBy().isEmpty()
        ? new Written(
            WriteTally.NONE,
            List.of(Refusal.spoilt(bundle.source(), bundle.position(), report.bundleSha256())))
        : Written.UNCHANGED;
  }

  /** Whether taking the same content again under this mode would change nothing. */
  boolean covers(JsonObject bundle, TrustMode mode) {
    return (mode() == TrustMode.OPEN || mode == TrustMode.PINNED)
        && BundleCodec.signature(bundle).equals(BundleCodec.storedSignature(node));
  }

  /**
   * The same content may come under several signature blocks, for {@code signed_at} lies outside of
   * every hash. The block that holds is kept, and of two that hold the first in order: so it makes
   * no difference which came first.
   */
  boolean takes(Incoming incoming) {
    boolean changed = false;
    if (incoming.mode() == TrustMode.OPEN && mode() == TrustMode.PINNED) {
      node.setProperty(MODE, TrustMode.OPEN.wireName());
      changed = true;
    }
    BundleReport report = incoming.report();
    boolean holds = report.signedBy().isPresent();
    String block = text(BundleCodec.signature(report.bundle().json()));
    boolean isFirst = block.compareTo(text(BundleCodec.storedSignature(node))) < 0;
    if (holds == isSigned() ? isFirst : holds) {
      node.setProperty("frame", incoming.frame());
      Properties.put(node, "signed_by", report.signedBy().map(key -> key.hex()));
      changed = true;
    }
    return changed;
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
    return new Holding(report, incoming.mode(), now.toInstant());
  }

  void judge(Holding holding, Assessor assessor) {
    Properties.put(node, "verdict", Verdict.of(holding, assessor.policy()).name());
    Properties.put(node, "admitted", holding.isAdmittedWhole(assessor.policy()));
  }

  Optional<Node> paper() {
    try (var links = node.getRelationships(Direction.OUTGOING, Names.DESCRIBES)) {
      return links.stream().findFirst().map(link -> link.getEndNode());
    }
  }

  private static String text(Optional<Json> signature) {
    return signature.map(CanonicalJson::text).orElse("");
  }
}
