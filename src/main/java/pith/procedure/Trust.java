package pith.procedure;

import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** The policy in force, put to work. */
final class Trust {
  /** Neo4j makes a procedure object for each call; what is known of keys must outlive them. */
  private static final KeyCache KEYS = new KeyCache(Arithmetic.FAST);

  private Trust() {}

  static TrustPolicy policy() {
    return TrustPolicy.builtIn();
  }

  static Assessor assessor() {
    return new Assessor(policy(), KEYS);
  }

  static TrustMode mode() {
    return policy().mode();
  }
}
