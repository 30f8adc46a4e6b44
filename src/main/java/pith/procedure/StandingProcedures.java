package pith.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import org.neo4j.procedure.UserFunction;
import pith.graph.explore.Beneath;
import pith.graph.query.Resolution;
import pith.graph.query.Resolver;
import pith.graph.store.SignerNames;
import pith.graph.store.StandingOfPaper;
import pith.procedure.report.StandingRow;
import pith.procedure.settings.StandingSettings;
import pith.procedure.settings.StandingSettings.Missing;
import pith.procedure.support.Papers;
import pith.procedure.support.PithFailure;
import pith.procedure.support.PolicyInForce;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.wanted.PaperStanding;

/** Whether results still stand. */
public final class StandingProcedures {
  private static final String UNKNOWN = "unknown";

  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.standing", mode = Mode.READ)
  @Description(
      "Whether the result of each paper still stands: its standing, the events behind it, and the "
          + "most serious problem of a paper that it depends on. One row for each id, in their "
          + "order, also for ids that name nothing here.")
  public Stream<StandingRow> standing(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI; or a list.")
          Object id,
      @Name(value = "config", defaultValue = "{}", description = StandingSettings.TEXT)
          Map<String, Object> config) {
    StandingSettings settings = StandingSettings.of(config);
    List<Asked> asked = new ArrayList<>();
    List<Node> papers = new ArrayList<>();
    for (String each : ids(id)) {
      guard.check();
      Resolution resolution = new Resolver(tx).resolve(each);
      Optional<Node> paper = Papers.known(resolution);
      paper.ifPresent(papers::add);
      if (paper.isEmpty() && settings.missing() == Missing.FAIL) {
        Papers.find(tx, each);
      }
      if (paper.isPresent() || settings.missing() == Missing.ROW) {
        asked.add(new Asked(each, resolution));
      }
    }
    Map<Node, Beneath.Worst> worst = Beneath.of(tx, papers, settings.filter(), guard::check);
    boolean trustedOnly = settings.filter().isTrustedOnly();
    SignerNames names = new SignerNames(tx);
    Assessor assessor = PolicyInForce.assessor();
    return asked.stream().map(each -> each.row(worst, trustedOnly, names, assessor));
  }

  private record Asked(String id, Resolution resolution) {
    StandingRow row(
        Map<Node, Beneath.Worst> worst, boolean trustedOnly, SignerNames names, Assessor assessor) {
      return resolution.fold(
          found ->
              StandingRow.of(
                  id,
                  StandingOfPaper.of(found.paper(), trustedOnly),
                  Optional.ofNullable(worst.get(found.paper())),
                  names,
                  assessor),
          unknown -> StandingRow.unknown(id, Papers.problem(unknown).at(place())),
          ambiguous -> StandingRow.unknown(id, Papers.problem(ambiguous).at(place())));
    }

    private String place() {
      return id.isBlank() ? "(blank)" : id;
    }
  }

  private static List<String> ids(@Nullable Object given) {
    if (given == null) {
      return List.of();
    }
    List<?> all = given instanceof List<?> list ? list : List.of(given);
    List<String> ids = new ArrayList<>();
    for (Object each : all) {
      if (!(each instanceof String text)) {
        throw PithFailure.of(
            "pith.standing",
            RefusalCode.WRONG_ARGUMENT.problem("a STRING or a LIST<STRING>", "something else"));
      }
      ids.add(text);
    }
    return ids;
  }

  @UserFunction(name = "pith.standing")
  @Description(
      "The standing of a result: retracted, expression_of_concern, refuted, replication_failed, "
          + "corrected, replication_partial, unchallenged, inconclusive, confirmed or "
          + "formally_proved; or unknown, where nothing that counts is here.")
  public @Nullable String standing(
      @Name(value = "id", description = "Pith Number, short form, arXiv id or DOI.")
          @Nullable String id) {
    return id == null
        ? null
        : Papers.findIfKnown(tx, id)
            .flatMap(paper -> StandingOfPaper.of(paper, false).known())
            .map(PaperStanding::wireName)
            .orElse(UNKNOWN);
  }
}
