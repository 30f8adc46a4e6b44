package pith.json;

import pith.model.Json;
import pith.model.JsonString;

/** A key as a message may show it: in quotes, escaped, and cut where it is long. */
final class KeyName {
  private static final int SHOWN = 64;

  private KeyName() {}

  static String shown(String key) {
    if (key.codePointCount(0, key.length()) <= SHOWN) {
      return quoted(key);
    }
    return quoted(key.substring(0, key.offsetByCodePoints(0, SHOWN))) + " (shortened)";
  }

  private static String quoted(String text) {
    Json value = new JsonString(text);
    return CanonicalJson.text(value);
  }
}
