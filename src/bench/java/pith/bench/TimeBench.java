package pith.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * A real proof read and judged again and again.
 *
 * <p>Arguments: how often, rounds, the example hello-world.txt.ots of OpenTimestamps.
 */
final class TimeBench {
  private static final String BLOCK =
      "358391:000000000000000003e892881a8cdcdc117c06d444057c98b6f04a9ee75a2319";

  private static final String HEADER =
      "02000000b96394585a281b7e5f438fd1c9ed492645a1fd61cb3802040000000000000000007ee445d23ad061"
          + "af4a36b809501fab1ac4f2d7e7a739817dd0cbb7ec661b8a1e376755f58616186272def6";

  private TimeBench() {}

  public static void main(String[] arguments) throws IOException, HeadersRefused, ProofRefused {
    int proofs = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    byte[] file = Files.readAllBytes(Path.of(arguments[2]));
    ChainRule rule =
        new ChainRule(List.of(PinnedBlock.parse(BLOCK).orElseThrow()), Optional.empty());
    TimeJudge judge =
        new TimeJudge(BlockHeaders.read(HEADER.getBytes(StandardCharsets.US_ASCII), rule));
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
