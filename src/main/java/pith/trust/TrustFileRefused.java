package pith.trust;

import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/** A trust file that is not understood as a whole is not used at all. */
public final class TrustFileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final transient Problem problem;

  TrustFileRefused(String place, String expected, String found) {
    super(place + ": expected " + expected + ", found " + found);
    this.place = place;
    this.problem = RefusalCode.TRUST_FILE.problem(expected, found);
  }

  /** Where in the file. */
  public String place() {
    return place;
  }

  public Problem problem() {
    return problem;
  }
}
