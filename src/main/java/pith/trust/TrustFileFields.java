package pith.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pith.crypto.VerifyingKey;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonBool;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Timestamp;

/** Fields of the administrator's file in their types; each fault is refused with its place. */
final class TrustFileFields {
  private TrustFileFields() {}

  static PublicKey key(String hex, String place) throws TrustFileRefused {
    String expected = "64 hex digits of an Ed25519 key";
    try {
      PublicKey key =
          PublicKey.of(HexFormat.of().parseHex(hex))
              .orElseThrow(() -> new TrustFileRefused(place, expected, "another length"));
      if (VerifyingKey.of(key).isEmpty()) {
        throw new TrustFileRefused(place, "a point of the curve, of prime order", hex);
      }
      return key;
    } catch (IllegalArgumentException otherDigits) {
      throw new TrustFileRefused(place, expected, "other characters");
    }
  }

  static JsonObject object(Json json, String place, Set<String> known) throws TrustFileRefused {
    JsonObject object =
        json.asObject().orElseThrow(() -> new TrustFileRefused(place, "an object", json.kind()));
    for (String name : object.keys()) {
      if (!known.contains(name)) {
        throw new TrustFileRefused(place, "one of " + known.stream().sorted().toList(), name);
      }
    }
    return object;
  }

  static String text(JsonObject object, String name, String place) throws TrustFileRefused {
    return object
        .text(name)
        .orElseThrow(() -> new TrustFileRefused(place, "a text " + name, "none"));
  }

  static Optional<Instant> time(JsonObject object, String name, String place)
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

  static List<Json> items(JsonObject object, String name, String place) throws TrustFileRefused {
    if (object.has(name) && object.array(name).isEmpty()) {
      throw new TrustFileRefused(place, "a list " + name, "something else");
    }
    return object.array(name).map(JsonArray::items).orElse(List.of());
  }

  static List<String> texts(JsonObject object, String name, String place) throws TrustFileRefused {
    List<String> texts = new ArrayList<>();
    for (Json item : items(object, name, place)) {
      texts.add(
          item.asText()
              .orElseThrow(() -> new TrustFileRefused(place, "texts in " + name, item.kind())));
    }
    return texts;
  }

  static boolean flag(JsonObject object, String name, String place, boolean otherwise)
      throws TrustFileRefused {
    Optional<Json> given = object.get(name);
    if (given.isPresent() && !(given.get() instanceof JsonBool)) {
      throw new TrustFileRefused(place, name + " as true or false", given.get().kind());
    }
    return given.map(JsonBool.TRUE::equals).orElse(otherwise);
  }

  static <E extends Enum<E>> E choice(JsonObject object, String name, String place, E otherwise)
      throws TrustFileRefused {
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
