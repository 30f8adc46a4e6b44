package pith.procedure;

import java.util.Optional;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;
import pith.graph.query.DocumentsOfPaper;
import pith.graph.query.PaperAccount;
import pith.graph.query.RecordDocument;
import pith.graph.store.StoredPaper;
import pith.json.CanonicalJson;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;

/** What was taken, given back: the very bytes that were hashed and signed. */
public final class DocumentFunctions {
  @Context public Transaction tx;

  @UserFunction(name = "pith.state")
  @Description("The state of a paper as canonical JSON, recomputed from its admitted events.")
  public String state(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id) {
    Node paper = imported(id);
    return new DocumentsOfPaper(tx, PolicyInForce.assessor())
        .state(paper)
        .orElseThrow(
            () ->
                PithFailure.of(
                    id,
                    DocumentsOfPaper.hasBundles(paper)
                        ? RefusalCode.NO_STATE.problem("an admitted bundle", "bundles of others")
                        : RefusalCode.NO_BUNDLE.problem("a bundle of the paper", "none")));
  }

  @UserFunction(name = "pith.bundle")
  @Description(
      "A bundle as canonical JSON, exactly as it was imported. Give its bundle_sha256, or the id of "
          + "a paper: then it is the bundle that was built last, of the admitted ones if there are any.")
  public String bundle(
      @Name(value = "id", description = "bundle_sha256, Pith Number, short form, arXiv id or DOI.")
          String id) {
    DocumentsOfPaper back = new DocumentsOfPaper(tx, PolicyInForce.assessor());
    Optional<String> byHash = back.bundleByHash(id.strip());
    return byHash
        .or(() -> back.bundleOf(imported(id)))
        .orElseThrow(
            () ->
                PithFailure.of(id, RefusalCode.NO_BUNDLE.problem("a bundle of the paper", "none")));
  }

  @UserFunction(name = "pith.record")
  @Description(
      "The registry's record document of a paper with its verification_status, computed from this "
          + "database.")
  public String record(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id) {
    Node paper = imported(id);
    return PaperAccount.of(tx, PolicyInForce.assessor(), paper)
        .map(account -> CanonicalJson.text(RecordDocument.of(account, paper)))
        .orElseThrow(() -> notImported(id));
  }

  private Node imported(String id) {
    Node paper = Papers.find(tx, id);
    if (StoredPaper.identity(paper).isEmpty()) {
      throw notImported(id);
    }
    return paper;
  }

  private static PithFailure notImported(String id) {
    return PithFailure.of(
        id,
        RefusalCode.NOT_IMPORTED.problem(
            "a paper that was imported", "one that other papers point at"));
  }

  @UserFunction(name = "pith.resolve")
  @Description("The Paper node that an id names.")
  public Node resolve(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id) {
    return Papers.find(tx, id);
  }
}
