package pith.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import pith.trust.Assessor;
import pith.trust.Holding;
import pith.trust.PaperUnion;
import pith.verify.BundleReport;
import pith.verify.RecordIdentity;

/** A stored bundle and what verifying it says. */
record Held(StoredBundle stored, Holding holding) {

  /** Empty iff what is stored is about no paper any more. */
  static Optional<Held> of(StoredBundle stored, Assessor assessor) {
    return stored.report(assessor).map(report -> new Held(stored, stored.holding(report)));
  }

  /** All that is held of a paper; the list may be changed. */
  static List<Held> allOf(Node paper, Assessor assessor) {
    List<Held> held = new ArrayList<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Names.DESCRIBES)) {
      links.forEach(
          link -> of(new StoredBundle(link.getStartNode()), assessor).ifPresent(held::add));
    }
    return held;
  }

  static PaperUnion union(RecordIdentity paper, List<Held> held, Assessor assessor) {
    return assessor.union(paper, held.stream().map(Held::holding).toList());
  }

  boolean isSame(BundleReport report) {
    return stored.node().getProperty("bundle_sha256").equals(report.bundleSha256().hex());
  }
}
