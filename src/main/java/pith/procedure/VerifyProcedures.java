package pith.procedure;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.UserFunction;
import pith.graph.audit.PaperAudit;
import pith.graph.audit.StoreAudit;
import pith.procedure.report.VerifyRow;
import pith.procedure.settings.VerifyAllSettings;
import pith.procedure.settings.VerifySettings;
import pith.procedure.support.Papers;
import pith.procedure.support.PolicyInForce;
import pith.trust.Verdict;

/** Every check again, from what is stored. */
public final class VerifyProcedures {
  @Context public GraphDatabaseService db;
  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.verify", mode = Mode.READ)
  @Description(
      "Recomputes one paper from the stored pieces: every hash, every signature, and the graph "
          + "that follows. One row for each check, the record first, a summary last.")
  public Stream<VerifyRow> verify(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.") String id,
      @Name(value = "config", defaultValue = "{}", description = VerifySettings.TEXT)
          Map<String, Object> config) {
    boolean findingsOnly = VerifySettings.of(config).findingsOnly();
    return PaperAudit.ofOne(tx, PolicyInForce.assessor().guardedBy(guard::check))
        .verify(Papers.find(tx, id))
        .rows()
        .stream()
        .filter(row -> !findingsOnly || row.isNotable() || row.isSummary())
        .map(VerifyRow::of);
  }

  @Procedure(name = "pith.verify.all", mode = Mode.READ)
  @Description(
      "Recomputes all papers from the stored pieces, on all processors, and compares every node "
          + "and relationship. One row for each failure, and a summary row at the end.")
  public Stream<VerifyRow> verifyAll(
      @Name(value = "config", defaultValue = "{}", description = VerifyAllSettings.TEXT)
          Map<String, Object> config) {
    VerifyAllSettings settings = VerifyAllSettings.of(config);
    return new StoreAudit(
            db, PolicyInForce.assessor(), settings.threads(), settings.warnings(), guard::check)
        .rows()
        .map(VerifyRow::of);
  }

  @UserFunction(name = "pith.verdict")
  @Description(
      "AUTHENTIC, AUTHENTIC_WITH_FINDINGS, INTACT_BUT_UNTRUSTED_SIGNER, NOT_INTACT, RECORD_ONLY or "
          + "UNKNOWN, recomputed from the stored pieces.")
  public @Nullable String verdict(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.")
          @Nullable String id) {
    return id == null ? null : verdictOf(id);
  }

  private String verdictOf(String id) {
    return Papers.findIfKnown(tx, id)
        .map(PaperAudit.ofOne(tx, PolicyInForce.assessor().guardedBy(guard::check))::verify)
        .map(PaperAudit.Audited::verdict)
        .orElse(Verdict.UNKNOWN)
        .name();
  }
}
