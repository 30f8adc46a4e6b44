package pith.procedure.support;

import pith.refusal.RefusalCode;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.HeadersRefused;
import pith.time.ProofRefused;
import pith.time.TimeProof;

/** Proofs and headers out of files, or our own refusal. */
public final class TimeFiles {
  /** Of all headers that Bitcoin has, as raw bytes. */
  public static final int MOST_BYTES_OF_HEADERS = 160 << 20;

  public static final int MOST_BYTES_OF_PROOF = 1 << 20;

  private TimeFiles() {}

  public static BlockHeaders headers(String place, byte[] content, ChainRule rule) {
    try {
      return BlockHeaders.read(content, rule);
    } catch (HeadersRefused refused) {
      throw PithFailure.of(
          place + ", " + refused.place(),
          RefusalCode.BLOCK_HEADERS.problem(refused.expected(), refused.found()));
    }
  }

  public static TimeProof proof(String place, byte[] content) {
    try {
      return TimeProof.ofFile(content);
    } catch (ProofRefused refused) {
      throw PithFailure.of(
          place + ", byte " + refused.offset(),
          RefusalCode.NOT_A_PROOF.problem(refused.expected(), refused.found()));
    }
  }
}
