package pith.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.crypto.VerifyingKey;
import pith.model.PublicKey;

/**
 * Signatures and nothing else: Bouncy Castle's verify on all cores, beside the imports, and ours on
 * one, in a process of its own.
 */
final class BareArithmetic {
  private static final int DISTINCT = 20_000;
  private static final int DIGEST = 32;

  private record Signed(byte[] message, byte[] signature) {}

  private final byte[] key = new byte[PublicKey.BYTES];
  private final List<Signed> signed = new ArrayList<>();

  BareArithmetic() {
    Random random = new Random(7);
    byte[] secret = bytes(random);
    Ed25519.generatePublicKey(secret, 0, key, 0);
    for (int i = 0; i < DISTINCT; i++) {
      byte[] message = bytes(random);
      byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(secret, 0, message, 0, DIGEST, signature, 0);
      signed.add(new Signed(message, signature));
    }
  }

  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    BareArithmetic arithmetic = new BareArithmetic();
    VerifyingKey fast =
        new KeyCache(Arithmetic.FAST)
            .find(PublicKey.of(arithmetic.key).orElseThrow())
            .orElseThrow();
    arithmetic.ours(fast, DISTINCT);
    System.out.println(Measured.of("ours_one_core", count, arithmetic.ours(fast, count)).line());
  }

  /** Nanoseconds on all cores. */
  long bouncyCastle(int count) {
    long start = System.nanoTime();
    long good =
        IntStream.range(0, count)
            .parallel()
            .filter(
                i -> {
                  Signed each = signed.get(i % DISTINCT);
                  return Ed25519.verify(each.signature, 0, key, 0, each.message, 0, DIGEST);
                })
            .count();
    return checked(good, count, start);
  }

  private long ours(VerifyingKey fast, int count) {
    long start = System.nanoTime();
    long good =
        IntStream.range(0, count)
            .filter(
                i -> {
                  Signed each = signed.get(i % DISTINCT);
                  return fast.verifies(each.message, each.signature);
                })
            .count();
    return checked(good, count, start);
  }

  private static long checked(long good, int count, long start) {
    if (good != count) {
      throw new IllegalStateException("a good signature was refused");
    }
    return System.nanoTime() - start;
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[DIGEST];
    random.nextBytes(bytes);
    return bytes;
  }

  static double opensslPerSecond() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("openssl", "speed", "-seconds", "3", "ed25519")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    String[] words = out.strip().split("\\s+", -1);
    return Double.parseDouble(words[words.length - 1]);
  }
}
