package pith.mirror;

/**
 * A paper that two sets have differently.
 *
 * @param suffix of its Pith Number
 */
public record SetDifference(String suffix, Kind kind) {
  /** What differs. */
  public enum Kind {
    ONLY_A,
    ONLY_B,
    /** Other events, or other names. */
    EVENTS,
    /** The same events and names, and yet another state: a fault, or another trust policy. */
    STATE
  }
}
