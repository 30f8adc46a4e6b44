package pith.procedure.support;

import java.util.concurrent.atomic.AtomicReference;
import org.neo4j.logging.Log;
import pith.refusal.Visible;
import pith.trust.TrustPolicy;

/** A line of the log for each trust policy that comes into force. */
final class TrustLog {
  private static final AtomicReference<TrustPolicy> LAST =
      new AtomicReference<>(TrustPolicy.builtIn());

  private TrustLog() {}

  /** The built-in policy is news only after another one. */
  static void inForce(TrustPolicy policy, Log log) {
    if (!policy.equals(LAST.getAndSet(policy))) {
      log.info(
          "pith: a new trust policy is in force: %s, version %d, mode %s, signers %d",
          Visible.text(policy.readFrom()),
          policy.version(),
          policy.mode().wireName(),
          policy.signers().size());
    }
  }
}
