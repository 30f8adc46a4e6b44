package pith.procedure.report;

import java.util.List;
import org.neo4j.graphdb.Transaction;

/** The bundles that are stored but part of no state: a user who does not know it misses papers. */
final class Quarantine {
  static final String WHAT_TO_DO =
      "Pin their signers in the trust file, then CALL pith.merge.all(); or import them again with "
          + "trust: 'open'.";

  private Quarantine() {}

  static DoctorRow row(Transaction tx) {
    long bundles = count(tx);
    return bundles == 0
        ? new DoctorRow("quarantine", "PASS", "no bundle is quarantined", "")
        : new DoctorRow(
            "quarantine",
            "WARN",
            bundles + " bundles are quarantined: stored, but part of no state, without names",
            WHAT_TO_DO);
  }

  private static long count(Transaction tx) {
    try (var rows =
        tx.execute("MATCH (b:Bundle) WHERE b.admitted = false RETURN count(b) AS bundles")) {
      return rows.stream()
          .flatMap(row -> List.copyOf(row.values()).stream())
          .mapToLong(count -> (Long) count)
          .sum();
    }
  }
}
