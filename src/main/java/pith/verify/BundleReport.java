package pith.verify;

import java.util.List;
import java.util.Optional;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.PublicKey;
import pith.model.Sha256;

/**
 * Everything that follows from one bundle alone, without trust in any key.
 *
 * @param keys those the bundle brings, as far as they are what they say
 * @param seal what came of the signature over the whole
 * @param asBundled the state recomputed from its own events
 * @param isStateReproduced whether that is the state it declares
 */
public record BundleReport(
    HashedBundle bundle,
    RecordIdentity paper,
    KeyRing keys,
    List<CheckedEvent> events,
    List<Alias> aliases,
    BundleSeal seal,
    boolean hasItsNumber,
    MergeResult asBundled,
    boolean isStateReproduced,
    List<Finding> findings) {

  public Sha256 bundleSha256() {
    return bundle.sha256();
  }

  /** The key that signed the bundle as it is. */
  public Optional<PublicKey> signedBy() {
    return seal.signedBy();
  }

  /** The record is the one its number names, and somebody signed the whole as it is. */
  public boolean isIntact() {
    return hasItsNumber && signedBy().isPresent();
  }

  /** Whether anything in it failed or is worth a warning. */
  public boolean hasFindings() {
    return findings.stream().anyMatch(Finding::isNotable);
  }
}
