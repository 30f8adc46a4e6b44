package pith.fuzz;

import java.time.InstantSource;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.load.Document;
import pith.load.Limits;
import pith.load.judge.DocumentJudge;
import pith.load.judge.KnownBundles;
import pith.trust.Assessor;
import pith.trust.TrustMode;
import pith.trust.TrustPolicy;

/** One document of any kind, from bytes to a judgement. */
public final class BundleFuzz {
  private static final Assessor ASSESSOR =
      new Assessor(TrustPolicy.builtIn(), new KeyCache(Arithmetic.FAST));
  private static final DocumentJudge JUDGE =
      new DocumentJudge(
          ASSESSOR, TrustMode.OPEN, Limits.STANDARD.withMaxEvents(1000), InstantSource.system());

  private BundleFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    JUDGE.judge(new Document.Content("fuzz", 1, 0, bytes), KnownBundles.NONE);
  }
}
