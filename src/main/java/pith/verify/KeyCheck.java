package pith.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import pith.crypto.Base64Strict;
import pith.crypto.KeyCache;
import pith.crypto.VerifyingKey;
import pith.model.CodePoints;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.PublicKey;

/** Judges {@code public_keys}: only a key whose every name is its own joins the ring. */
final class KeyCheck {
  private final KeyCache cache;
  private final Findings findings;
  private final Runnable guard;

  KeyCheck(KeyCache cache, Findings findings, Runnable guard) {
    this.cache = cache;
    this.findings = findings;
    this.guard = guard;
  }

  KeyRing check(List<Json> entries) {
    List<KeyRing.Entry> ring = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      guard.run();
      String place = "public_keys/" + i;
      entries
          .get(i)
          .asObject()
          .map(object -> entry(object, place))
          .orElseGet(() -> misshapen(place, "a public key"))
          .ifPresent(ring::add);
    }
    conflicts(ring);
    return new KeyRing(ring);
  }

  private Optional<KeyRing.Entry> entry(JsonObject object, String place) {
    Optional<String> keyId = object.text("key_id");
    String base64 = object.text("public_key_b64").orElse("");
    Optional<PublicKey> raw = Base64Strict.decode(base64).flatMap(PublicKey::of);
    if (keyId.isEmpty() || raw.isEmpty()) {
      return misshapen(place, "key_id and canonical base64 of 32 bytes");
    }
    String subject = "key:" + raw.get().hex();
    boolean shaped = shape(object, raw.get(), subject);
    boolean named = fingerprints(object, raw.get(), subject);
    Optional<VerifyingKey> key = cache.find(raw.get());
    if (key.isPresent()) {
      findings.pass(Check.KEY_POINT, subject);
    } else {
      findings.fail(Check.KEY_POINT, subject, "a canonical point of prime order", raw.get().hex());
    }
    return shaped && named
        ? key.map(valid -> new KeyRing.Entry(keyId.get(), valid))
        : Optional.empty();
  }

  /** Every name is looked at, so that a report is complete. */
  private boolean shape(JsonObject object, PublicKey key, String subject) {
    boolean algorithm =
        findings.same(Check.KEY_SHAPE, subject, "ed25519", object.text("algorithm"));
    boolean format = findings.same(Check.KEY_SHAPE, subject, "raw", object.text("format"));
    boolean hex = findings.same(Check.KEY_SHAPE, subject, key.hex(), object.text("public_key_hex"));
    return algorithm && format && hex;
  }

  private boolean fingerprints(JsonObject object, PublicKey key, String subject) {
    boolean hex =
        findings.same(
            Check.KEY_FINGERPRINT,
            subject,
            key.fingerprint(),
            object.text("fingerprint_sha256_hex"));
    boolean base32 =
        findings.same(
            Check.KEY_FINGERPRINT,
            subject,
            key.fingerprintBase32(),
            object.text("fingerprint_sha256_b32_first128bits"));
    return hex && base32;
  }

  private Optional<KeyRing.Entry> misshapen(String place, String expected) {
    findings.fail(Check.KEY_SHAPE, place, expected, "something else");
    return Optional.empty();
  }

  private void conflicts(List<KeyRing.Entry> ring) {
    SortedMap<String, SortedSet<PublicKey>> byId = new TreeMap<>(CodePoints.ORDER);
    for (KeyRing.Entry entry : ring) {
      byId.computeIfAbsent(entry.keyId(), unused -> new TreeSet<>()).add(entry.key().publicKey());
    }
    byId.forEach(
        (keyId, keys) -> {
          if (keys.size() > 1) {
            findings.fail(Check.KEY_CONFLICT, "key_id:" + keyId, "one key", keys.toString());
          } else {
            findings.pass(Check.KEY_CONFLICT, "key_id:" + keyId);
          }
        });
  }
}
