package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.crypto.VerifyingKey;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.merge.MergeResult;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.verify.BundleReport;
import pith.verify.BundleVerifier;
import pith.verify.HashedBundle;
import pith.verify.KeyRing;

/** One real bundle on one core, step by step, beside Bouncy Castle's bare verify. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BundleBench {
  private static final int TABLE_AFTER = 100;

  private final KeyCache fastKeys = new KeyCache(Arithmetic.FAST);
  private final KeyCache refereeKeys = new KeyCache(Arithmetic.REFEREE);
  private final BundleVerifier verifier = new BundleVerifier(fastKeys, KeyRing.EMPTY);
  private final List<Signed> signatures = new ArrayList<>();
  private byte[] bytes;
  private JsonObject bundle;
  private MergeInput input;
  private byte[] key;
  private VerifyingKey fast;
  private VerifyingKey referee;

  private record Signed(Sha256 digest, byte[] signature) {}

  /** Runs all benchmarks of this class. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(BundleBench.class.getName()).build()).run();
  }

  @Setup
  public void read() throws IOException, JsonRefusal {
    bytes = Files.readAllBytes(Path.of("import", "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json"));
    bundle = StrictJson.parse(bytes).asObject().orElseThrow();
    BundleReport report = verifier.verify(HashedBundle.of(bundle)).orElseThrow();
    input =
        new MergeInput(
            report.paper().number(),
            report.paper().record(),
            report.events().stream().flatMap(event -> event.event().stream()).toList(),
            report.aliases(),
            List.of());
    key = report.signedBy().orElseThrow().bytes();
    fast = fastKeys.find(report.signedBy().orElseThrow()).orElseThrow();
    referee = refereeKeys.find(report.signedBy().orElseThrow()).orElseThrow();
    signature("canonical_sha256", text("events/0/payload/receipt/signature_b64"));
    signature("events/0/content_sha256", text("events/0/signature/signature_b64"));
    signature("events/1/content_sha256", text("events/1/signature/signature_b64"));
    signature("bundle_signature/bundle_sha256", text("bundle_signature/signature_b64"));
    for (int i = 0; i < TABLE_AFTER; i++) {
      verifyFourFast();
    }
  }

  @Benchmark
  public Json parse() throws JsonRefusal {
    return StrictJson.parse(bytes);
  }

  @Benchmark
  public byte[] canonicalise() {
    return CanonicalJson.bytes(bundle);
  }

  @Benchmark
  public Sha256 hash() {
    return HashedBundle.of(bundle).sha256();
  }

  @Benchmark
  public int verifyFourFast() {
    return verify(fast);
  }

  @Benchmark
  public int verifyFourByTheReferee() {
    return verify(referee);
  }

  @Benchmark
  public int verifyFourByBouncyCastleAlone() {
    int valid = 0;
    for (Signed signed : signatures) {
      byte[] digest = signed.digest().bytes();
      valid += Ed25519.verify(signed.signature(), 0, key, 0, digest, 0, digest.length) ? 1 : 0;
    }
    return checked(valid);
  }

  @Benchmark
  public MergeResult merge() {
    return Merge.of(input);
  }

  @Benchmark
  public BundleReport everything() throws JsonRefusal {
    JsonObject parsed = StrictJson.parse(bytes).asObject().orElseThrow();
    return verifier.verify(HashedBundle.of(parsed)).orElseThrow();
  }

  private int verify(VerifyingKey by) {
    int valid = 0;
    for (Signed signed : signatures) {
      valid += by.verifies(signed.digest(), signed.signature()) ? 1 : 0;
    }
    return checked(valid);
  }

  private int checked(int valid) {
    if (valid != signatures.size()) {
      throw new IllegalStateException("a signature did not verify");
    }
    return valid;
  }

  private void signature(String digestPlace, String base64) {
    signatures.add(
        new Signed(
            Sha256.parse(text(digestPlace)).orElseThrow(), Base64.getDecoder().decode(base64)));
  }

  private String text(String place) {
    return pith.corpus.Edits.get(bundle, place).asText().orElseThrow();
  }
}
