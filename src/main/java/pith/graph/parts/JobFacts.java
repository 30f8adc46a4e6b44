package pith.graph.parts;

import java.time.Instant;
import java.util.Optional;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.trust.PolicyDigest;
import pith.trust.TrustPolicy;

/**
 * What a job was told.
 *
 * @param source as people call it
 * @param settings that were given, as a load takes them
 * @param firstSeen when the job began: all bundles have it
 * @param policy a hash of what the policy decides
 * @param seal what the secret for seals makes of the time; empty without one
 * @param bytes of the sources
 */
public record JobFacts(
    String source,
    JsonObject settings,
    Instant firstSeen,
    Sha256 policy,
    Optional<String> seal,
    long bytes) {
  public static JobFacts of(
      String source, JsonObject settings, Instant firstSeen, TrustPolicy policy, long bytes) {
    return new JobFacts(
        source, settings, firstSeen, PolicyDigest.of(policy), seal(policy, firstSeen), bytes);
  }

  private static Optional<String> seal(TrustPolicy policy, Instant firstSeen) {
    return policy.seal().map(rule -> rule.key().code("pith parts " + firstSeen));
  }

  /** Whether a load under this policy would have given the same rows. */
  boolean isUnder(TrustPolicy other) {
    return policy.equals(PolicyDigest.of(other)) && seal.equals(seal(other, firstSeen));
  }

  JsonObject json() {
    return JsonObject.builder()
        .put("source", source)
        .put("settings", settings)
        .put("first_seen", firstSeen.toString())
        .put("policy", policy.hex())
        .put("seal", seal.orElse(""))
        .put("bytes", bytes)
        .build();
  }

  static JobFacts read(JobFields fields) throws PartsRefused {
    return new JobFacts(
        fields.text("source"),
        fields.object("settings").object(),
        fields.instant("first_seen"),
        fields.sha256("policy"),
        Optional.of(fields.text("seal")).filter(code -> !code.isEmpty()),
        fields.number("bytes"));
  }
}
