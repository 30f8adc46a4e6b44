package pith.trust;

import java.util.Collection;
import java.util.Optional;
import pith.crypto.KeyCache;
import pith.crypto.ProvedSignatures;
import pith.model.Json;
import pith.model.JsonObject;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;
import pith.verify.RecordIdentity;

/** One policy, put to work: verifies bundles with its pinned keys at hand and unites them. */
public final class Assessor {
  private final TrustPolicy policy;
  private final KeyRing pinned;
  private final BundleVerifier verifier;
  private final ProvedSignatures proved;

  public Assessor(TrustPolicy policy, KeyCache keys) {
    this.policy = policy;
    this.pinned = policy.ring(keys);
    this.verifier = new BundleVerifier(keys, pinned);
    this.proved = new ProvedSignatures();
  }

  private Assessor(
      TrustPolicy policy, KeyRing pinned, BundleVerifier verifier, ProvedSignatures proved) {
    this.policy = policy;
    this.pinned = pinned;
    this.verifier = verifier;
    this.proved = proved;
  }

  /** The same, with a guard that runs now and then while it works; it throws to stop. */
  public Assessor guardedBy(Runnable guard) {
    return new Assessor(policy, pinned, verifier.guardedBy(guard), proved);
  }

  /** The same, for stored bundles that are read whenever something new comes to their paper. */
  public Assessor remembering() {
    return new Assessor(policy, pinned, verifier.remembering(proved), proved);
  }

  public TrustPolicy policy() {
    return policy;
  }

  public HashedBundle hashed(JsonObject bundle) {
    return verifier.hashed(bundle);
  }

  /** Empty iff the bundle is about no paper. */
  public Optional<BundleReport> verify(HashedBundle bundle) {
    return verifier.verify(bundle);
  }

  /** For a bundle whose state was left out because its events give it. */
  public Optional<BundleReport> verifyWithoutState(JsonObject bundle) {
    return verifier.verifyWithoutState(bundle);
  }

  /** What another signature block makes of a bundle that was verified already. */
  public BundleReport reseal(BundleReport report, Json block) {
    return verifier.reseal(report, block);
  }

  public PaperUnion union(RecordIdentity paper, Collection<ReceivedBundle> received) {
    return PaperUnion.of(paper, received, policy, verifier, pinned);
  }
}
