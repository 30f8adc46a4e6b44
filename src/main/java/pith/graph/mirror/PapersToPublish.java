package pith.graph.mirror;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.graph.query.AnchoredProofs;
import pith.graph.query.DocumentsOfPaper;
import pith.graph.query.PaperAccount;
import pith.graph.query.RecordDocument;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.json.CanonicalJson;
import pith.merge.MergeResult;
import pith.mirror.MirrorRefused;
import pith.mirror.SetLeaf;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.PaperUnion;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/** The papers of the set in the order of their suffixes, and what a mirror shows of each. */
public final class PapersToPublish {
  private static final String PAPERS =
      "MATCH (p:Paper) WHERE p.suffix STARTS WITH $prefix RETURN p ORDER BY p.suffix";

  private final Transaction tx;
  private final Assessor assessor;

  public PapersToPublish(Transaction tx, Assessor assessor) {
    this.tx = tx;
    this.assessor = assessor;
  }

  /**
   * A paper of the set.
   *
   * @param version changes when any document of it does
   */
  public record Entry(Node paper, SetLeaf leaf, Sha256 version) {}

  public Stream<Entry> below(String prefix) {
    return tx.execute(PAPERS, Map.of("prefix", prefix)).<Node>columnAs("p").stream()
        .flatMap(
            paper ->
                StoredLeaf.of(paper)
                    .map(leaf -> new Entry(paper, leaf, version(paper, leaf)))
                    .stream());
  }

  private static Sha256 version(Node paper, SetLeaf leaf) {
    TreeSet<Sha256> hashes = new TreeSet<>();
    for (StoredBundle bundle : BundlesToPublish.of(paper)) {
      Properties.text(bundle.node(), PropertyKeys.BUNDLE_SHA256)
          .flatMap(Sha256::parse)
          .ifPresent(hashes::add);
      hashes.addAll(bundle.exports().keySet());
    }
    ByteBuffer all = ByteBuffer.allocate((2 + hashes.size()) * Sha256.BYTES);
    all.put(leaf.content().bytes()).put(leaf.state().bytes());
    hashes.forEach(hash -> all.put(hash.bytes()));
    return Sha256.hash(all.array());
  }

  /** Everything is computed again; what cannot be had is not published as something else. */
  public PublishedPaper documents(Entry entry) {
    Node paper = entry.paper();
    String number = StoredPaper.number(paper);
    RecordIdentity identity =
        StoredPaper.identity(paper).orElseThrow(() -> damaged(number, "no record"));
    List<VerifiedBundle> held = VerifiedBundle.verifyAll(paper, assessor);
    PaperUnion union = VerifiedBundle.union(identity, held, assessor);
    Optional<MergeResult> merged = union.merged();
    if (!merged
        .map(MergeResult::stateSha256)
        .orElse(SetLeaf.NO_STATE)
        .equals(entry.leaf().state())) {
      throw damaged(number, "another state");
    }
    SortedMap<Sha256, String> bundles = bundles(paper, number, held);
    return new PublishedPaper(
        entry.leaf().suffix(),
        number,
        CanonicalJson.text(
            RecordDocument.of(
                PaperAccount.of(tx, union, held), paper, AnchoredProofs.of(paper, assessor))),
        merged.map(MergeResult::state).map(CanonicalJson::text),
        bundles,
        latest(paper).filter(bundles::containsKey));
  }

  private static Optional<Sha256> latest(Node paper) {
    return DocumentsOfPaper.latest(paper)
        .filter(node -> Properties.isTrue(node, PropertyKeys.ADMITTED))
        .flatMap(node -> Properties.text(node, PropertyKeys.BUNDLE_SHA256))
        .flatMap(Sha256::parse);
  }

  private static SortedMap<Sha256, String> bundles(
      Node paper, String number, List<VerifiedBundle> held) {
    Map<StoredBundle, BundleReport> reports = new HashMap<>();
    held.forEach(bundle -> reports.put(bundle.stored(), bundle.received().report()));
    SortedMap<Sha256, String> bundles = new TreeMap<>();
    for (StoredBundle stored : BundlesToPublish.of(paper)) {
      JsonObject shown =
          Optional.ofNullable(reports.get(stored))
              .filter(stored::isWhole)
              .map(report -> report.bundle().json())
              .orElseThrow(() -> damaged(number, "changed pieces"));
      add(bundles, shown);
      stored.reissues().stream()
          .flatMap(reissue -> reissue.document(shown).stream())
          .forEach(whole -> add(bundles, whole));
    }
    return bundles;
  }

  private static void add(SortedMap<Sha256, String> bundles, JsonObject bundle) {
    bundles.put(HashedBundle.of(bundle).sha256(), CanonicalJson.text(bundle));
  }

  private static MirrorRefused damaged(String number, String found) {
    return MirrorRefused.of(
        number, RefusalCode.DAMAGED.problem("the paper as it was imported", found));
  }
}
