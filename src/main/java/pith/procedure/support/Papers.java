package pith.procedure.support;

import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.query.Resolution;
import pith.graph.query.Resolver;
import pith.refusal.RefusalCode;

/** The paper that a user means, or a refusal that helps to say it better. */
public final class Papers {
  private Papers() {}

  public static Node find(Transaction tx, String id) {
    Resolution resolution = new Resolver(tx).resolve(id);
    if (resolution instanceof Resolution.Found found) {
      return found.paper();
    }
    if (resolution instanceof Resolution.Ambiguous ambiguous) {
      throw PithFailure.of(
          ambiguous.id(),
          RefusalCode.AMBIGUOUS_ID.problem(
              "the name of one paper", "several: " + String.join(", ", ambiguous.candidates())));
    }
    Resolution.Unknown unknown = (Resolution.Unknown) resolution;
    throw PithFailure.of(
        unknown.id(),
        RefusalCode.UNKNOWN_ID.problem(
            "a paper that is here",
            unknown.tried().isEmpty()
                ? "no form of a Pith Number, an arXiv id or a DOI"
                : "nothing under " + String.join(", ", unknown.tried())));
  }
}
