package pith.graph.query;

import java.util.Comparator;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.Nodes;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.json.CanonicalJson;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.wanted.PropertyKeys;

/** The documents of a paper, put together from its nodes. */
public final class DocumentsOfPaper {
  private final Transaction tx;
  private final Assessor assessor;

  public DocumentsOfPaper(Transaction tx, Assessor assessor) {
    this.tx = tx;
    this.assessor = assessor;
  }

  public static boolean hasBundles(Node paper) {
    return !StoredBundle.allOf(paper).isEmpty();
  }

  /** Empty where nothing of the paper is admitted. */
  public Optional<String> state(Node paper) {
    return StoredPaper.identity(paper)
        .map(identity -> VerifiedBundle.union(paper, identity, assessor))
        .flatMap(union -> union.merged())
        .map(merged -> CanonicalJson.text(merged.state()));
  }

  /** Whether a stored bundle of the paper can not be put together any more. */
  public boolean isDamaged(Node paper) {
    return StoredBundle.allOf(paper).stream().anyMatch(each -> each.report(assessor).isEmpty());
  }

  public Optional<Node> byHash(String bundleSha256) {
    return Sha256.parse(bundleSha256).flatMap(hash -> new Nodes(tx).bundle(hash));
  }

  /** The bundle that was built last, of the admitted ones if there are any. */
  public static Optional<Node> latest(Node paper) {
    return StoredBundle.allOf(paper).stream()
        .map(StoredBundle::node)
        .max(
            Comparator.<Node, Boolean>comparing(
                    node -> Properties.isTrue(node, PropertyKeys.ADMITTED))
                .thenComparing(node -> Properties.text(node, PropertyKeys.BUILT_AT).orElse(""))
                .thenComparing(node -> (String) node.getProperty(PropertyKeys.BUNDLE_SHA256)));
  }

  /** Empty iff its pieces make no bundle any more. */
  public Optional<String> bundle(Node node) {
    return new StoredBundle(node)
        .report(assessor)
        .map(report -> CanonicalJson.text(report.bundle().json()));
  }
}
