package pith.graph.compare;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.store.BundleCodec;
import pith.graph.store.Properties;
import pith.model.Json;
import pith.model.PublicKey;
import pith.trust.TrustPolicy;
import pith.wanted.NodeKind;
import pith.wanted.PropertyKeys;
import pith.wanted.SignerClaim;
import pith.wanted.SignerClaims;
import pith.wanted.WantedEvent.SignedBy;

/** What the events of all papers say of the key that signed them. */
final class SignerComparison {
  private static final String[] CLAIMED = {
    PropertyKeys.SIGNER_ID, PropertyKeys.SIGNER_TYPE, PropertyKeys.KEY_IDS
  };

  private static final Object ABSENT = false;

  /** A stranger can make up as many names as events. */
  private static final int MOST_REMEMBERED = 10_000;

  private final Remedy remedy;
  private final TrustPolicy policy;
  private final Set<Met> met = new HashSet<>();

  /** A signer that went and came again is another node, which has nothing yet. */
  private record Met(Node signer, SignedBy by) {}

  SignerComparison(Remedy remedy, TrustPolicy policy) {
    this.remedy = remedy;
    this.policy = policy;
  }

  /** One more event under this key. Once looked at, a transaction need not look again. */
  void claim(Node signer, SignedBy by) {
    if (met.size() == MOST_REMEMBERED) {
      met.clear();
    }
    if (met.add(new Met(signer, by))) {
      Optional<SignerClaims> known = stored(signer);
      if (known.filter(claims -> claims.covers(by.claim())).isEmpty()) {
        remedy.lock(signer);
        known = stored(signer).or(() -> remedy.isNew(signer) ? Optional.empty() : sum(signer));
      }
      SignerClaims more = SignerClaims.of(by.claim());
      compare(signer, by.key(), known.map(claims -> claims.and(more)).orElse(more));
    }
  }

  /** Whether every name that it has is one that some event gives it. */
  void settle(Node signer, PublicKey key) {
    Optional<SignerClaims> stored = stored(signer);
    Set<String> open = new HashSet<>();
    stored.ifPresent(
        claims -> {
          open.add("id " + claims.signerId());
          open.add("type " + claims.signerType());
          claims.keyIds().forEach(id -> open.add("key " + id));
        });
    Optional<SignerClaims> sum = Optional.empty();
    try (var links = signer.getRelationships(Direction.INCOMING, Labels.SIGNED_BY)) {
      for (Relationship link : links) {
        Optional<SignerClaims> claim = claim(link.getStartNode()).map(SignerClaims::of);
        claim.ifPresent(
            said -> {
              open.remove("id " + said.signerId());
              open.remove("type " + said.signerType());
              said.keyIds().forEach(id -> open.remove("key " + id));
            });
        sum = both(sum, claim);
        if (stored.isPresent() && open.isEmpty()) {
          break;
        }
      }
    }
    Optional<SignerClaims> wanted = stored.isPresent() && open.isEmpty() ? stored : sum;
    wanted.ifPresent(claims -> compare(signer, key, claims));
  }

  private void compare(Node signer, PublicKey key, SignerClaims claims) {
    remedy.properties(signer, NodeKind.SIGNER, SignerClaim.ofSigner(key, policy, claims));
  }

  private static Optional<SignerClaims> sum(Node signer) {
    Optional<SignerClaims> sum = Optional.empty();
    try (var links = signer.getRelationships(Direction.INCOMING, Labels.SIGNED_BY)) {
      for (Relationship link : links) {
        sum = both(sum, claim(link.getStartNode()).map(SignerClaims::of));
      }
    }
    return sum;
  }

  private static Optional<SignerClaims> both(
      Optional<SignerClaims> one, Optional<SignerClaims> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().and(other.get()))
        : one.or(() -> other);
  }

  private static Optional<SignerClaims> stored(Node signer) {
    Map<String, Object> stored = signer.getProperties(CLAIMED);
    return SignerClaims.read(
        stored.getOrDefault(PropertyKeys.SIGNER_ID, ABSENT),
        stored.getOrDefault(PropertyKeys.SIGNER_TYPE, ABSENT),
        stored.getOrDefault(PropertyKeys.KEY_IDS, ABSENT));
  }

  private static Optional<SignerClaim> claim(Node event) {
    return Properties.text(event, PropertyKeys.BODY)
        .flatMap(BundleCodec::parse)
        .flatMap(Json::asObject)
        .flatMap(SignerClaim::of);
  }
}
