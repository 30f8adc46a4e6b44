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
import pith.graph.store.StoredReissue;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.trust.Assessor;
import pith.verify.HashedBundle;
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

  /** The bundle of this hash, or the one that it is kept beside. */
  public Optional<Node> byHash(String bundleSha256) {
    Nodes nodes = new Nodes(tx);
    return Sha256.parse(bundleSha256)
        .flatMap(hash -> nodes.bundle(hash).or(() -> reissue(hash).flatMap(StoredReissue::bundle)));
  }

  private Optional<StoredReissue> reissue(Sha256 hash) {
    return new Nodes(tx).reissue(hash);
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

  /**
   * Empty iff its pieces make no bundle any more.
   *
   * @param id the hash of one that is kept beside this one, or anything else
   */
  public Optional<String> bundle(Node node, String id) {
    Optional<JsonObject> shown =
        new StoredBundle(node).report(assessor).map(report -> report.bundle().json());
    Optional<Sha256> hash = Sha256.parse(id).filter(each -> !new StoredBundle(node).hasHash(each));
    return hash.isEmpty()
        ? shown.map(CanonicalJson::text)
        : shown
            .flatMap(same -> reissue(hash.get()).flatMap(kept -> kept.document(same)))
            .filter(whole -> HashedBundle.of(whole).sha256().equals(hash.get()))
            .map(CanonicalJson::text);
  }
}
