package pith.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.PublicKey;
import pith.model.Sha256;

/**
 * One hash for a policy. It follows from what the policy decides, not from the text of its file: so
 * the built-in one has a hash, too. The secret for seals is no part of it.
 */
public final class PolicyDigest {
  private PolicyDigest() {}

  public static Sha256 of(TrustPolicy policy) {
    JsonObjectBuilder decided =
        JsonObject.builder()
            .put("mode", policy.mode().wireName())
            .put("on_unknown", policy.onUnknown().wireName())
            .put("allow_open", JsonBool.of(policy.allowsOpen()))
            .put("allow_export", JsonBool.of(policy.allowsExport()))
            .put("version", JsonInteger.of(policy.version()))
            .put("signers", sorted(policy.signers().stream().map(PolicyDigest::signer).toList()))
            .put("denied", texts(policy.denied().stream().map(PublicKey::hex).toList()));
    policy.time().digest().ifPresent(time -> decided.put("time", time));
    return CanonicalJson.sha256(decided.build());
  }

  private static Json signer(PinnedSigner signer) {
    return JsonObject.builder()
        .put("signer_id", signer.signerId())
        .put("signer_types", texts(signer.signerTypes()))
        .put("event_types", texts(signer.eventTypes()))
        .put("gives_names", JsonBool.of(signer.givesNames()))
        .put("keys", sorted(signer.keys().stream().map(PolicyDigest::key).toList()))
        .build();
  }

  private static Json key(PinnedKey key) {
    return JsonObject.builder()
        .put("key", key.key().hex())
        .put("key_id", key.keyId())
        .put("not_before", text(key.notBefore()))
        .put("not_after", text(key.notAfter()))
        .put("status", key.status().wireName())
        .put("compromised_since", text(key.compromisedSince()))
        .build();
  }

  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  private static Json texts(Collection<String> texts) {
    return JsonArray.ofTexts(texts.stream().sorted().toList());
  }

  /** The order in a file decides nothing. */
  private static Json sorted(List<Json> values) {
    List<Json> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.comparing(CanonicalJson::text));
    return new JsonArray(sorted);
  }
}
