package pith.procedure.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.paper.VerifiedBundle;
import pith.trust.Assessor;
import pith.trust.KeptOut;
import pith.trust.ReceivedBundle;
import pith.trust.TrustPolicy;

/** The bundles that are stored but part of no state: a user who does not know it misses papers. */
final class Quarantine {
  private static final String PIN = "Pin the signer in the trust file, then CALL pith.merge.all()";
  private static final String OPEN = "; or import it again with trust: 'open'";
  private static final String COUNT =
      "MATCH (b:Bundle) WHERE b.admitted = false "
          + "RETURN b.verdict = 'NOT_INTACT' AS broken, count(b) AS bundles";

  private Quarantine() {}

  /** What each kind needs, and no more than what helps. */
  static String whatToDo(Map<KeptOut, Long> bundles, boolean mayBeOpened) {
    StringJoiner words = new StringJoiner(" ");
    new EnumMap<>(bundles)
        .forEach((why, count) -> words.add(number(count) + words(why, count, mayBeOpened)));
    return words.toString();
  }

  /** About one paper, of which nothing is admitted. */
  static String reason(Node paper, Assessor assessor) {
    Map<KeptOut, Long> bundles = new EnumMap<>(KeptOut.class);
    List<ReceivedBundle> stored =
        VerifiedBundle.verifyAll(paper, assessor).stream().map(VerifiedBundle::received).toList();
    TrustPolicy ofPaper = assessor.policy().knowing(stored);
    stored.stream()
        .flatMap(bundle -> KeptOut.of(bundle, ofPaper).stream())
        .forEach(why -> bundles.merge(why, 1L, Long::sum));
    return bundles.isEmpty()
        ? StandingRow.QUARANTINED + "."
        : StandingRow.QUARANTINED + ". " + whatToDo(bundles, assessor.policy().mayBeOpened());
  }

  private static String number(long bundles) {
    return bundles + (bundles == 1 ? " bundle is " : " bundles are ");
  }

  private static String words(KeptOut why, long count, boolean mayBeOpened) {
    return switch (why) {
      case NOT_INTACT ->
          "quarantined and not intact. No setting admits that: get it again from its source.";
      case UNKNOWN_SIGNER ->
          "quarantined: no pinned key signed "
              + (count == 1 ? "it. " : "them. ")
              + admit(mayBeOpened);
      case NAME_TAKEN ->
          "quarantined: the name of the signer is pinned to another key. An open import does not "
              + "admit that. CALL pith.verify(id) names the signer; ask the holder of the name.";
      case KEY_REFUSED ->
          "quarantined: the trust file rules the key out. An open import does not admit that. CALL "
              + "pith.verify(id) tells why; a newer bundle under a valid key is admitted.";
    };
  }

  private static String admit(boolean mayBeOpened) {
    return PIN + (mayBeOpened ? OPEN : "") + ".";
  }

  static DoctorRow row(Transaction tx, boolean mayBeOpened) {
    Map<Boolean, Long> counts = counts(tx);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all == 0
        ? new DoctorRow("quarantine", "PASS", "no bundle is quarantined", "")
        : new DoctorRow(
            "quarantine",
            "WARN",
            number(all) + "quarantined: stored, but part of no state, without names",
            helpFor(counts, mayBeOpened));
  }

  private static String helpFor(Map<Boolean, Long> counts, boolean mayBeOpened) {
    StringJoiner words = new StringJoiner(" ");
    long broken = counts.getOrDefault(true, 0L);
    long intact = counts.getOrDefault(false, 0L);
    if (broken > 0) {
      words.add(number(broken) + "not intact. Get it again from its source.");
    }
    if (intact > 0) {
      words.add(number(intact) + "intact, but no key that counts signed. " + admit(mayBeOpened));
      words.add("Where a name is pinned to another key, or a key is denied, neither helps.");
    }
    return words.toString();
  }

  /** By whether they are not intact: a look at each signature would take too long here. */
  private static Map<Boolean, Long> counts(Transaction tx) {
    Map<Boolean, Long> counts = new HashMap<>();
    try (var rows = tx.execute(COUNT)) {
      for (Map<String, Object> row : rows.stream().toList()) {
        counts.put(Boolean.TRUE.equals(row.get("broken")), (Long) row.get("bundles"));
      }
    }
    return counts;
  }
}
