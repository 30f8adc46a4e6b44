package pith.graph.write;

import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.StoredBundle;
import pith.verify.BundleReport;

/** Bundles that describe no paper any more: their pieces tell which it is. */
final class HomelessBundles {
  private HomelessBundles() {}

  /** A row only for one whose pieces do not tell it. */
  static Optional<PaperMerge> take(PaperWriter writer, Node bundle) {
    StoredBundle stored = new StoredBundle(bundle);
    if (stored.paper().isPresent()) {
      return Optional.empty();
    }
    Optional<BundleReport> report = writer.report(stored).filter(stored::isWhole);
    if (report.isEmpty()) {
      return writer.settle(bundle)
          ? Optional.of(PaperMerge.ofShared(1))
          : Optional.of(PaperMerge.refused("", "", 0));
    }
    writer.moveHome(stored, report.get().paper());
    return Optional.of(PaperMerge.ofShared(1));
  }
}
