package pith.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pith.model.PublicKey;
import pith.model.Sha256;

/**
 * The tables by themselves against Bouncy Castle by itself: the same answer to every signature. The
 * long run, some minutes, is {@code mvn test -Dtest=AgreementTest -DexcludedGroups=}.
 */
class AgreementTest {
  private static final int SIGNERS = 6;
  private static final String REFUSED = "refused, not only left to the referee";

  @Test
  void someThousandSignatures() {
    agree(4_000, 1);
  }

  @Test
  @Tag("exhaustive")
  void aMillionSignatures() {
    agree(1_000_000, 2);
  }

  @Test
  void aKeyWithOneBitFlipped() {
    Random random = new Random(3);
    Signer signer = new Signer(random);
    byte[] message = message(random);
    byte[] signature = signer.sign(message);
    List<PublicKey> usable = new ArrayList<>();
    for (int bit = 0; bit < 256; bit++) {
      PublicKey key = PublicKey.of(Mutation.flipped(signer.key().bytes(), bit)).orElseThrow();
      if (Referee.of(key).isPresent()) {
        usable.add(key);
        assertEquals(false, holds(table(key), message, signature), REFUSED);
        assertEquals(false, Referee.of(key).orElseThrow().accepts(message, signature));
      }
    }
    assertTrue(usable.size() > 4, "about 16 are keys still, not " + usable.size());
  }

  @Test
  void severalAtOnceAsOneByOne() {
    Random random = new Random(4);
    KeyCache fast = Keys.atOnce(Arithmetic.FAST);
    KeyCache slow = Keys.atOnce(Arithmetic.REFEREE);
    List<Signer> signers = Stream.generate(() -> new Signer(random)).limit(3).toList();
    for (int size = 0; size < 40; size++) {
      List<SignatureCheck> checks = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        checks.add(check(signers.get(random.nextInt(3)), random));
      }
      boolean[] expected = slow.verifyAll(checks);
      assertArrayEquals(expected, fast.verifyAll(checks));
      for (int i = 0; i < size; i++) {
        SignatureCheck check = checks.get(i);
        VerifyingKey key = fast.find(check.key()).orElseThrow();
        assertEquals(expected[i], key.verifies(check.digest(), check.signature()));
      }
    }
  }

  private static SignatureCheck check(Signer signer, Random random) {
    Mutation[] all = Mutation.values();
    Mutation mutation = random.nextBoolean() ? Mutation.NONE : all[random.nextInt(all.length)];
    byte[] message = message(random);
    byte[] signature = mutation.signature(signer, message, random);
    return new SignatureCheck(signer.key(), Sha256.ofDigest(message), signature);
  }

  private static void agree(int count, long seed) {
    Random random = new Random(seed);
    List<Signer> signers = Stream.generate(() -> new Signer(random)).limit(SIGNERS).toList();
    List<KeyTable> tables = signers.stream().map(signer -> table(signer.key())).toList();
    List<Referee> referees =
        signers.stream().map(signer -> Referee.of(signer.key()).orElseThrow()).toList();
    Map<Mutation, Integer> accepted = new EnumMap<>(Mutation.class);
    Mutation[] mutations = Mutation.values();
    for (int i = 0; i < count; i++) {
      Mutation mutation = mutations[i % mutations.length];
      int who = random.nextInt(SIGNERS);
      byte[] message = message(random);
      byte[] signature = mutation.signature(signers.get(who), message, random);
      boolean valid = referees.get(who).accepts(message, signature);
      boolean fast = holds(tables.get(who), message, signature);
      assertEquals(valid, fast, () -> mutation + " " + HexFormat.of().formatHex(signature));
      accepted.merge(mutation, valid ? 1 : 0, Integer::sum);
    }
    System.out.println("Agreed on " + count + " signatures; accepted " + accepted);
    accepted.forEach(
        (mutation, n) -> assertEquals(mutation == Mutation.NONE ? count / mutations.length : 0, n));
  }

  private static KeyTable table(PublicKey key) {
    return KeyTable.of(key).orElseThrow();
  }

  private static boolean holds(KeyTable table, byte[] message, byte[] signature) {
    return table
        .equation(message, signature)
        .filter(equation -> equation.holds(Field.inverse(equation.denominator())))
        .isPresent();
  }

  private static byte[] message(Random random) {
    byte[] message = new byte[32];
    random.nextBytes(message);
    return message;
  }
}
