package pith.procedure.support;

import org.neo4j.kernel.api.exceptions.Status;
import pith.load.LoadRefusal;
import pith.load.judge.Refusal;
import pith.model.Visible;

/**
 * The one exception that leaves a procedure. It never has a cause: Neo4j shows a user the innermost
 * cause instead of the message. It carries a status, for then the message stands alone.
 */
public final class PithFailure extends RuntimeException implements Status.HasStatus {
  private static final long serialVersionUID = 1L;

  private final String code;

  private PithFailure(String code, String message) {
    super(message);
    this.code = code;
  }

  public static PithFailure of(
      String code, String place, String expected, String found, String whatToDo) {
    return new PithFailure(
        code,
        plain(
            "%s: %s: expected %s, found %s. %s"
                .formatted(
                    code,
                    Visible.sentence(place),
                    Visible.sentence(expected),
                    Visible.sentence(found),
                    Visible.sentence(whatToDo))));
  }

  /** Neo4j 5 takes the message for a format and fails at a percent sign; other lines do not. */
  private static String plain(String message) {
    return message.replace('%', '\uff05');
  }

  public static PithFailure of(LoadRefusal refusal) {
    return of(
        refusal.code().name(),
        refusal.source(),
        refusal.expected(),
        refusal.found(),
        refusal.whatToDo());
  }

  public static PithFailure of(Refusal refusal) {
    return of(
        refusal.code(),
        refusal.source() + ", document " + refusal.position() + ", byte " + refusal.offset(),
        refusal.expected(),
        refusal.found(),
        refusal.whatToDo());
  }

  public String code() {
    return code;
  }

  @Override
  public Status status() {
    return Status.Procedure.ProcedureCallFailed;
  }
}
