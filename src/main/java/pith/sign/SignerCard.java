package pith.sign;

import java.util.Optional;
import java.util.Set;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Signer;
import pith.refusal.RefusalCode;
import pith.refusal.Visible;

/** Who one is when one signs: nothing of it is secret. */
public record SignerCard(String signerId, String signerType, String keyId, PublicKey key) {
  private static final Set<String> FIELDS =
      Set.of("signer_id", "signer_type", "key_id", "public_key_hex", "public_key_fingerprint");
  private static final int LONGEST = 200;
  private static final int BEGINNING = 8;

  /** The key id that a key gets which was given none. */
  public static String keyId(String signerId, PublicKey key) {
    return signerId + "-" + key.fingerprint().substring(0, BEGINNING);
  }

  public static SignerCard of(String signerId, String signerType, String keyId, PublicKey key)
      throws SignRefused {
    return new SignerCard(
        word("signer id", signerId), word("signer type", signerType), word("key id", keyId), key);
  }

  private static String word(String what, String text) throws SignRefused {
    boolean isShown = !text.isBlank() && text.codePoints().noneMatch(Visible::isHidden);
    if (!isShown || text.length() > LONGEST || !text.equals(text.strip())) {
      throw new SignRefused(
          what,
          RefusalCode.SIGNER_CARD,
          "1 to " + LONGEST + " characters that a screen shows",
          text.isEmpty() ? "nothing" : text);
    }
    return text;
  }

  public static SignerCard parse(String place, JsonObject json) throws SignRefused {
    Optional<PublicKey> key = json.text("public_key_hex").flatMap(PublicKey::parse);
    if (!json.hasExactly(FIELDS) || key.isEmpty()) {
      throw new SignRefused(
          place,
          RefusalCode.SIGNER_CARD,
          "the texts " + String.join(", ", FIELDS.stream().sorted().toList()),
          "the fields " + String.join(", ", json.keys()));
    }
    if (!json.text("public_key_fingerprint").equals(key.map(PublicKey::fingerprint))) {
      throw new SignRefused(
          place, RefusalCode.SIGNER_CARD, key.get().fingerprint(), "another fingerprint");
    }
    return of(text(json, "signer_id"), text(json, "signer_type"), text(json, "key_id"), key.get());
  }

  private static String text(JsonObject json, String field) {
    return json.text(field).orElse("");
  }

  public Signer signer() {
    return new Signer(keyId, key.fingerprint(), signerId, signerType);
  }

  public JsonObject json() {
    return JsonObject.builder()
        .put("signer_id", signerId)
        .put("signer_type", signerType)
        .put("key_id", keyId)
        .put("public_key_hex", key.hex())
        .put("public_key_fingerprint", key.fingerprint())
        .build();
  }
}
