package pith.procedure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.UserFunction;
import pith.graph.query.AnchoredProofs;
import pith.graph.query.DocumentsOfPaper;
import pith.graph.query.PaperAccount;
import pith.graph.query.RecordDocument;
import pith.json.CanonicalJson;
import pith.procedure.settings.ResolveSettings;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.Problem;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;

/** What was taken, given back: the very bytes that were hashed and signed. */
public final class DocumentFunctions {
  @Context public Transaction tx;

  @UserFunction(name = "pith.state")
  @Description("The state of a paper as canonical JSON, recomputed from its admitted events.")
  public @Nullable String state(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.")
          @Nullable String id) {
    return id == null ? null : stateOf(id);
  }

  private String stateOf(String id) {
    Node paper = Papers.findImported(tx, id);
    DocumentsOfPaper back = new DocumentsOfPaper(tx, PolicyInForce.assessor());
    return back.state(paper).orElseThrow(() -> PithFailure.of(id, noState(back, paper)));
  }

  private static Problem noState(DocumentsOfPaper back, Node paper) {
    if (back.isDamaged(paper)) {
      return RefusalCode.DAMAGED.problem("bundles as they were imported", "changed pieces");
    }
    return DocumentsOfPaper.hasBundles(paper)
        ? RefusalCode.NO_STATE.problem("an admitted bundle", "none that is admitted")
        : RefusalCode.NO_BUNDLE.problem("a bundle of the paper", "none");
  }

  @UserFunction(name = "pith.bundle")
  @Description(
      "A bundle as canonical JSON, exactly as it was imported. Give its bundle_sha256, or the id of "
          + "a paper: then it is the bundle that was built last, of the admitted ones if there are any.")
  public @Nullable String bundle(
      @Name(value = "id", description = "bundle_sha256, Pith Number, short form, arXiv id or DOI.")
          @Nullable String id) {
    return id == null ? null : bundleOf(id);
  }

  private String bundleOf(String id) {
    DocumentsOfPaper back = new DocumentsOfPaper(tx, PolicyInForce.assessor());
    Node bundle =
        back.byHash(id.strip())
            .or(() -> DocumentsOfPaper.latest(Papers.findImported(tx, id)))
            .orElseThrow(
                () ->
                    PithFailure.of(
                        id, RefusalCode.NO_BUNDLE.problem("a bundle of the paper", "none")));
    return back.bundle(bundle, id.strip())
        .orElseThrow(
            () ->
                PithFailure.of(
                    id,
                    RefusalCode.DAMAGED.problem("a bundle as it was imported", "changed pieces")));
  }

  @UserFunction(name = "pith.record")
  @Description(
      "The registry's record document of a paper with its verification_status, computed from this "
          + "database.")
  public @Nullable String record(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.")
          @Nullable String id) {
    return id == null ? null : recordOf(id);
  }

  private String recordOf(String id) {
    Node paper = Papers.findImported(tx, id);
    Assessor assessor = PolicyInForce.assessor();
    PaperAccount account = PaperAccount.of(tx, assessor, paper).orElseThrow();
    return CanonicalJson.text(
        RecordDocument.of(account, paper, AnchoredProofs.of(paper, assessor)));
  }

  @UserFunction(name = "pith.resolve")
  @Description("The Paper node that an id names. With missing: 'skip' an unknown id gives null.")
  public @Nullable Node resolve(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.")
          @Nullable String id,
      @Name(value = "config", defaultValue = "{}", description = ResolveSettings.TEXT)
          Map<String, Object> config) {
    ResolveSettings settings = ResolveSettings.of(config);
    return id == null ? null : Papers.find(tx, id, settings.missing()).orElse(null);
  }
}
