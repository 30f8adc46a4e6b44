package pith.corpus.sample;

import java.util.ArrayList;
import java.util.List;
import pith.model.JsonObject;

/** What the papers claim. */
final class Claims {
  private Claims() {}

  static List<JsonObject> of(int index) {
    List<JsonObject> claims = new ArrayList<>();
    for (int i = 1; i <= 1 + index % 3; i++) {
      claims.add(
          JsonObject.builder()
              .put("claim_id", "C" + i)
              .put("kind", i == 1 ? "strongest_claim" : "claim")
              .put("text", "Synthetic claim " + i + " of paper " + (index + 1))
              .put("status", "machine_extracted")
              .put("source", "verdict.strongest_claim")
              .put("attestation", index % 4 == 0 && i == 1 ? "attested" : "unclaimed")
              .build());
    }
    return claims;
  }
}
