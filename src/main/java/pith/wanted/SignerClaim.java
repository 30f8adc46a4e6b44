package pith.wanted;

import java.util.Optional;
import pith.model.Event;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.trust.TrustPolicy;

/** What one event says of the key that signed it. Anybody can claim a name. */
public record SignerClaim(String signerId, String signerType, String keyId) {

  static SignerClaim of(Event event) {
    return new SignerClaim(
        event.signer().signerId(), event.signer().signerType(), event.signer().keyId());
  }

  /** Of the body of a valid event. */
  public static Optional<SignerClaim> of(JsonObject body) {
    Optional<JsonObject> signer = body.object("signer");
    Optional<String> id = signer.flatMap(object -> object.text("signer_id"));
    Optional<String> type = signer.flatMap(object -> object.text("signer_type"));
    Optional<String> keyId = signer.flatMap(object -> object.text("key_id"));
    return id.isPresent() && type.isPresent() && keyId.isPresent()
        ? Optional.of(new SignerClaim(id.get(), type.get(), keyId.get()))
        : Optional.empty();
  }

  /** A {@code Signer} with what all events say of it. */
  public static WantedProperties ofSigner(PublicKey key, TrustPolicy policy, SignerClaims claims) {
    return WantedProperties.builder()
        .putAll(ofKey(key, policy))
        .putAll(claims.properties())
        .build();
  }

  /** What a {@code Signer} has whatever was claimed of it. */
  private static WantedProperties ofKey(PublicKey key, TrustPolicy policy) {
    return WantedProperties.builder()
        .put(PropertyKeys.PUBLIC_KEY, key.hex())
        .put(PropertyKeys.FINGERPRINT, key.fingerprint())
        .put(PropertyKeys.TRUST, policy.trustIn(key).wireName())
        .build();
  }
}
