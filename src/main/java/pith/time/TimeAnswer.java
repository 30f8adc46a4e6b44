package pith.time;

import java.util.Optional;

/**
 * What one attestation says, and what it is worth.
 *
 * @param attestation its kind; empty where there is no proof to read
 * @param height that the attestation names
 * @param anchored iff the verdict is {@link TimeVerdict#ANCHORED}
 */
public record TimeAnswer(
    Optional<String> attestation,
    TimeVerdict verdict,
    Optional<Integer> height,
    Optional<Anchored> anchored,
    Optional<String> calendar,
    Optional<String> reason) {

  public TimeAnswer {
    if (anchored.isPresent() != (verdict == TimeVerdict.ANCHORED)) {
      throw new IllegalArgumentException("what is anchored has a block");
    }
  }

  /** Nothing was read, so nothing can be said of attestations. */
  public static TimeAnswer without(TimeVerdict verdict, String reason) {
    return new TimeAnswer(
        Optional.empty(),
        verdict,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  /** Of bytes that are no proof. */
  public static TimeAnswer refused(ProofRefused refused) {
    return without(TimeVerdict.DOES_NOT_VERIFY, String.valueOf(refused.getMessage()));
  }

  static TimeAnswer anchored(Anchored block, Optional<String> reason) {
    return new TimeAnswer(
        Optional.of("bitcoin"),
        TimeVerdict.ANCHORED,
        Optional.of(block.height()),
        Optional.of(block),
        Optional.empty(),
        reason);
  }

  static TimeAnswer block(int height, TimeVerdict verdict, String reason) {
    return new TimeAnswer(
        Optional.of("bitcoin"),
        verdict,
        Optional.of(height),
        Optional.empty(),
        Optional.empty(),
        Optional.of(reason));
  }

  static TimeAnswer pending(String calendar) {
    return new TimeAnswer(
        Optional.of("pending"),
        TimeVerdict.PENDING,
        Optional.empty(),
        Optional.empty(),
        Optional.of(calendar),
        Optional.of("the calendar has not yet named a block; have the proof upgraded there"));
  }

  static TimeAnswer other(String kind) {
    return new TimeAnswer(
        Optional.of(kind),
        TimeVerdict.NOT_JUDGED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("only attestations of Bitcoin blocks are checked"));
  }
}
