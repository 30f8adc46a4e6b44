package pith.wanted;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import pith.model.CodePoints;

/**
 * The combination of the claims of all events that one key signed: the first name and the first
 * type in order, and the first key ids. Their order and repetition are no matter.
 */
public record SignerClaims(String signerId, String signerType, SortedSet<String> keyIds) {
  /** A key has one id, or a few. */
  private static final int MOST_KEY_IDS = 100;

  public SignerClaims {
    SortedSet<String> first = new TreeSet<>(CodePoints.ORDER);
    first.addAll(keyIds);
    while (first.size() > MOST_KEY_IDS) {
      first.remove(first.last());
    }
    keyIds = Collections.unmodifiableSortedSet(first);
  }

  public static SignerClaims of(SignerClaim claim) {
    return new SignerClaims(
        claim.signerId(), claim.signerType(), new TreeSet<>(Collections.singleton(claim.keyId())));
  }

  public SignerClaims and(SignerClaims other) {
    SortedSet<String> both = new TreeSet<>(CodePoints.ORDER);
    both.addAll(keyIds);
    both.addAll(other.keyIds);
    return new SignerClaims(
        first(signerId, other.signerId), first(signerType, other.signerType), both);
  }

  /** Whether a claim would change nothing. */
  public boolean covers(SignerClaim claim) {
    return CodePoints.compare(signerId, claim.signerId()) <= 0
        && CodePoints.compare(signerType, claim.signerType()) <= 0
        && (keyIds.contains(claim.keyId())
            || keyIds.size() == MOST_KEY_IDS
                && CodePoints.compare(keyIds.last(), claim.keyId()) < 0);
  }

  public WantedProperties properties() {
    return WantedProperties.builder()
        .put(PropertyKeys.SIGNER_ID, signerId)
        .put(PropertyKeys.SIGNER_TYPE, signerType)
        .put(PropertyKeys.KEY_IDS, keyIds.toArray(String[]::new))
        .build();
  }

  /** As they are stored; empty iff no claims are stored like that. */
  public static Optional<SignerClaims> read(Object signerId, Object signerType, Object keyIds) {
    if (signerId instanceof String id
        && signerType instanceof String type
        && keyIds instanceof String[] ids) {
      SortedSet<String> sorted = new TreeSet<>(CodePoints.ORDER);
      Collections.addAll(sorted, ids);
      return Arrays.equals(sorted.toArray(), ids) && ids.length <= MOST_KEY_IDS
          ? Optional.of(new SignerClaims(id, type, sorted))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static String first(String one, String other) {
    return CodePoints.compare(one, other) <= 0 ? one : other;
  }
}
