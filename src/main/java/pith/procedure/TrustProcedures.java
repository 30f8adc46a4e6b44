package pith.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Procedure;
import pith.model.PublicKey;
import pith.procedure.report.Known;
import pith.procedure.support.PolicyInForce;
import pith.trust.PinnedKey;
import pith.trust.PinnedSigner;
import pith.trust.TrustPolicy;

/** Who is believed here. */
public final class TrustProcedures {

  @Procedure(name = "pith.trust", mode = Mode.READ)
  @Description(
      "The trust policy in force, one row for each key: name, role, time window, and the file it "
          + "was read from. Only that file changes it.")
  public Stream<TrustRow> trust() {
    TrustPolicy policy = PolicyInForce.assessor().policy();
    return Stream.concat(
        policy.signers().stream()
            .flatMap(signer -> signer.keys().stream().map(key -> TrustRow.of(policy, signer, key))),
        policy.denied().stream().map(key -> TrustRow.denied(policy, key)));
  }

  /** One key. Texts are null where the policy does not say. */
  public record TrustRow(
      @Description("The name that the key is pinned for.") @Nullable String signer_id,
      @Description("The key, in hex.") @Nullable String public_key,
      @Description("Its fingerprint.") @Nullable String fingerprint,
      @Description("Its id.") @Nullable String key_id,
      @Description("active, retired, revoked or denied.") @Nullable String status,
      @Description("Signatures first seen before this time are not admitted.")
          @Nullable String not_before,
      @Description("Signatures first seen after this time are not admitted.")
          @Nullable String not_after,
      @Description("Signatures first seen since this time are not admitted.")
          @Nullable String compromised_since,
      @Description("The types of signer it may act as. Null: any.") List<String> signer_types,
      @Description("The types of event it may sign. *: any.") List<String> event_types,
      @Description("Whether its bundles give names to papers.") boolean names,
      @Description("pinned or open.") String mode,
      @Description("Bundles under unknown keys: quarantine or refuse.") String on_unknown,
      @Description("Whether a call may set trust: 'open'.") boolean allow_open,
      @Description("The version that the file states.") long version,
      @Description("The file it was read from, or: built in.") @Nullable String read_from) {
    public TrustRow {
      signer_id = Known.text(signer_id);
      public_key = Known.text(public_key);
      fingerprint = Known.text(fingerprint);
      key_id = Known.text(key_id);
      status = Known.text(status);
      not_before = Known.text(not_before);
      not_after = Known.text(not_after);
      compromised_since = Known.text(compromised_since);
      read_from = Known.text(read_from);
    }

    static TrustRow of(TrustPolicy policy, PinnedSigner signer, PinnedKey pin) {
      return new TrustRow(
          signer.signerId(),
          pin.key().hex(),
          pin.key().fingerprint(),
          pin.keyId(),
          pin.status().wireName(),
          text(pin.notBefore()),
          text(pin.notAfter()),
          text(pin.compromisedSince()),
          signer.signerTypes().stream().sorted().toList(),
          signer.eventTypes().stream().sorted().toList(),
          signer.givesNames(),
          policy.mode().wireName(),
          policy.onUnknown().wireName(),
          policy.mayBeOpened(),
          policy.version(),
          policy.readFrom());
    }

    static TrustRow denied(TrustPolicy policy, PublicKey key) {
      return new TrustRow(
          "",
          key.hex(),
          key.fingerprint(),
          "",
          "denied",
          "",
          "",
          "",
          List.of(),
          List.of(),
          false,
          policy.mode().wireName(),
          policy.onUnknown().wireName(),
          policy.mayBeOpened(),
          policy.version(),
          policy.readFrom());
    }

    private static String text(Optional<Instant> time) {
      return time.map(Instant::toString).orElse("");
    }
  }
}
