package pith.model;

import java.util.Optional;

/** An entry of a bundle's events that is not valid, as the as-bundled state lists it. */
public record InvalidEvent(Optional<String> claimedId, Sha256 contentSha256, Reason reason) {
  public JsonObject json() {
    return JsonObject.builder()
        .put("content_sha256", contentSha256.hex())
        .put("event_id", claimedId.<Json>map(JsonString::new).orElse(JsonNull.NULL))
        .put("reason", reason.name())
        .build();
  }
}
