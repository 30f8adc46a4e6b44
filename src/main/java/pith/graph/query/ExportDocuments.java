package pith.graph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.trust.Assessor;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;
import pith.wanted.PropertyKeys;

/** All documents in the order of Pith Numbers, so that a file depends on the graph alone. */
public final class ExportDocuments {
  /** The index on the key gives the order; nothing is sorted or held. */
  private static final String PAPERS =
      "MATCH (p:Paper) WHERE p.pith_number > '' RETURN p ORDER BY p.pith_number";

  private final Transaction tx;
  private final Assessor assessor;

  public ExportDocuments(Transaction tx, Assessor assessor) {
    this.tx = tx;
    this.assessor = assessor;
  }

  /** What to give back. */
  public enum What {
    BUNDLES,
    STATES,
    RECORDS
  }

  /** One document and its own hash: a bundle's, a state's, a record's. */
  public record Exported(String pithNumber, String sha256, String document) {}

  public Stream<Exported> all(What what) {
    return tx.execute(PAPERS).<Node>columnAs("p").stream()
        .filter(paper -> Properties.isTrue(paper, PropertyKeys.IMPORTED))
        .flatMap(paper -> of(paper, what).stream());
  }

  private List<Exported> of(Node paper, What what) {
    String number = StoredPaper.number(paper);
    return switch (what) {
      case BUNDLES -> bundles(paper, number);
      case STATES ->
          account(paper)
              .flatMap(account -> account.union().merged())
              .map(merged -> exported(number, merged.stateSha256().hex(), merged.state()))
              .stream()
              .toList();
      case RECORDS ->
          account(paper)
              .map(
                  account ->
                      exported(
                          number,
                          account.union().paper().sha256().hex(),
                          RecordDocument.of(account, paper, AnchoredProofs.of(paper, assessor))))
              .stream()
              .toList();
    };
  }

  private Optional<PaperAccount> account(Node paper) {
    return PaperAccount.of(tx, assessor, paper);
  }

  private List<Exported> bundles(Node paper, String number) {
    return StoredBundle.allOf(paper).stream()
        .flatMap(stored -> whole(stored).stream())
        .map(bundle -> exported(number, bundle.sha256().hex(), bundle.json()))
        .sorted(Comparator.comparing(Exported::sha256))
        .toList();
  }

  /** With those that are kept beside it. */
  private List<HashedBundle> whole(StoredBundle stored) {
    List<HashedBundle> all = new ArrayList<>();
    stored
        .report(assessor)
        .map(BundleReport::bundle)
        .ifPresent(
            shown -> {
              all.add(shown);
              stored.reissues().stream()
                  .flatMap(reissue -> reissue.document(shown.json()).stream())
                  .map(HashedBundle::of)
                  .forEach(all::add);
            });
    return all;
  }

  private static Exported exported(String number, String sha256, JsonObject document) {
    return new Exported(number, sha256, CanonicalJson.text(document));
  }
}
