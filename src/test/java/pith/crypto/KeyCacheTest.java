package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pith.model.PublicKey;
import pith.model.Sha256;

class KeyCacheTest {
  private final Random random = new Random(11);
  private final Sha256 digest = Sha256.hash(new byte[] {42});

  @Test
  void aKeyIsValidatedOnce() {
    KeyCache keys = new KeyCache(Arithmetic.FAST);
    PublicKey key = new Signer(random).key();
    assertSame(keys.find(key).orElseThrow(), keys.find(key).orElseThrow());
  }

  @Test
  void manyHostileKeysDoNotGrowIt() {
    KeyCache keys = new KeyCache(Arithmetic.FAST);
    for (int i = 0; i < 10_000; i++) {
      // 2^255 - 1 and a little less: not canonical, so refused at once.
      byte[] raw = ByteBuffer.allocate(32).putInt(-1).putInt(i).putLong(-1).array();
      Arrays.fill(raw, 16, 32, (byte) 0xff);
      keys.find(PublicKey.of(raw).orElseThrow());
    }
    assertEquals(4096, keys.size());
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void aKeyEarnsItsTableBySignatures(Arithmetic arithmetic) {
    Signer signer = new Signer(random);
    byte[] signature = signer.sign(digest.bytes());
    VerifyingKey key = new KeyCache(arithmetic).find(signer.key()).orElseThrow();
    for (int i = 0; i < 64; i++) {
      assertFalse(hasTable(key, signature));
      assertFalse(key.verifies(digest, new byte[64]));
      assertTrue(key.verifies(digest, signature));
    }
    assertEquals(arithmetic == Arithmetic.FAST, hasTable(key, signature));
    assertTrue(key.verifies(digest, signature));
  }

  @Test
  void theOldestTableGoesAndMayBeEarnedAgain() {
    KeyCache keys = new KeyCache(new HotKeys(2, 2));
    List<Signer> signers = Stream.generate(() -> new Signer(random)).limit(3).toList();
    signers.forEach(signer -> sign(keys, signer, 2));
    assertEquals(List.of(false, true, true), tables(keys, signers));
    sign(keys, signers.get(0), 1);
    assertEquals(List.of(false, true, true), tables(keys, signers));
    sign(keys, signers.get(0), 1);
    assertEquals(List.of(true, false, true), tables(keys, signers));
  }

  @ParameterizedTest
  @EnumSource(Arithmetic.class)
  void answersComeInTheOrderOfTheQuestions(Arithmetic arithmetic) {
    Signer signer = new Signer(random);
    Signer other = new Signer(random);
    PublicKey refused = PublicKey.of(SmallOrder.IDENTITY).orElseThrow();
    List<SignatureCheck> checks =
        List.of(
            new SignatureCheck(signer.key(), digest, signer.sign(digest.bytes())),
            new SignatureCheck(refused, digest, new byte[64]),
            new SignatureCheck(other.key(), digest, signer.sign(digest.bytes())),
            new SignatureCheck(signer.key(), digest, new byte[3]),
            new SignatureCheck(other.key(), digest, other.sign(digest.bytes())));
    boolean[] expected = {true, false, false, false, true};
    assertArrayEquals(expected, Keys.atOnce(arithmetic).verifyAll(checks));
  }

  @Test
  void manyThreadsGetTheSameAnswers() {
    KeyCache keys = new KeyCache(new HotKeys(3, 2));
    List<Signer> signers = Stream.generate(() -> new Signer(random)).limit(4).toList();
    List<byte[]> signatures = signers.stream().map(s -> s.sign(digest.bytes())).toList();
    long wrong =
        IntStream.range(0, 2_000)
            .parallel()
            .filter(
                i -> {
                  int key = i % 4;
                  int signature = i / 4 % 4;
                  VerifyingKey by = keys.find(signers.get(key).key()).orElseThrow();
                  return by.verifies(digest, signatures.get(signature)) != (key == signature);
                })
            .count();
    assertEquals(0, wrong);
  }

  private void sign(KeyCache keys, Signer signer, int times) {
    byte[] signature = signer.sign(digest.bytes());
    for (int i = 0; i < times; i++) {
      assertTrue(keys.find(signer.key()).orElseThrow().verifies(digest, signature));
    }
  }

  private List<Boolean> tables(KeyCache keys, List<Signer> signers) {
    return signers.stream()
        .map(s -> hasTable(keys.find(s.key()).orElseThrow(), s.sign(digest.bytes())))
        .toList();
  }

  private boolean hasTable(VerifyingKey key, byte[] signature) {
    return key.equation(digest.bytes(), signature).isPresent();
  }
}
