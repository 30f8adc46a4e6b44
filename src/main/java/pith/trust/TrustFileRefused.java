package pith.trust;

/** A trust file that is not understood as a whole is not used at all. */
public final class TrustFileRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String expected;
  private final String found;

  TrustFileRefused(String place, String expected, String found) {
    super(place + ": expected " + expected + ", found " + found);
    this.place = place;
    this.expected = expected;
    this.found = found;
  }

  public String place() {
    return place;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }
}
