package pith.graph.store;

import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.wanted.PaperStanding;

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
    return PaperStanding.of(challenges.stream().map(Challenge::condition).toList());
  }

  /** Empty where no admitted bundle and no event says anything: that is no good news. */
  public Optional<PaperStanding> known() {
    return StoredPaper.hasState(paper) || !challenges.isEmpty()
        ? Optional.of(standing())
        : Optional.empty();
  }

  /** Whether a pinned key says so; nobody needs to say that nothing was said. */
  public boolean isTrusted() {
    PaperStanding standing = standing();
    return standing == PaperStanding.UNCHALLENGED
        || challenges.stream()
            .anyMatch(challenge -> challenge.isTrusted() && challenge.condition() == standing);
  }
}
