package pith.sign;

import pith.refusal.Problem;
import pith.refusal.RefusalCode;

/** Something that is not to be signed. */
public final class SignRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final transient Problem problem;

  SignRefused(String place, RefusalCode code, String expected, String found) {
    super(place + ": expected " + expected + ", found " + found);
    this.place = place;
    this.problem = code.problem(expected, found);
  }

  public String place() {
    return place;
  }

  public Problem problem() {
    return problem;
  }
}
