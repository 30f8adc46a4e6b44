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
  private static final Sha256 STAMPED =
      Sha256.parse("ced5307c37b84cec1c65542375b622ce8e3993cc81cb6a4bb9b99efad3c57dfc")
          .orElseThrow();
  private static final String HEADER =
      "100 02000000ef1cf3b8ebe81e1dbd6f6489634ad96752ad492127042d1c35d23d78c0ab1b9d130e3296"
          + "126490e5dd79a28a58d707b2ee95abc35d7d1edcd8d1bcb6b653c88040741d6affff001f1cfa0000";
  private static final ChainRule RULE =
      new ChainRule(
          List.of(
              PinnedBlock.parse(
                      "100:00001b7113755aa6989e9003f8c64ecbf7a19b9e6aba9832d37d132c49fb82a1")
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
        if (answer.anchored().isPresent() && !proof.stamped().equals(Optional.of(STAMPED))) {
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
