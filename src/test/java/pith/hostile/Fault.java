package pith.hostile;

import java.util.Base64;
import java.util.Optional;
import pith.corpus.Edits;
import pith.corpus.TestKey;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Reason;

/** One way to spoil a copy of an event, and why it is then not valid. */
enum Fault {
  NONE(Optional.empty(), true),
  NO_HASH(Optional.of(Reason.SHAPE), true),
  NO_TARGET(Optional.of(Reason.SHAPE), false),
  SCHEMA(Optional.of(Reason.SCHEMA_VERSION), false),
  NO_TIME(Optional.of(Reason.CREATED_AT), false),
  WRONG_HASH(Optional.of(Reason.CONTENT_HASH), true),
  WRONG_ID(Optional.of(Reason.EVENT_ID), true),
  UNSIGNED(Optional.of(Reason.UNSIGNED), true),
  EXTRA_IN_ENVELOPE(Optional.of(Reason.ENVELOPE), true),
  ANOTHER_KEY_ID(Optional.of(Reason.ENVELOPE), true),
  ANOTHER_ROLE(Optional.of(Reason.ENVELOPE), true),
  BASE64(Optional.of(Reason.BASE64), true),
  SHORT_SIGNATURE(Optional.of(Reason.BASE64), true),
  ZERO_SIGNATURE(Optional.of(Reason.SIGNATURE), true),
  FOREIGN_SIGNATURE(Optional.of(Reason.SIGNATURE), true);

  private final Optional<Reason> reason;
  private final boolean keepsBody;

  Fault(Optional<Reason> reason, boolean keepsBody) {
    this.reason = reason;
    this.keepsBody = keepsBody;
  }

  Optional<Reason> reason() {
    return reason;
  }

  /** Whether the copy has the id of the good event. */
  boolean keepsBody() {
    return keepsBody;
  }

  /** What is said with the fault in it, where the fault is in the words themselves. */
  Said inWords(Said said) {
    JsonObject body =
        switch (this) {
          case NO_TARGET -> Edits.remove(said.body(), "target");
          case SCHEMA -> Edits.set(said.body(), "schema_version", new JsonString("1.1"));
          case NO_TIME ->
              Edits.set(said.body(), "created_at", new JsonString("2026-05-18 01:00:51Z"));
          default -> said.body();
        };
    return body.equals(said.body()) ? said : Said.of(said.key(), body, said.work());
  }

  /** The fault in what is around the words. */
  JsonObject around(JsonObject event, TestKey key) {
    return switch (this) {
      case NONE, NO_TARGET, SCHEMA, NO_TIME -> event;
      case NO_HASH -> Edits.set(event, "content_sha256", JsonInteger.of(1));
      case WRONG_HASH -> Edits.set(event, "content_sha256", new JsonString("0".repeat(64)));
      case WRONG_ID -> Edits.set(event, "event_id", new JsonString("sha256:" + "1".repeat(64)));
      case UNSIGNED -> Edits.set(event, "signature", JsonNull.NULL);
      case EXTRA_IN_ENVELOPE -> Edits.set(event, "signature/note", new JsonString("mine"));
      case ANOTHER_KEY_ID ->
          Edits.set(event, "signature/key_id", new JsonString(key.keyId() + "-b"));
      case ANOTHER_ROLE ->
          Edits.set(event, "signature/signed_message", new JsonString("bundle_sha256_bytes"));
      case BASE64 -> signature(event, base64(64) + " ");
      case SHORT_SIGNATURE -> signature(event, base64(63));
      case ZERO_SIGNATURE -> signature(event, base64(64));
      case FOREIGN_SIGNATURE ->
          signature(event, Cast.PASSER_BY.sign(pith.model.Sha256.hash(new byte[] {1})));
    };
  }

  private static JsonObject signature(JsonObject event, String base64) {
    return Edits.set(event, "signature/signature_b64", new JsonString(base64));
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }
}
