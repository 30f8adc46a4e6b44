package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.crypto.Base64Strict;
import pith.crypto.VerifyingKey;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.Sha256;

/**
 * An event of the registry's integrity log. It has another envelope than the events of papers: the
 * signature is over a hash whose recipe has not been published. No state has it.
 */
public record IntegrityEvent(
    Optional<Sha256> payloadSha256, Optional<byte[]> signature, String keyId) {
  public static final String TYPE = "pith.integrity.v1";

  /** In the words of every row about one. */
  public static final String PAYLOAD_SKIPPED =
      "SKIP: whether the payload belongs to this hash cannot be checked, since the recipe is not"
          + " published";

  /** Empty for any other entry. Its number, which no hash covers, may be left out. */
  public static Optional<IntegrityEvent> of(Json entry) {
    return entry
        .asObject()
        .filter(object -> object.text("event_type").equals(Optional.of(TYPE)))
        .map(IntegrityEvent::ofFields);
  }

  /** Those that stand in a list of their own, whatever its name: no check knows such a list. */
  public static List<JsonObject> beside(JsonObject bundle) {
    List<JsonObject> found = new ArrayList<>();
    for (String member : bundle.keys()) {
      if (!BundleFieldsCheck.KNOWN.contains(member)) {
        bundle.array(member).map(JsonArray::items).orElse(List.of()).stream()
            .filter(entry -> of(entry).isPresent())
            .flatMap(entry -> entry.asObject().stream())
            .forEach(found::add);
      }
    }
    return found;
  }

  private static IntegrityEvent ofFields(JsonObject object) {
    return new IntegrityEvent(
        object.text("payload_sha256").flatMap(Sha256::parse),
        object.text("signature_b64").flatMap(Base64Strict::decode),
        object.text("signing_key_id").orElse(""));
  }

  /** What can be said of it, with these keys. The envelope names a key by its id alone. */
  public String account(KeyRing keys) {
    List<VerifyingKey> named =
        keys.entries().stream()
            .filter(entry -> entry.keyId().equals(keyId))
            .map(KeyRing.Entry::key)
            .toList();
    return "integrity event: " + signed(named) + ". " + PAYLOAD_SKIPPED;
  }

  private String signed(List<VerifyingKey> named) {
    if (payloadSha256.isEmpty() || signature.isEmpty()) {
      return "no hash with a signature is here";
    }
    if (named.isEmpty()) {
      return "the key of the signature over its hash is not here";
    }
    return named.stream()
        .filter(key -> key.verifies(payloadSha256.get(), signature.get()))
        .findFirst()
        .map(key -> "the signature over its hash holds by key " + key.publicKey().fingerprint())
        .orElse("the signature over its hash does not hold");
  }
}
