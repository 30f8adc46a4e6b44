package pith.procedure.support;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.query.NearMisses;
import pith.graph.query.Resolution;
import pith.graph.query.Resolver;
import pith.graph.store.StoredPaper;
import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/** The paper that a user means, or a refusal that helps to say it better. */
public final class Papers {
  private Papers() {}

  /**
   * @param given null where a query has nothing to give
   */
  public static Node find(Transaction tx, @Nullable String given) {
    String id = given == null ? nothing() : given;
    return new Resolver(tx)
        .resolve(id)
        .fold(
            Resolution.Found::paper,
            unknown -> {
              throw unknown(tx, unknown);
            },
            ambiguous -> {
              throw ambiguous(ambiguous);
            });
  }

  /**
   * @param given null where a query has nothing to give
   * @param missing what happens if no paper here has that name
   */
  public static Optional<Node> find(Transaction tx, @Nullable String given, Absent missing) {
    return switch (missing) {
      case FAIL -> Optional.of(find(tx, given));
      case SKIP -> Optional.ofNullable(given).flatMap(id -> findIfKnown(tx, id));
    };
  }

  private static String nothing() {
    throw PithFailure.of(
        "the argument", RefusalCode.WRONG_ARGUMENT.problem("an id of a paper", "null"));
  }

  /** A paper that has a record, and not only others that point at it. */
  public static Node findImported(Transaction tx, String id) {
    Node paper = find(tx, id);
    if (StoredPaper.identity(paper).isPresent()) {
      return paper;
    }
    throw PithFailure.of(
        id,
        StoredPaper.isImported(paper)
            ? RefusalCode.DAMAGED.problem("the record that was imported", "another text")
            : RefusalCode.NOT_IMPORTED.problem(
                "a paper that was imported", "one that other papers point at"));
  }

  /** For a question to which there is an answer also where no paper has that name. */
  public static Optional<Node> findIfKnown(Transaction tx, String id) {
    return new Resolver(tx)
        .resolve(id)
        .fold(
            found -> Optional.of(found.paper()),
            unknown -> Optional.empty(),
            ambiguous -> {
              throw ambiguous(ambiguous);
            });
  }

  private static PithFailure ambiguous(Resolution.Ambiguous ambiguous) {
    return PithFailure.of(ambiguous.id(), problem(ambiguous));
  }

  private static PithFailure unknown(Transaction tx, Resolution.Unknown unknown) {
    List<String> near = new NearMisses(tx).of(unknown.id());
    return PithFailure.of(unknown.id(), problem(unknown, near));
  }

  public static Optional<Node> known(Resolution resolution) {
    return resolution.fold(
        found -> Optional.of(found.paper()),
        unknown -> Optional.empty(),
        ambiguous -> Optional.empty());
  }

  public static Problem problem(Resolution.Ambiguous ambiguous) {
    String more = ambiguous.more() == 0 ? "" : ", and " + ambiguous.more() + " more";
    return RefusalCode.AMBIGUOUS_ID.problem(
        "the name of one paper", "several: " + String.join(", ", ambiguous.candidates()) + more);
  }

  public static Problem problem(Resolution.Unknown unknown) {
    return problem(unknown, List.of());
  }

  private static Problem problem(Resolution.Unknown unknown, List<String> near) {
    return unknown.quarantined().isEmpty()
        ? RefusalCode.UNKNOWN_ID.problem("a paper that is here", found(unknown, near))
        : RefusalCode.QUARANTINED_ID.problem(
            "a name of an admitted bundle",
            "a name in the record of "
                + String.join(", ", unknown.quarantined())
                + ", whose bundles are quarantined");
  }

  private static String found(Resolution.Unknown unknown, List<String> near) {
    String tried =
        unknown.tried().isEmpty()
            ? "no form of a Pith Number, an arXiv id or a DOI"
            : "nothing under " + String.join(", ", unknown.tried());
    return near.isEmpty() ? tried : tried + " (did you mean " + String.join(" or ", near) + "?)";
  }
}
