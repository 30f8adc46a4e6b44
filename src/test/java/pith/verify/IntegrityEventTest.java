package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pith.corpus.TestKey;
import pith.crypto.VerifyingKey;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** What can be said of an event of the integrity log, and what can not. */
final class IntegrityEventTest {
  private static final TestKey KEY = TestKey.of("pith.science", "integrity-1");
  private static final Sha256 HASH = Sha256.hash("a payload".getBytes(StandardCharsets.UTF_8));
  private static final KeyRing RING =
      new KeyRing(
          List.of(
              new KeyRing.Entry("integrity-1", VerifyingKey.of(KEY.publicKey()).orElseThrow())));

  private static JsonObject event() {
    return JsonObject.builder()
        .put("event_id", 7)
        .put("event_type", IntegrityEvent.TYPE)
        .put("payload", JsonObject.EMPTY)
        .put("payload_sha256", HASH.hex())
        .put("signature_b64", KEY.sign(HASH))
        .put("signing_key_id", "integrity-1")
        .put("created_at", "2026-06-01T00:00:00+00:00")
        .build();
  }

  private static String account(JsonObject event, KeyRing keys) {
    String account = IntegrityEvent.of(event).orElseThrow().account(keys);
    assertTrue(account.endsWith(IntegrityEvent.PAYLOAD_SKIPPED), account);
    return account;
  }

  @Test
  void theSignatureOverTheHashHoldsOrNot() {
    assertTrue(
        account(event(), RING)
            .contains("over its hash holds by key " + KEY.publicKey().fingerprint()));
    JsonObject other = event().with("payload_sha256", new JsonString("0".repeat(64)));
    assertTrue(account(other, RING).contains("does not hold"));
    assertTrue(account(event(), KeyRing.EMPTY).contains("is not here"));
    JsonObject broken = event().with("signature_b64", new JsonString("?"));
    assertTrue(account(broken, RING).contains("no hash with a signature"));
  }

  /** Whatever the payload says: nothing shows that it belongs to the hash. */
  @Test
  void aChangedPayloadIsNeitherFoundNorVouchedFor() {
    JsonObject changed = event().with("payload", new JsonInteger("1"));
    assertEquals(account(event(), RING), account(changed, RING));
  }

  @Test
  void otherEventsAreNone() {
    assertEquals(Optional.empty(), IntegrityEvent.of(new JsonInteger("1")));
    assertFalse(
        IntegrityEvent.of(event().with("event_type", new JsonString("correction"))).isPresent());
  }
}
