package pith.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.model.Sha256;

/** A proof is read to its last byte; one with any fault is none, and the message says where. */
final class TimeProofTest {
  private static final Sha256 STAMPED = Sha256.hash("a paper".getBytes(StandardCharsets.UTF_8));
  private static final byte[] FOUR = {1, 2, 3, 4};

  /** What is wrong, the bytes, and words of the message. */
  private record Fault(String name, ProofBuilder proof, String words) {}

  private static ProofBuilder file() {
    return ProofBuilder.file(STAMPED);
  }

  @Test
  void everyBranchIsFollowedToItsEnd() throws ProofRefused {
    TimeProof proof =
        TimeProof.ofFile(
            file()
                .append(FOUR)
                .sha256()
                .another()
                .bitcoin(700_000)
                .prepend(FOUR)
                .pending("https://a.example")
                .bytes());
    assertEquals(Optional.of(STAMPED), proof.stamped());
    assertEquals(
        List.of(new Attestation.Bitcoin(700_000), new Attestation.Pending("https://a.example")),
        proof.ends().stream().map(Attested::attestation).toList());
    byte[] joined = new byte[36];
    System.arraycopy(STAMPED.bytes(), 0, joined, 0, 32);
    System.arraycopy(FOUR, 0, joined, 32, 4);
    assertEquals(Optional.of(Sha256.hash(joined)), proof.ends().get(0).message().digest());
    assertEquals("01020304" + Sha256.hash(joined).hex(), proof.ends().get(1).message().hex());
  }

  @Test
  void everyOperationIsThatOfTheFormat() throws ProofRefused {
    Message message = only("f00161" + "f10162" + "f2" + "f3");
    String hex = STAMPED.hex();
    StringBuilder backwards = new StringBuilder("61");
    for (int i = hex.length() - 2; i >= 0; i -= 2) {
      backwards.append(hex, i, i + 2);
    }
    String expected = backwards.append("62").toString();
    assertEquals(expected, new String(message.bytes(), StandardCharsets.US_ASCII));
    assertEquals(20, only("02").length());
  }

  /** The message at the end of these operations. */
  private static Message only(String operations) throws ProofRefused {
    TimeProof proof = TimeProof.ofFile(file().hex(operations).bitcoin(1).bytes());
    return proof.ends().get(0).message();
  }

  /** Two of the hashes are ours, since Java has none of them. */
  @Test
  void theHashesAreThoseOfAnotherLibrary() {
    Random random = new Random(160);
    for (int length = 0; length < 300; length++) {
      byte[] content = new byte[length];
      random.nextBytes(content);
      assertArrayEquals(
          digest(new RIPEMD160Digest(), content), Hashing.RIPEMD_160.of(content), "" + length);
      assertArrayEquals(
          digest(new KeccakDigest(256), content), Hashing.KECCAK_256.of(content), "" + length);
      assertArrayEquals(digest(new SHA1Digest(), content), Hashing.SHA_1.of(content));
    }
  }

  private static byte[] digest(Digest digest, byte[] content) {
    byte[] result = new byte[digest.getDigestSize()];
    digest.update(content, 0, content.length);
    digest.doFinal(result, 0);
    return result;
  }

  @Test
  void anUnknownAttestationIsKeptUnderItsTag() throws ProofRefused {
    TimeProof proof =
        TimeProof.ofFile(file().attestation("0102030405060708", new byte[300]).bytes());
    assertEquals(
        List.of(new Attestation.Other("0102030405060708")),
        proof.ends().stream().map(Attested::attestation).toList());
  }

  @Test
  void aBareTreeIsOverTheDigestThatIsNamedBesideIt() throws ProofRefused {
    byte[] tree = ProofBuilder.tree().sha256().bitcoin(5).bytes();
    assertEquals(
        TimeProof.ofFile(file().sha256().bitcoin(5).bytes()), TimeProof.over(tree, STAMPED));
    byte[] file = file().sha256().bitcoin(5).bytes();
    assertEquals(TimeProof.ofFile(file), TimeProof.over(file, STAMPED));
    Sha256 other = Sha256.hash(FOUR);
    ProofRefused refused = assertThrows(ProofRefused.class, () -> TimeProof.over(file, other));
    assertEquals(other.hex(), refused.expected());
    assertEquals(STAMPED.hex(), refused.found());
  }

  @Test
  void aFileThatIsHashedInAnotherWayHasNoDigestOfOurs() throws ProofRefused {
    byte[] sha1 =
        ProofBuilder.tree()
            .hex(ProofBuilder.MAGIC)
            .hex("0102")
            .raw(new byte[20])
            .bitcoin(1)
            .bytes();
    TimeProof proof = TimeProof.ofFile(sha1);
    assertEquals(Optional.empty(), proof.stamped());
    assertEquals("SHA-1", proof.algorithm());
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsRefusedWithItsPlace() {
    return Stream.of(
            new Fault("nothing", ProofBuilder.tree(), "byte 0: expected the head"),
            new Fault("a part of the head", ProofBuilder.tree().hex("004f70"), "byte 0"),
            new Fault("other bytes", ProofBuilder.tree().raw(new byte[80]), "byte 0"),
            new Fault(
                "another version",
                ProofBuilder.tree().hex(ProofBuilder.MAGIC).hex("02"),
                "byte 31: expected version 1, found version 2"),
            new Fault(
                "another hash of the file",
                ProofBuilder.tree().hex(ProofBuilder.MAGIC).hex("0167"),
                "byte 32: expected SHA-1"),
            new Fault(
                "a short digest",
                ProofBuilder.tree().hex(ProofBuilder.MAGIC).hex("0108").raw(new byte[31]),
                "the end"),
            new Fault("no branch", file(), "expected a branch, found the end"),
            new Fault("more after the end", file().bitcoin(1).hex("00"), "1 more bytes"),
            new Fault("an announced branch", file().another().bitcoin(1), "the end"),
            new Fault("an announcement twice", file().another().another(), "0xff"),
            new Fault("an unknown operation", file().hex("f4"), "0xf4"),
            new Fault("an operation without bytes", file().hex("f000"), "1 to 4096 bytes"),
            new Fault("a long operation", file().append(new byte[4097]), "4097 bytes"),
            new Fault("a cut operation", file().hex("f00561"), "the end"),
            new Fault(
                "a long message",
                file().append(new byte[4064]).append(new byte[1]).bitcoin(1),
                "at most 4096 bytes, found 4097"),
            new Fault(
                "a long message in hex",
                file().append(new byte[2048]).hex("f3").bitcoin(1),
                "at most 4096 bytes"),
            new Fault("too deep", deep(256), "256 operations deep"),
            new Fault("a number in another form", file().hex("f08100"), "shortest form"),
            new Fault("a great number", file().hex("f0ffffffff7f"), "too great"),
            new Fault("a long number", file().hex("f0ffffffffff01"), "too great"),
            new Fault(
                "an attestation with more than its height",
                file().attestation(ProofBuilder.BITCOIN, new byte[] {1, 2}),
                "the end of the attestation"),
            new Fault(
                "an attestation without height",
                file().attestation(ProofBuilder.BITCOIN, new byte[0]),
                "the height of a block"),
            new Fault(
                "a long payload",
                file().attestation("0102030405060708", new byte[8193]),
                "0 to 8192 bytes"),
            new Fault("a cut tag", file().hex("00058896"), "the tag of an attestation"),
            new Fault(
                "an address that a terminal would act on",
                file().pending("https://a.example/\u001b[2J"),
                "0x1b"),
            new Fault("an address with a question", file().pending("https://a/?b"), "0x3f"),
            new Fault("a long address", file().pending("a".repeat(1001)), "0 to 1000 bytes"),
            new Fault("many branches", wide(1001), "at most 1000 attestations"),
            new Fault("much work", costly(), "takes little work"),
            new Fault("a long proof", file().raw(new byte[100_001]), "at most 100000 bytes"))
        .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> refused(fault)));
  }

  private static void refused(Fault fault) {
    ProofRefused refused =
        assertThrows(ProofRefused.class, () -> TimeProof.ofFile(fault.proof().bytes()));
    assertTrue(String.valueOf(refused.getMessage()).contains(fault.words()), refused::getMessage);
  }

  @Test
  void theLimitsThemselvesAreAllowed() throws ProofRefused {
    assertEquals(1, TimeProof.ofFile(deep(255).bytes()).ends().size());
    assertEquals(1000, TimeProof.ofFile(wide(1000).bytes()).ends().size());
    assertEquals(
        4096,
        TimeProof.ofFile(file().append(new byte[4064]).bitcoin(1).bytes())
            .ends()
            .get(0)
            .message()
            .length());
  }

  private static ProofBuilder deep(int operations) {
    return file().hex("08".repeat(operations)).bitcoin(1);
  }

  private static ProofBuilder wide(int branches) {
    ProofBuilder proof = file();
    for (int i = 1; i < branches; i++) {
      proof.another().bitcoin(i);
    }
    return proof.bitcoin(branches);
  }

  /** Some bytes that let a reader reverse the longest message again and again. */
  private static ProofBuilder costly() {
    ProofBuilder proof = file().append(new byte[4064]);
    for (int i = 0; i < 900; i++) {
      proof.another().hex("f2".repeat(8)).bitcoin(1);
    }
    return proof.bitcoin(1);
  }
}
