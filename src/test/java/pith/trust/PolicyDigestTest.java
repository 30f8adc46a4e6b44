package pith.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.model.Sha256;

/** A policy has one digest, however its file is written, and another one for another decision. */
final class PolicyDigestTest {
  private static final String KEY =
      "b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3";
  private static final String OTHER =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

  @TempDir private Path folder;

  @Test
  void blanksAndOrderDecideNothing() throws IOException {
    String a = signer("a", KEY, "");
    String b = signer("b", OTHER, "");
    Sha256 digest = digest("\"version\": 1, \"signers\": {" + a + ", " + b + "}");
    assertEquals(digest, digest("\"signers\":{" + b + ",  " + a + "},\n\"version\":1"));
    assertEquals(
        digest, digest("\"version\": 1, \"mode\": \"pinned\", \"signers\": {" + a + "," + b + "}"));
  }

  @Test
  void eachDecisionCounts() throws IOException {
    String a = signer("a", KEY, "");
    Set<Sha256> met = new HashSet<>();
    List<String> policies =
        List.of(
            "\"version\": 1",
            "\"version\": 2",
            "\"version\": 1, \"mode\": \"open\"",
            "\"version\": 1, \"on_unknown\": \"refuse\"",
            "\"version\": 1, \"allow_open\": false",
            "\"version\": 1, \"deny_keys\": [\"" + OTHER + "\"]",
            "\"version\": 1, \"signers\": {" + a + "}",
            "\"version\": 1, \"signers\": {" + signer("c", KEY, "") + "}",
            "\"version\": 1, \"signers\": {"
                + signer("a", KEY, ", \"not_before\": \"2026-01-01T00:00:00Z\"")
                + "}",
            "\"version\": 1, \"signers\": {" + signer("a", KEY, ", \"status\": \"revoked\"") + "}");
    for (String policy : policies) {
      met.add(digest(policy));
    }
    assertEquals(policies.size(), met.size());
    assertNotEquals(digest("\"version\": 0"), PolicyDigest.of(TrustPolicy.builtIn()));
  }

  private Sha256 digest(String members) throws IOException {
    Path file = Files.writeString(folder.resolve("trust.json"), "{" + members + "}");
    try {
      return PolicyDigest.of(TrustFile.read(file));
    } catch (TrustFileRefused refused) {
      throw new AssertionError(members + ": " + refused.problem(), refused);
    }
  }

  private static String signer(String name, String key, String more) {
    return "\"%s\": {\"keys\": [{\"key_id\": \"k\", \"public_key_hex\": \"%s\"%s}]}"
        .formatted(name, key, more);
  }
}
