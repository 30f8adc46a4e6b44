package pith.procedure;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import pith.graph.query.AnchoredProofs;
import pith.graph.query.PaperAccount;
import pith.procedure.report.Checklist;
import pith.procedure.report.CompletenessRow;
import pith.procedure.report.ExplainRow;
import pith.procedure.report.Explanation;
import pith.procedure.report.HistoryRow;
import pith.procedure.support.Papers;
import pith.procedure.support.PolicyInForce;
import pith.trust.Assessor;
import pith.trust.TrustPolicy;

/** What happened to a paper, and why its state says what it says. */
public final class HistoryProcedures {
  private static final String ID = "Pith Number, short form, arXiv id or DOI.";

  @Context public Transaction tx;

  @Procedure(name = "pith.history", mode = Mode.READ)
  @Description(
      "The events of a paper in merge order, with their signers and the events that they supersede. "
          + "Events that the state ignores come last, each with its reason.")
  public Stream<HistoryRow> history(@Name(value = "id", description = ID) String id) {
    Assessor assessor = PolicyInForce.assessor();
    PaperAccount account = account(id, assessor);
    TrustPolicy policy = account.union().policy();
    AtomicLong position = new AtomicLong();
    return Stream.concat(
        account.events().stream()
            .map(view -> HistoryRow.of(position.incrementAndGet(), view, account, policy)),
        account.integrityEvents().stream()
            .map(event -> HistoryRow.beside(position.incrementAndGet(), event, account)));
  }

  @Procedure(name = "pith.explain", mode = Mode.READ)
  @Description(
      "For each entry of the state: the event that decided it, its signer, the rule, and the events "
          + "that lost.")
  public Stream<ExplainRow> explain(@Name(value = "id", description = ID) String id) {
    return new Explanation(account(id, PolicyInForce.assessor())).rows().stream();
  }

  @Procedure(name = "pith.completeness", mode = Mode.READ)
  @Description(
      "The checklist of the registry's page: timestamp, archive, author claim, citations, "
          + "replications, bundle.")
  public Stream<CompletenessRow> completeness(@Name(value = "id", description = ID) String id) {
    Node paper = Papers.find(tx, id);
    Assessor assessor = PolicyInForce.assessor();
    return PaperAccount.of(tx, assessor, paper)
        .map(account -> Checklist.rows(account, paper, AnchoredProofs.of(paper, assessor)))
        .orElse(List.of())
        .stream();
  }

  private PaperAccount account(String id, Assessor assessor) {
    return PaperAccount.of(tx, assessor, Papers.findImported(tx, id)).orElseThrow();
  }
}
