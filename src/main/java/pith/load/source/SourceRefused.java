package pith.load.source;

import pith.refusal.Problem;
import pith.refusal.Refusal;

/** A source that can't be opened, or a target that can't be written, at all. */
public final class SourceRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public SourceRefused(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  static SourceRefused of(String source, Problem problem) {
    return new SourceRefused(Refusal.ofSource(source, problem));
  }

  public Refusal refusal() {
    return refusal;
  }
}
