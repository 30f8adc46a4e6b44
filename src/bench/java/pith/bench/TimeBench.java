package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.HeadersRefused;
import pith.time.PinnedBlock;
import pith.time.ProofRefused;
import pith.time.TimeJudge;
import pith.time.TimeProof;
import pith.time.TimeVerdict;

/** A proof read and judged again and again. Arguments: proofs, rounds. */
final class TimeBench {
  private static final Path SAMPLES = Path.of("docs", "timestamp");
  private static final String BLOCK =
      "100:00001b7113755aa6989e9003f8c64ecbf7a19b9e6aba9832d37d132c49fb82a1";

  private TimeBench() {}

  public static void main(String[] arguments) throws IOException, HeadersRefused, ProofRefused {
    int proofs = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    byte[] file = Files.readAllBytes(SAMPLES.resolve("stamped.txt.ots"));
    ChainRule rule =
        new ChainRule(List.of(PinnedBlock.parse(BLOCK).orElseThrow()), Optional.empty());
    TimeJudge judge =
        new TimeJudge(BlockHeaders.read(Files.readAllBytes(SAMPLES.resolve("headers.txt")), rule));
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      int anchored = 0;
      for (int i = 0; i < proofs; i++) {
        TimeVerdict verdict = judge.answers(TimeProof.ofFile(file)).get(0).verdict();
        anchored += verdict == TimeVerdict.ANCHORED ? 1 : 0;
      }
      if (anchored != proofs) {
        throw new IllegalStateException("anchored: " + anchored);
      }
      Measured took = Measured.of("proofs", proofs, System.nanoTime() - start);
      System.out.printf(
          "proofs: %d in %.2f s, %.0f a second, %d MB%n",
          proofs, took.seconds(), took.perSecond(), took.peakBytes() >> 20);
    }
  }
}
