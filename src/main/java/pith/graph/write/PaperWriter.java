package pith.graph.write;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.compare.PaperComparison;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Properties;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/** Writes papers in one transaction: what they want, as far as it is not there. */
public final class PaperWriter {
  private final Assessor assessor;
  private final InstantSource time;
  private final NewNodes nodes;
  private final Writing writing;
  private final PaperComparison comparison;

  public PaperWriter(Transaction tx, Assessor assessor, InstantSource time) {
    this.assessor = assessor;
    this.time = time;
    nodes = new NewNodes(tx);
    writing = new Writing(nodes, assessor.policy());
    comparison = new PaperComparison(writing, assessor.policy());
  }

  public NewNodes nodes() {
    return nodes;
  }

  /** Everything that was not there before, of all papers. */
  public CreatedNodes created() {
    return writing.created();
  }

  /** How many differences were mended so far. */
  public long changes() {
    return writing.changes();
  }

  /** Looks at a node that several papers share, or that no paper wants any more. */
  public void settle(Node shared) {
    writing.settle(shared);
  }

  /** Recomputes a paper from its stored bundles and writes the difference back. */
  PaperUnion merge(Node paper, RecordIdentity identity) {
    List<VerifiedBundle> held = VerifiedBundle.verifyAll(paper, assessor);
    PaperUnion union = VerifiedBundle.union(identity, held, assessor);
    write(paper, union, held);
    return union;
  }

  public void write(Node paper, PaperUnion union, List<VerifiedBundle> held) {
    Optional<String> before = state(paper);
    comparison.compare(
        paper,
        VerifiedBundle.wanted(paper, union, held, assessor.policy()),
        held.stream().map(each -> each.stored().node()).toList());
    writing.settle();
    if (!state(paper).equals(before)) {
      Properties.put(
          paper,
          PropertyKeys.MERGED_AT,
          state(paper).map(unused -> time.instant().atZone(ZoneOffset.UTC)));
    }
    held.forEach(BundleWriter::keep);
  }

  private static Optional<String> state(Node paper) {
    return Properties.text(paper, PropertyKeys.STATE_SHA256);
  }
}
