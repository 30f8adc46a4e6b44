package pith.time;

/** Block headers with a fault. None of them is used: a slip must prove no time. */
public final class HeadersRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String expected;
  private final String found;

  HeadersRefused(String place, String expected, String found) {
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
