package pith.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.crypto.SigningKey;
import pith.json.CanonicalJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;
import pith.model.Timestamp;
import pith.refusal.RefusalCode;
import pith.verify.BundleReport;
import pith.verify.HashedBundle;
import pith.verify.HashedEntry;
import pith.verify.SignatureBlock;

/**
 * Signs with one key at one time, so that the same draft gives the same bytes. What it gives was
 * verified as if a stranger had sent it.
 */
public final class Signing {
  private final SigningKey key;
  private final Timestamp signedAt;

  /** A document, and the event in it that is new; empty where none is. */
  public record Signed(JsonObject bundle, BundleReport report, Optional<EventId> event) {}

  public Signing(SigningKey key, Timestamp signedAt) {
    this.key = key;
    this.signedAt = signedAt;
  }

  /**
   * A bundle with this event and all earlier ones of the same key on that paper: it needs nothing
   * else to be verified.
   *
   * @param mayFork whether the signer wants to contradict an earlier event
   */
  public Signed sign(Draft draft, boolean mayFork) throws SignRefused {
    String keyId = keyId(draft);
    JsonObject event = signed(draft.body(), keyId);
    EventId id = new EventId(CanonicalJson.sha256(draft.body()));
    List<Json> events = new ArrayList<>(draft.earlier());
    events.removeIf(earlier -> isOf(id, earlier));
    events.add(event);
    UnsignedBundle bundle =
        new UnsignedBundle(
            draft.paper(),
            events,
            List.of(new UnsignedBundle.NamedKey(keyId, key.publicKey())),
            List.of(),
            List.of());
    Signed signed = issue(bundle, keyId, Optional.of(id));
    if (!mayFork) {
      OwnDocuments.refuseFork(signed.report(), id);
    }
    return signed;
  }

  /** A union as a bundle of this mirror. */
  public Signed issue(UnsignedBundle bundle, SignerCard card) throws SignRefused {
    if (!card.key().equals(key.publicKey())) {
      throw otherKey("the signer", card.key().fingerprint());
    }
    return issue(bundle, card.keyId(), Optional.empty());
  }

  private static boolean isOf(EventId id, Json entry) {
    return entry
        .asObject()
        .flatMap(object -> object.text("event_id"))
        .equals(Optional.of(id.text()));
  }

  private Signed issue(UnsignedBundle bundle, String keyId, Optional<EventId> event)
      throws SignRefused {
    JsonObject stateless =
        bundle.stateless(new UnsignedBundle.NamedKey(keyId, key.publicKey()), signedAt);
    JsonObject whole = stateless.with("state", OwnDocuments.state(stateless));
    Sha256 hash = HashedBundle.of(whole).sha256();
    JsonObject signed =
        whole.with(
            "bundle_signature",
            SignatureBlock.ofBundle(keyId, fingerprint(), key.sign(hash.bytes()), signedAt, hash));
    return new Signed(signed, OwnDocuments.verified(signed), event);
  }

  private JsonObject signed(JsonObject body, String keyId) {
    Sha256 content = CanonicalJson.sha256(body);
    return body.with("content_sha256", new JsonString(content.hex()))
        .with("event_id", new JsonString(new EventId(content).text()))
        .with(
            "signature",
            SignatureBlock.ofEvent(keyId, fingerprint(), key.sign(content.bytes()), signedAt));
  }

  private String fingerprint() {
    return key.publicKey().fingerprint();
  }

  /** The draft says who signs it. Members that are no part of a body would not be hashed. */
  private String keyId(Draft draft) throws SignRefused {
    for (String unhashed : HashedEntry.UNHASHED) {
      if (draft.body().has(unhashed)) {
        throw new SignRefused(
            "the event of the draft", RefusalCode.DRAFT, "an event before it is signed", unhashed);
      }
    }
    Optional<JsonObject> signer = draft.body().object("signer");
    Optional<String> keyId = signer.flatMap(each -> each.text("key_id"));
    Optional<String> named = signer.flatMap(each -> each.text("public_key_fingerprint"));
    if (keyId.isEmpty() || !named.equals(Optional.of(fingerprint()))) {
      throw otherKey("the signer of the draft", named.orElse("none"));
    }
    return keyId.get();
  }

  private SignRefused otherKey(String place, String found) {
    return new SignRefused(
        place, RefusalCode.KEY_FILE, "the key with the fingerprint " + found, fingerprint());
  }

  /** What the new event comes after, for the record of what this key signed. */
  public static Optional<Event> newEvent(Signed signed) {
    return signed.report().events().stream()
        .filter(checked -> signed.event().equals(Optional.of(checked.id())))
        .flatMap(checked -> checked.event().stream())
        .findFirst();
  }
}
