package pith.procedure.support;

import org.neo4j.kernel.api.exceptions.Status;
import pith.refusal.Problem;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/**
 * The one exception that leaves a procedure. It never has a cause: Neo4j shows a user the innermost
 * cause instead of the message. It carries a status, for then the message stands alone.
 */
public final class PithFailure extends RuntimeException implements Status.HasStatus {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  private PithFailure(RefusalCode code, String message) {
    super(message);
    this.code = code;
  }

  public static PithFailure of(String place, Problem problem) {
    return new PithFailure(problem.code(), plain(problem.at(place)));
  }

  public static PithFailure of(Refusal refusal) {
    return of(refusal.place().toString(), refusal.problem());
  }

  /** Neo4j 5 takes the message for a format and fails at a percent sign; other lines do not. */
  private static String plain(String message) {
    return message.replace('%', '\uff05');
  }

  public RefusalCode code() {
    return code;
  }

  @Override
  public Status status() {
    return Status.Procedure.ProcedureCallFailed;
  }
}
