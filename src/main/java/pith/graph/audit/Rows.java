package pith.graph.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import pith.graph.paper.Seals;
import pith.verify.Status;

/** What was found of one paper so far. */
final class Rows {
  private final String number;
  private final List<StoreFinding> all = new ArrayList<>();

  Rows(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }

  List<StoreFinding> all() {
    return all;
  }

  void add(StoreFinding row) {
    all.add(row);
  }

  void addAll(Collection<StoreFinding> rows) {
    all.addAll(rows);
  }

  void differs(Noting.Difference difference) {
    all.add(row(StoreCheck.STORED_GRAPH, difference, number));
  }

  static StoreFinding row(StoreCheck check, Noting.Difference difference, String number) {
    return failed(
        check, difference.subject(), difference.expected(), difference.found(), number, "");
  }

  /** Passes iff what was found is what was expected. */
  void compare(StoreCheck check, String subject, String expected, String found, String bundle) {
    all.add(
        expected.equals(found)
            ? new StoreFinding(check.name(), subject, Status.PASS, "", "", "", "", number, bundle)
            : failed(check, subject, expected, found, number, bundle));
  }

  /** One that is absent is a warning as long as the administrator adopts such. */
  void seal(String subject, Seals.Look look, boolean adopts, String bundle) {
    boolean isNew = look == Seals.Look.ABSENT && adopts;
    Status status = look == Seals.Look.RIGHT ? Status.PASS : isNew ? Status.WARN : Status.FAIL;
    all.add(
        new StoreFinding(
            StoreCheck.SEAL.name(),
            subject,
            status,
            status == Status.PASS ? "" : look.name(),
            status == Status.PASS ? "" : "the seal that the key of the trust file gives",
            status == Status.PASS ? "" : look == Seals.Look.ABSENT ? "none" : "another",
            status == Status.PASS ? "" : StoreCheck.SEAL.whatToDo(),
            number,
            bundle));
  }

  private static StoreFinding failed(
      StoreCheck check,
      String subject,
      String expected,
      String found,
      String number,
      String bundle) {
    return new StoreFinding(
        check.name(),
        subject,
        Status.FAIL,
        check.name(),
        expected,
        found,
        check.whatToDo(),
        number,
        bundle);
  }

  /** Whether the record or a bundle itself was changed. */
  boolean isSpoilt() {
    return all.stream()
        .filter(row -> row.status() == Status.FAIL)
        .anyMatch(row -> row.check().equals(StoreCheck.STORED_RECORD.name()));
  }

  Status status() {
    boolean failed = all.stream().anyMatch(row -> row.status() == Status.FAIL);
    boolean warned = all.stream().anyMatch(StoreFinding::isNotable);
    return failed ? Status.FAIL : warned ? Status.WARN : Status.PASS;
  }
}
