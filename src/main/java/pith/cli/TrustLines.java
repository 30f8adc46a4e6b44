package pith.cli;

import java.util.List;
import pith.json.ReadableJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.sign.SignerCard;

/** What somebody who pins a key adds to a trust file. */
final class TrustLines {
  private TrustLines() {}

  static String of(SignerCard card) {
    JsonObject key =
        JsonObject.builder()
            .put("public_key_hex", card.key().hex())
            .put("key_id", card.keyId())
            .build();
    JsonObject signer =
        JsonObject.builder()
            .put("signer_types", JsonArray.ofTexts(List.of(card.signerType())))
            .put("keys", new JsonArray(List.<Json>of(key)))
            .build();
    return ReadableJson.text(
        JsonObject.builder()
            .put("signers", JsonObject.builder().put(card.signerId(), signer).build())
            .build());
  }
}
