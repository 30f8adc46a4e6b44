package pith.model;

import java.util.Optional;

/**
 * A JSON value as the canonical form sees it: immutable, without duplicate keys, without lone
 * surrogates, with numbers that are either integers of any size or finite binary64.
 */
public sealed interface Json
    permits JsonObject, JsonArray, JsonString, JsonInteger, JsonReal, JsonBool, JsonNull {

  default Optional<String> asText() {
    return this instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
  }

  default Optional<JsonObject> asObject() {
    return this instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  default Optional<JsonArray> asArray() {
    return this instanceof JsonArray array ? Optional.of(array) : Optional.empty();
  }

  /** What kind of value this is, in the words of a message to a user. */
  String kind();
}
