package pith.procedure;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import pith.graph.explore.Cascade;
import pith.graph.explore.CitationFilter;
import pith.graph.explore.Neighbourhood;
import pith.graph.explore.Replication;
import pith.procedure.report.CascadeRow;
import pith.procedure.report.CitationRow;
import pith.procedure.report.ReplicationRow;
import pith.procedure.support.Config;
import pith.procedure.support.Papers;

/** What papers say of one another. */
public final class ExploreProcedures {
  private static final String ID = "Pith Number, short form, arXiv id or DOI.";
  private static final long MOST_STEPS = 100;
  private static final long ANY = 1_000_000_000;

  @Context public Transaction tx;
  @Context public TerminationGuard guard;

  /** As seen from the paper that is asked about. */
  enum Towards {
    OUTGOING(Direction.OUTGOING),
    INCOMING(Direction.INCOMING),
    BOTH(Direction.BOTH);

    private final Direction direction;

    Towards(Direction direction) {
      this.direction = direction;
    }
  }

  @Procedure(name = "pith.citations", mode = Mode.READ)
  @Description(
      "The signed citations around a paper, each once, nearest first: papers that cite it, papers "
          + "that it cites, and the relation.")
  public Stream<CitationRow> citations(
      @Name(value = "id", description = ID) String id,
      @Name(
              value = "config",
              defaultValue = "{}",
              description =
                  "{ direction = 'incoming' :: 'incoming' | 'outgoing' | 'both', relations = all "
                      + ":: LIST<STRING>, depth = 1 :: INTEGER, trusted_only = false :: BOOLEAN }")
          Map<String, Object> config) {
    Config settings =
        Config.of(
            "pith.citations", config, Set.of("direction", "relations", "depth", "trusted_only"));
    CitationFilter filter = filter(settings, CitationFilter.RELATIONS);
    Node paper = Papers.find(tx, id);
    return Neighbourhood.ofCitations(direction(settings), filter, depth(settings), guard::check)
        .around(paper)
        .map(CitationRow::of);
  }

  @Procedure(name = "pith.replications", mode = Mode.READ)
  @Description(
      "The signed replications of a paper and their outcome, also of works without a number here. "
          + "With direction outgoing: the papers that it replicates.")
  public Stream<ReplicationRow> replications(
      @Name(value = "id", description = ID) String id,
      @Name(
              value = "config",
              defaultValue = "{}",
              description =
                  "{ direction = 'incoming' :: 'incoming' | 'outgoing' | 'both', depth = 1 :: "
                      + "INTEGER, trusted_only = false :: BOOLEAN }")
          Map<String, Object> config) {
    Config settings =
        Config.of("pith.replications", config, Set.of("direction", "depth", "trusted_only"));
    CitationFilter filter = new CitationFilter(Set.of(), settings.flag("trusted_only", false));
    Direction direction = direction(settings);
    Node paper = Papers.find(tx, id);
    Stream<ReplicationRow> unlinked =
        direction == Direction.OUTGOING
            ? Stream.empty()
            : Replication.unlinked(paper, filter).stream()
                .map(said -> ReplicationRow.of(said, paper));
    return Stream.concat(
        Neighbourhood.ofReplications(direction, filter, depth(settings), guard::check)
            .around(paper)
            .map(ReplicationRow::of),
        unlinked);
  }

  @Procedure(name = "pith.cascade", mode = Mode.READ)
  @Description(
      "All papers that depend on a paper, directly or indirectly, nearest first; row 0 is the paper "
          + "itself. For each: its standing, the events behind it, and the most serious problem on "
          + "the path to it.")
  public Stream<CascadeRow> cascade(
      @Name(value = "id", description = ID) String id,
      @Name(
              value = "config",
              defaultValue = "{}",
              description =
                  "{ relations = ['depends_on', 'extends', 'uses_method', 'supports'] :: "
                      + "LIST<STRING>, depth = 1000000000 :: INTEGER, trusted_only = false :: "
                      + "BOOLEAN, shaken_only = false :: BOOLEAN }")
          Map<String, Object> config) {
    Config settings =
        Config.of(
            "pith.cascade", config, Set.of("relations", "depth", "trusted_only", "shaken_only"));
    CitationFilter filter = filter(settings, CitationFilter.RESTING);
    boolean shakenOnly = settings.flag("shaken_only", false);
    return new Cascade(filter, settings.number("depth", ANY, 0, ANY), guard::check)
        .from(Papers.find(tx, id))
        .filter(step -> !shakenOnly || step.shaken().isShaking() || step.standing().isShaking())
        .map(CascadeRow::of);
  }

  private static CitationFilter filter(Config settings, List<String> byDefault) {
    return new CitationFilter(
        settings.words("relations", byDefault, CitationFilter.RELATIONS),
        settings.flag("trusted_only", false));
  }

  private static Direction direction(Config settings) {
    return settings.choice("direction", Towards.INCOMING).direction;
  }

  private static long depth(Config settings) {
    return settings.number("depth", 1, 1, MOST_STEPS);
  }
}
