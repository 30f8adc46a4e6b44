package pith.verify;

/**
 * One check of one subject. {@code code} says what is wrong when a check can fail in several ways;
 * the texts are empty where the check passed.
 */
public record Finding(
    Check check,
    String subject,
    Status status,
    String code,
    String expected,
    String found,
    String whatToDo) {

  static Finding pass(Check check, String subject) {
    return new Finding(check, subject, Status.PASS, "", "", "", "");
  }

  static Finding of(
      Status status, Check check, String subject, String code, String expected, String found) {
    return new Finding(check, subject, status, code, expected, found, check.whatToDo());
  }

  /** Whether a reader must know of it: anything that failed or is worth a warning. */
  public boolean isNotable() {
    return status == Status.FAIL || status == Status.WARN;
  }
}
