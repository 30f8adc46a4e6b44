package pith.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Timestamp;

/** Reads the administrator's file. What is not understood is refused: a slip must not let in. */
public final class TrustFile {
  private static final Set<String> POLICY =
      Set.of("version", "mode", "signers", "deny_keys", "on_unknown");
  private static final Set<String> SIGNER = Set.of("signer_types", "event_types", "keys");
  private static final Set<String> KEY =
      Set.of("public_key_hex", "key_id", "not_before", "not_after", "status", "compromised_since");

  private TrustFile() {}

  public static TrustPolicy read(Path file) throws TrustFileRefused {
    Json json;
    try {
      json = StrictJson.parse(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw new TrustFileRefused("the file", "one that can be read", "one that cannot");
    } catch (JsonRefusal refusal) {
      throw new TrustFileRefused("byte " + refusal.offset(), refusal.expected(), refusal.found());
    }
    JsonObject policy = object(json, "the file", POLICY);
    List<PinnedSigner> signers = new ArrayList<>();
    JsonObject pinned = policy.object("signers").orElse(JsonObject.EMPTY);
    for (String name : pinned.keys()) {
      signers.add(signer(name, pinned.get(name).orElseThrow()));
    }
    Set<PublicKey> denied = new HashSet<>();
    for (String hex : texts(policy, "deny_keys", "the file")) {
      denied.add(key(hex, "deny_keys"));
    }
    return new TrustPolicy(
        choice(policy, "mode", "the file", TrustMode.PINNED),
        choice(policy, "on_unknown", "the file", TrustPolicy.OnUnknown.QUARANTINE),
        signers,
        denied,
        version(policy),
        file.toString());
  }

  private static PinnedSigner signer(String name, Json json) throws TrustFileRefused {
    JsonObject signer = object(json, name, SIGNER);
    List<PinnedKey> keys = new ArrayList<>();
    for (Json key : items(signer, "keys", name)) {
      keys.add(pinnedKey(object(key, "a key of " + name, KEY), "a key of " + name));
    }
    List<String> events =
        signer.has("event_types") ? texts(signer, "event_types", name) : List.of(PinnedSigner.ANY);
    List<String> types = new ArrayList<>(texts(signer, "signer_types", name));
    types.remove(PinnedSigner.ANY);
    return new PinnedSigner(name, Set.copyOf(types), Set.copyOf(events), keys);
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

  private static PublicKey key(String hex, String place) throws TrustFileRefused {
    String expected = "64 hex digits of an Ed25519 key";
    try {
      return PublicKey.of(HexFormat.of().parseHex(hex))
          .orElseThrow(() -> new TrustFileRefused(place, expected, "another length"));
    } catch (IllegalArgumentException otherDigits) {
      throw new TrustFileRefused(place, expected, "other characters");
    }
  }

  private static long version(JsonObject policy) throws TrustFileRefused {
    Optional<Json> version = policy.get("version");
    if (version.isEmpty() || !(version.get() instanceof JsonInteger number)) {
      throw new TrustFileRefused("version", "a whole number", "none");
    }
    return number.digits().length() > 18 ? Long.MAX_VALUE : Long.parseLong(number.digits());
  }

  private static JsonObject object(Json json, String place, Set<String> known)
      throws TrustFileRefused {
    JsonObject object =
        json.asObject().orElseThrow(() -> new TrustFileRefused(place, "an object", json.kind()));
    for (String name : object.keys()) {
      if (!known.contains(name)) {
        throw new TrustFileRefused(place, "one of " + known.stream().sorted().toList(), name);
      }
    }
    return object;
  }

  private static String text(JsonObject object, String name, String place) throws TrustFileRefused {
    return object
        .text(name)
        .orElseThrow(() -> new TrustFileRefused(place, "a text " + name, "none"));
  }

  private static Optional<Instant> time(JsonObject object, String name, String place)
      throws TrustFileRefused {
    Optional<Json> given = object.get(name).filter(json -> !json.kind().equals("null"));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<Instant> time = given.get().asText().flatMap(Timestamp::parse).map(Timestamp::at);
    if (time.isEmpty()) {
      throw new TrustFileRefused(place, name + " such as 2026-05-18T00:00:00Z", "another form");
    }
    return time;
  }

  private static List<Json> items(JsonObject object, String name, String place)
      throws TrustFileRefused {
    if (object.has(name) && object.array(name).isEmpty()) {
      throw new TrustFileRefused(place, "a list " + name, "something else");
    }
    return object.array(name).map(JsonArray::items).orElse(List.of());
  }

  private static List<String> texts(JsonObject object, String name, String place)
      throws TrustFileRefused {
    List<String> texts = new ArrayList<>();
    for (Json item : items(object, name, place)) {
      texts.add(
          item.asText()
              .orElseThrow(() -> new TrustFileRefused(place, "texts in " + name, item.kind())));
    }
    return texts;
  }

  private static <E extends Enum<E>> E choice(
      JsonObject object, String name, String place, E otherwise) throws TrustFileRefused {
    if (!object.has(name)) {
      return otherwise;
    }
    List<E> all = List.of(otherwise.getDeclaringClass().getEnumConstants());
    String found = text(object, name, place);
    for (E each : all) {
      if (each.name().toLowerCase(Locale.ROOT).equals(found)) {
        return each;
      }
    }
    List<String> names = all.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    throw new TrustFileRefused(place, name + " as one of " + names, found);
  }
}
