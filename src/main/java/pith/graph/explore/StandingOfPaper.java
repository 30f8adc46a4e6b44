package pith.graph.explore;

import java.util.List;
import org.neo4j.graphdb.Node;

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

  public PaperStanding standing() {
    return PaperStanding.of(challenges);
  }

  /** Whether a pinned key says so; nobody needs to say that nothing was said. */
  public boolean isTrusted() {
    PaperStanding standing = standing();
    return standing == PaperStanding.UNCHALLENGED
        || challenges.stream()
            .anyMatch(challenge -> challenge.isTrusted() && challenge.condition() == standing);
  }
}
