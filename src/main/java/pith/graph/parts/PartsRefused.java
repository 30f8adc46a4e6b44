package pith.graph.parts;

import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** Parts that can't be loaded. */
public final class PartsRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  private PartsRefused(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  static PartsRefused of(RefusalCode code, String where, String expected, String found) {
    return new PartsRefused(Refusal.ofSource(where, code.problem(expected, found)));
  }

  public Refusal refusal() {
    return refusal;
  }
}
