package pith.crypto;

/** Which arithmetic may say yes to a signature. */
public enum Arithmetic {
  /** Tables of multiples for the keys that sign much; whatever they refuse, the referee decides. */
  FAST,
  /** Bouncy Castle alone. */
  REFEREE
}
