package pith.verify;

import java.util.Set;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Sha256;

/** A bundle and the hash of everything in it but its own signature: hashed once, used often. */
public final class HashedBundle {
  private static final Set<String> UNHASHED = Set.of("bundle_signature");

  private final JsonObject json;
  private final Sha256 sha256;

  private HashedBundle(JsonObject json, Sha256 sha256) {
    this.json = json;
    this.sha256 = sha256;
  }

  public static HashedBundle of(JsonObject json) {
    return of(json, () -> {});
  }

  /** The guard runs now and then; what it throws ends the work. */
  public static HashedBundle of(JsonObject json, Runnable guard) {
    return new HashedBundle(json, CanonicalJson.sha256Without(json, UNHASHED, guard));
  }

  /** The same content under another signature block, which no hash covers. */
  HashedBundle signed(Json block) {
    return new HashedBundle(json.with("bundle_signature", block), sha256);
  }

  public JsonObject json() {
    return json;
  }

  public Sha256 sha256() {
    return sha256;
  }
}
