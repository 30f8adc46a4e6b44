package pith.hostile;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonString;

/** A policy as the administrator writes it. */
final class PolicyFile {
  private final List<Instant> steps;

  private PolicyFile(List<Instant> steps) {
    this.steps = steps;
  }

  /**
   * @param steps when each step of the history began, as far as they did
   */
  static String text(Policy policy, List<Instant> steps) {
    return CanonicalJson.text(new PolicyFile(steps).json(policy));
  }

  /** Before everything, after everything, or the moment before a step. */
  static Instant time(int step, List<Instant> steps) {
    return switch (step) {
      case Policy.EVER -> Instant.parse("2000-01-01T00:00:00Z");
      case Policy.NEVER -> Instant.parse("2999-01-01T00:00:00Z");
      default -> steps.get(step);
    };
  }

  private JsonObject json(Policy policy) {
    JsonObjectBuilder signers = JsonObject.builder();
    policy.signers().forEach(signer -> signers.put(signer.name(), json(signer)));
    JsonObjectBuilder file =
        JsonObject.builder()
            .put("version", 1)
            .put("mode", policy.open() ? "open" : "pinned")
            .put("on_unknown", policy.refuses() ? "refuse" : "quarantine")
            .put("signers", signers.build())
            .put(
                "deny_keys",
                JsonArray.ofTexts(
                    policy.denied().stream().map(key -> key.publicKey().hex()).sorted().toList()));
    if (!policy.allowsOpen()) {
      file.put("allow_open", JsonBool.FALSE);
    }
    return file.build();
  }

  private JsonObject json(Policy.Pinned signer) {
    JsonObjectBuilder json = JsonObject.builder();
    if (!signer.signerTypes().isEmpty()) {
      json.put("signer_types", JsonArray.ofTexts(List.copyOf(signer.signerTypes())));
    }
    if (signer.isLimited()) {
      json.put("event_types", JsonArray.ofTexts(List.copyOf(signer.eventTypes())));
    }
    signer.names().ifPresent(names -> json.put("names", JsonBool.of(names)));
    List<Json> keys = signer.pins().stream().<Json>map(this::json).toList();
    return json.put("keys", new JsonArray(keys)).build();
  }

  private JsonObject json(Policy.Pin pin) {
    JsonObjectBuilder json =
        JsonObject.builder()
            .put("public_key_hex", pin.key().publicKey().hex())
            .put("key_id", pin.key().keyId())
            .put("status", pin.status().name().toLowerCase(Locale.ROOT));
    put(json, "not_before", pin.notBefore());
    put(json, "not_after", pin.notAfter());
    put(json, "compromised_since", pin.compromisedSince());
    return json.build();
  }

  private void put(JsonObjectBuilder json, String name, Optional<Integer> step) {
    step.ifPresent(at -> json.put(name, new JsonString(time(at, steps).toString())));
  }
}
