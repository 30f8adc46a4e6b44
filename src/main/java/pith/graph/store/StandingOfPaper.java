package pith.graph.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.wanted.PaperStanding;
import pith.wanted.SaidStanding;

/**
 * How the result of a paper stands.
 *
 * @param challenges the events behind it, worst first
 */
public record StandingOfPaper(Node paper, List<Challenge> challenges) {
  public StandingOfPaper {
    challenges = List.copyOf(challenges);
  }

  /**
   * @param trustedOnly whether only events count that a pinned key signed
   */
  public static StandingOfPaper of(Node paper, boolean trustedOnly) {
    return new StandingOfPaper(paper, new Challenges(trustedOnly).of(paper));
  }

  public SaidStanding said() {
    return SaidStanding.of(challenges.stream().map(Challenge::said).toList());
  }

  public PaperStanding standing() {
    return said().standing();
  }

  /** What others say against it beside what a pinned key says, where that is more serious. */
  public Optional<PaperStanding> claimed() {
    SaidStanding said = said();
    return challenges.stream()
        .map(Challenge::said)
        .filter(each -> each.isShaking() && !each.isTrusted())
        .map(SaidStanding::standing)
        .min(Comparator.naturalOrder())
        .filter(claim -> said.isTrusted() && claim.compareTo(said.standing()) < 0);
  }

  /** Empty where no admitted bundle and no event says anything: that is no good news. */
  public Optional<PaperStanding> known() {
    return StoredPaper.hasState(paper) || !challenges.isEmpty()
        ? Optional.of(standing())
        : Optional.empty();
  }

  /** Whether a pinned key says so; nobody needs to say that nothing was said. */
  public boolean isTrusted() {
    return said().isTrusted();
  }
}
