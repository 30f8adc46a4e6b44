package pith.graph.bulk;

import pith.refusal.Refusal;

/** The caller of a load: may stop it at any time, and hears how far it is. */
public interface LoadObserver {
  /** Throws to stop. */
  void check();

  /**
   * @param done of the whole, in the unit of the phase
   */
  void progress(LoadPhase phase, long done, long whole, long documents);

  /** Throws if one refusal is to end the load. */
  void refused(Refusal refusal);
}
