package pith.verify;

/** What a check came to. {@code SKIP} says that something needed for the check is not there. */
public enum Status {
  PASS,
  FAIL,
  WARN,
  SKIP
}
