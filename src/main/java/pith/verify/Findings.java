package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects findings in order. */
final class Findings {
  private static final int SHOWN = 200;
  private final List<Finding> all = new ArrayList<>();

  void pass(Check check, String subject) {
    all.add(Finding.pass(check, subject));
  }

  void fail(Check check, String subject, String expected, String found) {
    add(Status.FAIL, check, subject, check.name(), expected, found);
  }

  void warn(Check check, String subject, String expected, String found) {
    add(Status.WARN, check, subject, check.name(), expected, found);
  }

  void skip(Check check, String subject, String reason) {
    add(Status.SKIP, check, subject, "SKIPPED", "", reason);
  }

  void add(Status status, Check check, String subject, String code, String expected, String found) {
    all.add(Finding.of(status, check, subject, code, shortened(expected), shortened(found)));
  }

  /** Passes iff the text that was found is the one expected. */
  boolean same(Check check, String subject, String expected, Optional<String> found) {
    return same(check, subject, expected, found, check.name());
  }

  boolean same(Check check, String subject, String expected, Optional<String> found, String code) {
    boolean same = found.isPresent() && found.get().equals(expected);
    if (same) {
      pass(check, subject);
    } else {
      add(Status.FAIL, check, subject, code, expected, found.orElse("nothing"));
    }
    return same;
  }

  void addAll(List<Finding> others) {
    all.addAll(others);
  }

  List<Finding> list() {
    return List.copyOf(all);
  }

  /** What strangers wrote is shown, but never at any length. */
  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
