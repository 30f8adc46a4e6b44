package pith.time;

/** Bytes that are no proof. A proof with any fault proves nothing. */
public final class ProofRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String expected;
  private final String found;

  ProofRefused(int offset, String expected, String found) {
    super("byte " + offset + ": expected " + expected + ", found " + found);
    this.offset = offset;
    this.expected = expected;
    this.found = found;
  }

  /** Where the fault was noticed, from 0. */
  public int offset() {
    return offset;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }
}
