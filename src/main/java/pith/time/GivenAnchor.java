package pith.time;

import java.util.List;
import java.util.Optional;
import pith.crypto.Base64Strict;
import pith.model.JsonObject;
import pith.model.Sha256;

/**
 * What a signer wrote of a time stamp: the digest, and perhaps the proof. Only the proof proves
 * anything; a status, a height or a time beside it is a claim.
 */
public record GivenAnchor(
    Optional<String> kind,
    Optional<Sha256> digest,
    Optional<String> calendar,
    Optional<String> proofBase64) {
  private static final String KIND = "opentimestamps";

  /** Of the member {@code anchor} of a payload; whatever has another form is absent. */
  public static GivenAnchor of(JsonObject anchor) {
    return new GivenAnchor(
        anchor.text("kind"),
        anchor.text("digest_sha256").flatMap(Sha256::parse),
        anchor.text("calendar"),
        anchor.text("ots_b64"));
  }

  /** The digest that it stamps: as written, or else as its proof names it. */
  public Optional<Sha256> stamped() {
    return digest.or(
        () -> {
          try {
            return proof().flatMap(TimeProof::stamped);
          } catch (ProofRefused none) {
            return Optional.empty();
          }
        });
  }

  public List<TimeAnswer> answers(TimeJudge judge) {
    if (kind.filter(KIND::equals).isEmpty()) {
      return notJudged("only proofs of the kind " + KIND + " are checked");
    }
    if (proofBase64.isEmpty()) {
      return notJudged("no proof is here, only what the signer wrote");
    }
    try {
      return proof()
          .map(judge::answers)
          .orElseGet(() -> notJudged("no digest_sha256 that the proof could start from"));
    } catch (ProofRefused refused) {
      return List.of(TimeAnswer.refused(refused));
    }
  }

  /** Empty where there is none, or where nothing tells what it starts from. */
  private Optional<TimeProof> proof() throws ProofRefused {
    if (proofBase64.isEmpty()) {
      return Optional.empty();
    }
    byte[] content =
        Base64Strict.decode(proofBase64.get())
            .orElseThrow(() -> new ProofRefused(0, "canonical base64", "other text"));
    if (digest.isPresent()) {
      return Optional.of(TimeProof.over(content, digest.get()));
    }
    return TimeProof.isFile(content) ? Optional.of(TimeProof.ofFile(content)) : Optional.empty();
  }

  private List<TimeAnswer> notJudged(String reason) {
    return List.of(TimeAnswer.without(TimeVerdict.NOT_JUDGED, reason));
  }
}
