package pith.graph.write;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.merge.MergeResult;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/** The result of merging a paper again, beside its stored state. Missing hashes are empty. */
public record PaperMerge(
    String number,
    String state,
    String previous,
    String declared,
    long events,
    long superseded,
    long equivocations) {

  /** Empty for a paper that is only pointed at. */
  public static Optional<PaperMerge> merge(
      Transaction tx, Assessor assessor, InstantSource time, Node paper) {
    tx.acquireWriteLock(paper);
    Optional<RecordIdentity> identity = StoredPaper.identity(paper);
    if (identity.isEmpty()) {
      return Optional.empty();
    }
    String previous = state(paper);
    PaperUnion union = new PaperWriter(tx, assessor, time).merge(paper, identity.get());
    Optional<MergeResult> merged = union.merged();
    return Optional.of(
        new PaperMerge(
            identity.get().number().text(),
            state(paper),
            previous,
            declared(paper),
            merged.map(result -> (long) result.ordered().size()).orElse(0L),
            merged
                .map(result -> (long) result.ordered().size() - result.applied().size())
                .orElse(0L),
            merged.map(result -> (long) result.equivocations().size()).orElse(0L)));
  }

  public boolean isChanged() {
    return !state.equals(previous);
  }

  private static String state(Node paper) {
    return Properties.text(paper, PropertyKeys.STATE_SHA256).orElse("");
  }

  /** Of several admitted bundles the one built last; its events are most likely all of them. */
  private static String declared(Node paper) {
    return StoredBundle.allOf(paper).stream()
        .map(StoredBundle::node)
        .filter(bundle -> Properties.isTrue(bundle, PropertyKeys.ADMITTED))
        .max(
            Comparator.<Node, String>comparing(
                    bundle -> Properties.text(bundle, PropertyKeys.BUILT_AT).orElse(""))
                .thenComparing(bundle -> (String) bundle.getProperty(PropertyKeys.BUNDLE_SHA256)))
        .flatMap(bundle -> Properties.text(bundle, PropertyKeys.DECLARED_STATE_SHA256))
        .orElse("");
  }
}
