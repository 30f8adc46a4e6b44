package pith.trust;

import static pith.trust.TrustFileFields.choice;
import static pith.trust.TrustFileFields.flag;
import static pith.trust.TrustFileFields.items;
import static pith.trust.TrustFileFields.key;
import static pith.trust.TrustFileFields.object;
import static pith.trust.TrustFileFields.text;
import static pith.trust.TrustFileFields.texts;
import static pith.trust.TrustFileFields.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pith.crypto.SecretKey;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.PublicKey;

/**
 * Reads the administrator's file. It refuses a file with any fault: a typo must never admit anyone.
 */
public final class TrustFile {
  private static final Set<String> POLICY =
      Set.of(
          "version",
          "mode",
          "signers",
          "deny_keys",
          "on_unknown",
          "allow_open",
          "export",
          "seal",
          "time");
  private static final Set<String> TIME = Set.of("headers", "blocks", "least_work");
  private static final Set<String> SEAL = Set.of("key", "adopt");
  private static final Set<String> SIGNER = Set.of("signer_types", "event_types", "names", "keys");
  private static final Set<String> KEY =
      Set.of("public_key_hex", "key_id", "not_before", "not_after", "status", "compromised_since");

  private TrustFile() {}

  public static TrustPolicy read(Path file) throws TrustFileRefused {
    try {
      return read(Files.readAllBytes(file), file);
    } catch (IOException unreadable) {
      throw new TrustFileRefused("the file", "one that can be read", "one that cannot");
    }
  }

  /**
   * @param text that was in the file, maybe of another machine
   * @param file from whose folder it names others
   */
  public static TrustPolicy read(byte[] text, Path file) throws TrustFileRefused {
    Json json;
    try {
      json = StrictJson.parse(text);
    } catch (JsonRefusal refusal) {
      throw new TrustFileRefused(
          "byte " + refusal.offset(), refusal.problem().expected(), refusal.problem().found());
    }
    JsonObject policy = object(json, "the file", POLICY);
    Set<PublicKey> denied = new HashSet<>();
    for (String hex : texts(policy, "deny_keys", "the file")) {
      denied.add(key(hex, "deny_keys"));
    }
    TrustMode mode = choice(policy, "mode", "the file", TrustMode.PINNED);
    boolean allowsOpen = flag(policy, "allow_open", "the file", true);
    if (mode == TrustMode.OPEN && !allowsOpen) {
      throw new TrustFileRefused("allow_open", "true where mode is open", "false");
    }
    return new TrustPolicy(
        mode,
        choice(policy, "on_unknown", "the file", TrustPolicy.OnUnknown.QUARANTINE),
        allowsOpen,
        signers(policy),
        denied,
        version(policy),
        file.toString(),
        flag(policy, "export", "the file", true),
        seal(policy),
        timeSource(policy, file));
  }

  private static TimeSource timeSource(JsonObject policy, Path file) throws TrustFileRefused {
    Optional<Json> given = policy.get("time");
    return given.isEmpty()
        ? TimeSource.NONE
        : TimeFields.read(object(given.get(), "time", TIME), file);
  }

  private static Optional<SealRule> seal(JsonObject policy) throws TrustFileRefused {
    Optional<Json> given = policy.get("seal");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    JsonObject seal = object(given.get(), "seal", SEAL);
    String hex = text(seal, "key", "seal");
    SecretKey key =
        SecretKey.parse(hex)
            .orElseThrow(
                () ->
                    new TrustFileRefused(
                        "key of seal", "64 lower-case hex digits", hex.length() + " characters"));
    return Optional.of(new SealRule(key, flag(seal, "adopt", "seal", false)));
  }

  private static List<PinnedSigner> signers(JsonObject policy) throws TrustFileRefused {
    List<PinnedSigner> signers = new ArrayList<>();
    Optional<Json> given = policy.get("signers");
    if (given.isEmpty()) {
      return signers;
    }
    JsonObject pinned =
        given
            .get()
            .asObject()
            .orElseThrow(() -> new TrustFileRefused("signers", "an object", given.get().kind()));
    Set<PublicKey> seen = new HashSet<>();
    for (String name : pinned.keys()) {
      PinnedSigner signer = signer(name, pinned.get(name).orElseThrow());
      for (PinnedKey pin : signer.keys()) {
        if (!seen.add(pin.key())) {
          throw new TrustFileRefused(
              "a key of " + name, "each key pinned once", pin.key().hex() + " twice");
        }
      }
      signers.add(signer);
    }
    return signers;
  }

  private static PinnedSigner signer(String name, Json json) throws TrustFileRefused {
    JsonObject signer = object(json, name, SIGNER);
    List<PinnedKey> keys = new ArrayList<>();
    for (Json key : items(signer, "keys", name)) {
      keys.add(pinnedKey(object(key, "a key of " + name, KEY), "a key of " + name));
    }
    List<String> types = new ArrayList<>(texts(signer, "signer_types", name));
    boolean anyType = types.contains(PinnedSigner.ANY);
    Set<String> events = eventTypes(signer, name);
    return new PinnedSigner(
        name,
        anyType ? Set.of() : Set.copyOf(types),
        events,
        flag(signer, "names", name, events.contains(PinnedSigner.ANY)),
        keys);
  }

  private static Set<String> eventTypes(JsonObject signer, String name) throws TrustFileRefused {
    if (!signer.has("event_types")) {
      return Set.of(PinnedSigner.ANY);
    }
    List<String> words = texts(signer, "event_types", name);
    for (String word : words) {
      if (!word.equals(PinnedSigner.ANY) && EventType.of(word).isEmpty()) {
        List<String> known =
            Stream.of(EventType.values()).map(EventType::wireName).sorted().toList();
        throw new TrustFileRefused(name, "event_types of * or " + known, word);
      }
    }
    return Set.copyOf(words);
  }

  private static PinnedKey pinnedKey(JsonObject key, String place) throws TrustFileRefused {
    try {
      return new PinnedKey(
          key(text(key, "public_key_hex", place), place),
          text(key, "key_id", place),
          time(key, "not_before", place),
          time(key, "not_after", place),
          choice(key, "status", place, PinnedKey.Status.ACTIVE),
          time(key, "compromised_since", place));
    } catch (IllegalArgumentException contradiction) {
      throw new TrustFileRefused(place, String.valueOf(contradiction.getMessage()), "otherwise");
    }
  }

  private static long version(JsonObject policy) throws TrustFileRefused {
    Optional<Json> version = policy.get("version");
    if (version.isEmpty() || !(version.get() instanceof JsonInteger number)) {
      throw new TrustFileRefused("version", "a whole number", "none");
    }
    return number.digits().length() > 18 ? Long.MAX_VALUE : Long.parseLong(number.digits());
  }
}
