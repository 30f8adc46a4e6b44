package pith.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import pith.model.Sha256;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.HeadersRefused;
import pith.time.PinnedBlock;
import pith.time.ProofRefused;
import pith.time.TimeAnswer;
import pith.time.TimeJudge;
import pith.time.TimeProof;

/** Any bytes as a proof and as headers: an answer or a refusal, and only one thing is anchored. */
public final class TimeFuzz {
  private static final Sha256 HELLO =
      Sha256.parse("03ba204e50d126e4674c005e04d82e84c21366780af1f43bd54a37816b6ab340")
          .orElseThrow();
  private static final String HEADER =
      "02000000b96394585a281b7e5f438fd1c9ed492645a1fd61cb3802040000000000000000007ee445d23ad061"
          + "af4a36b809501fab1ac4f2d7e7a739817dd0cbb7ec661b8a1e376755f58616186272def6";
  private static final ChainRule RULE =
      new ChainRule(
          List.of(
              PinnedBlock.parse(
                      "358391:000000000000000003e892881a8cdcdc117c06d444057c98b6f04a9ee75a2319")
                  .orElseThrow()),
          Optional.empty());
  private static final TimeJudge JUDGE = new TimeJudge(headers());

  private TimeFuzz() {}

  private static BlockHeaders headers() {
    try {
      return BlockHeaders.read(HEADER.getBytes(StandardCharsets.US_ASCII), RULE);
    } catch (HeadersRefused broken) {
      throw new IllegalStateException(broken);
    }
  }

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      TimeProof proof = TimeProof.ofFile(bytes);
      for (TimeAnswer answer : JUDGE.answers(proof)) {
        if (answer.anchored().isPresent() && !proof.stamped().equals(Optional.of(HELLO))) {
          throw new AssertionError("anchored: " + proof.stamped());
        }
      }
    } catch (ProofRefused refused) {
      if (refused.offset() > bytes.length) {
        throw new AssertionError("beyond the end: " + refused.offset(), refused);
      }
    }
    try {
      BlockHeaders.read(bytes, RULE);
    } catch (HeadersRefused refused) {
      return;
    }
  }
}
