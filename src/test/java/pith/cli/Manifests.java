package pith.cli;

import java.util.Set;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.JsonObject;
import pith.model.JsonString;

/** Manifests that somebody changed and made whole again. */
final class Manifests {
  private Manifests() {}

  static String again(String changed) {
    try {
      JsonObject manifest = StrictJson.parse(changed).asObject().orElseThrow();
      return CanonicalJson.text(
          manifest
              .without(Set.of("sha256"))
              .with(
                  "sha256",
                  new JsonString(CanonicalJson.sha256Without(manifest, Set.of("sha256")).hex())));
    } catch (JsonRefusal broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
