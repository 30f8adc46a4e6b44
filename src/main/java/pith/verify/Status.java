package pith.verify;

/** The result of a check. {@code SKIP} says that something needed for the check is missing. */
public enum Status {
  PASS,
  FAIL,
  WARN,
  SKIP
}
