package pith.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.model.JsonObject;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.model.Signer;

/** A key made from a name that anyone can read here. Never trust it outside of tests. */
public final class TestKey {
  private final String signerId;
  private final String keyId;
  private final byte[] secret;
  private final PublicKey publicKey;

  private TestKey(String signerId, String keyId, byte[] secret) {
    byte[] key = new byte[PublicKey.BYTES];
    Ed25519.generatePublicKey(secret, 0, key, 0);
    this.signerId = signerId;
    this.keyId = keyId;
    this.secret = secret;
    this.publicKey = PublicKey.of(key).orElseThrow();
  }

  public static TestKey of(String signerId, String keyId) {
    String seed = "pith test key, never trust: " + signerId + "/" + keyId;
    return new TestKey(signerId, keyId, Sha256.hash(seed.getBytes(StandardCharsets.UTF_8)).bytes());
  }

  /** The same key under another id. */
  public TestKey under(String otherId) {
    return new TestKey(signerId, otherId, secret);
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  public String keyId() {
    return keyId;
  }

  public Signer signer() {
    return new Signer(keyId, publicKey.fingerprint(), signerId, "pith_registry");
  }

  public String sign(Sha256 digest) {
    byte[] signature = new byte[64];
    byte[] message = digest.bytes();
    Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
    return Base64.getEncoder().encodeToString(signature);
  }

  /** A signature block as events carry it; a bundle's and a receipt's have more fields. */
  public JsonObject envelope(Sha256 digest, String signedMessage, String signedAt) {
    return JsonObject.builder()
        .put("signature_status", "signed_v1")
        .put("algorithm", "ed25519")
        .put("key_id", keyId)
        .put("public_key_fingerprint", publicKey.fingerprint())
        .put("signature_b64", sign(digest))
        .put("signed_message", signedMessage)
        .put("signed_at", signedAt)
        .build();
  }

  /** The entry of {@code public_keys}. */
  public JsonObject entry() {
    return JsonObject.builder()
        .put("key_id", keyId)
        .put("algorithm", "ed25519")
        .put("format", "raw")
        .put("public_key_b64", Base64.getEncoder().encodeToString(publicKey.bytes()))
        .put("public_key_hex", publicKey.hex())
        .put("fingerprint_sha256_b32_first128bits", publicKey.fingerprintBase32())
        .put("fingerprint_sha256_hex", publicKey.fingerprint())
        .put("rotates_at", pith.model.JsonNull.NULL)
        .put("url", "https://example.invalid/key.json")
        .put("notes", "A test key. Never trust it.")
        .build();
  }
}
