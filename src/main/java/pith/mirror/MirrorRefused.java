package pith.mirror;

import pith.refusal.Problem;
import pith.refusal.Refusal;

/** A mirror that is none, or one that is not what it says. */
public final class MirrorRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  private MirrorRefused(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  /**
   * @param place the mirror, or a file of it
   */
  public static MirrorRefused of(String place, Problem problem) {
    return new MirrorRefused(Refusal.ofSource(place, problem));
  }

  public Refusal refusal() {
    return refusal;
  }
}
