package pith.refusal;

import java.util.Optional;
import pith.model.Sha256;

/**
 * A source or a document that was not taken: where it stands, and why.
 *
 * @param document the hash of its bytes, where there were any to hash
 */
public record Refusal(Place place, Problem problem, Optional<Sha256> document) {

  public Refusal(Place place, Problem problem) {
    this(place, problem, Optional.empty());
  }

  public static Refusal ofSource(String source, Problem problem) {
    return new Refusal(Place.ofSource(source), problem);
  }

  public RefusalCode code() {
    return problem.code();
  }

  /** One sentence for a log or a terminal, and the advice. */
  public String sentence() {
    return problem.at(place.toString());
  }
}
