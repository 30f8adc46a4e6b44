package pith.procedure;

import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;
import pith.graph.explore.DependencyWalk;
import pith.graph.explore.Neighbourhood;
import pith.graph.explore.Replication;
import pith.graph.store.SignerNames;
import pith.procedure.report.CitationRow;
import pith.procedure.report.DependencyRow;
import pith.procedure.report.ReplicationRow;
import pith.procedure.settings.CitationSettings;
import pith.procedure.settings.DependencySettings;
import pith.procedure.settings.ReplicationSettings;
import pith.procedure.support.Papers;

/** What papers say of one another. */
public final class ExploreProcedures {
  private static final String ID = "Pith Number, short form, arXiv id or DOI.";

  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  @Procedure(name = "pith.citations", mode = Mode.READ)
  @Description(
      "The signed citations around a paper, each once, nearest first: papers that cite it, papers "
          + "that it cites, and the relation.")
  public Stream<CitationRow> citations(
      @Name(value = "id", description = ID) String id,
      @Name(value = "config", defaultValue = "{}", description = CitationSettings.TEXT)
          Map<String, Object> config) {
    CitationSettings settings = CitationSettings.of(config);
    Neighbourhood walk =
        Neighbourhood.ofCitations(
            settings.direction(), settings.filter(), settings.depth(), guard::check);
    return Papers.find(tx, id, settings.missing()).stream()
        .flatMap(walk::around)
        .map(CitationRow::of);
  }

  @Procedure(name = "pith.replications", mode = Mode.READ)
  @Description(
      "The signed replications of a paper and their outcome, also of works without a number here. "
          + "With direction outgoing: the papers that it replicates.")
  public Stream<ReplicationRow> replications(
      @Name(value = "id", description = ID) String id,
      @Name(value = "config", defaultValue = "{}", description = ReplicationSettings.TEXT)
          Map<String, Object> config) {
    ReplicationSettings settings = ReplicationSettings.of(config);
    return Papers.find(tx, id, settings.missing()).stream()
        .flatMap(paper -> replications(paper, settings));
  }

  private Stream<ReplicationRow> replications(Node paper, ReplicationSettings settings) {
    Stream<ReplicationRow> unlinked =
        settings.direction() == Direction.OUTGOING
            ? Stream.empty()
            : Replication.unlinked(paper, settings.filter()).stream()
                .map(said -> ReplicationRow.of(said, paper));
    return Stream.concat(
        Neighbourhood.ofReplications(
                settings.direction(), settings.filter(), settings.depth(), guard::check)
            .around(paper)
            .map(ReplicationRow::of),
        unlinked);
  }

  @Procedure(name = "pith.cascade", mode = Mode.READ)
  @Description(
      "All papers that depend on a paper, directly or indirectly, nearest first; row 0 is the paper "
          + "itself. For each: its standing, the events behind it, and the most serious problem on "
          + "the path to it.")
  public Stream<DependencyRow> cascade(
      @Name(value = "id", description = ID) String id,
      @Name(value = "config", defaultValue = "{}", description = DependencySettings.TEXT)
          Map<String, Object> config) {
    DependencySettings settings = DependencySettings.of(DependencySettings.OF_CASCADE, config);
    return rows(
        DependencyWalk.toDependents(settings.filter(), settings.depth(), guard::check),
        id,
        settings);
  }

  @Procedure(name = "pith.foundations", mode = Mode.READ)
  @Description(
      "All papers that a paper depends on, directly or indirectly, nearest first; row 0 is the paper "
          + "itself. For each: its standing, the events behind it, and the most serious problem on "
          + "the path to it.")
  public Stream<DependencyRow> foundations(
      @Name(value = "id", description = ID) String id,
      @Name(value = "config", defaultValue = "{}", description = DependencySettings.TEXT)
          Map<String, Object> config) {
    DependencySettings settings = DependencySettings.of(DependencySettings.OF_FOUNDATIONS, config);
    return rows(
        DependencyWalk.toFoundations(settings.filter(), settings.depth(), guard::check),
        id,
        settings);
  }

  private Stream<DependencyRow> rows(DependencyWalk walk, String id, DependencySettings settings) {
    SignerNames names = new SignerNames(tx);
    return Papers.find(tx, id, settings.missing()).stream()
        .flatMap(walk::from)
        .filter(settings::shows)
        .map(step -> DependencyRow.of(step, names));
  }
}
