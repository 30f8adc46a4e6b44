package pith.graph.write;

import java.util.Comparator;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.paper.HeldPaper;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.merge.MergeResult;
import pith.refusal.RefusalCode;
import pith.trust.PaperUnion;
import pith.wanted.PropertyKeys;

/**
 * The result of merging a paper again, beside its stored state. Missing hashes are empty.
 *
 * @param written how many properties, relationships and nodes were not as they should be
 * @param refusal why it was left as it is
 */
public record PaperMerge(
    String number,
    String state,
    String previous,
    String declared,
    long events,
    long superseded,
    long equivocations,
    long written,
    Optional<RefusalCode> refusal) {

  /** With the nodes that the paper shares with others. Empty for one that is only pointed at. */
  public static Optional<PaperMerge> mergeAround(PaperWriter writer, Node paper) {
    return merge(writer, paper, true);
  }

  static Optional<PaperMerge> merge(PaperWriter writer, Node paper) {
    return merge(writer, paper, false);
  }

  private static Optional<PaperMerge> merge(PaperWriter writer, Node paper, boolean isAlone) {
    String previous = state(paper);
    long before = writer.changes();
    HeldPaper held = writer.read(paper);
    boolean isDoubled =
        held.identity()
            .filter(record -> !record.number().text().equals(StoredPaper.number(paper)))
            .isPresent();
    if (held.isDamaged() || isDoubled) {
      if (held.identity().isEmpty()) {
        writer.settle(paper);
      }
      return Optional.of(refused(StoredPaper.number(paper), previous, writer.changes() - before));
    }
    Optional<PaperUnion> union = writer.merge(held);
    if (isAlone) {
      writer.settleAround(paper);
    }
    return union.map(written -> of(paper, written, previous, writer.changes() - before));
  }

  private static PaperMerge of(Node paper, PaperUnion union, String previous, long written) {
    Optional<MergeResult> merged = union.merged();
    return new PaperMerge(
        union.paper().number().text(),
        state(paper),
        previous,
        declared(paper),
        merged.map(result -> (long) result.ordered().size()).orElse(0L),
        merged.map(result -> (long) result.ordered().size() - result.applied().size()).orElse(0L),
        merged.map(result -> (long) result.equivocations().size()).orElse(0L),
        written,
        Optional.empty());
  }

  static PaperMerge refused(String number, String state, long written) {
    return new PaperMerge(
        number, state, state, "", 0, 0, 0, written, Optional.of(RefusalCode.DAMAGED));
  }

  /** What was put right of nodes that no single paper has. */
  static PaperMerge ofShared(long written) {
    return new PaperMerge("", "", "", "", 0, 0, 0, written, Optional.empty());
  }

  boolean isOfShared() {
    return number.isEmpty() && refusal.isEmpty();
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
                .thenComparing(
                    bundle -> Properties.text(bundle, PropertyKeys.BUNDLE_SHA256).orElse("")))
        .flatMap(bundle -> Properties.text(bundle, PropertyKeys.DECLARED_STATE_SHA256))
        .orElse("");
  }
}
