package pith.json;

import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/**
 * Why a document was not taken: what is wrong, and at which byte. It repeats nothing of the
 * document but the name of a key, so it may be logged and shown.
 */
public final class JsonRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final long offset;

  JsonRefusal(RefusalCode code, long offset, String expected, String found) {
    this(code.problem(expected, found), offset);
  }

  private JsonRefusal(Problem problem, long offset) {
    // A refusal is an answer about the document, so the stack of the parser says nothing.
    super(problem.at("byte " + offset), null, false, false);
    this.problem = problem;
    this.offset = offset;
  }

  public Problem problem() {
    return problem;
  }

  public RefusalCode code() {
    return problem.code();
  }

  /** Bytes before the fault, counted from the start of the document. */
  public long offset() {
    return offset;
  }
}
