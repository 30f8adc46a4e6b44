package pith.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.Shared;
import pith.model.Sha256;

/** The example proofs of OpenTimestamps, beside the project, and what is known of each. */
final class OtsSuiteTest {
  static final String PINNED =
      "358391:000000000000000003e892881a8cdcdc117c06d444057c98b6f04a9ee75a2319";
  private static final String ALICE = "https://alice.btc.calendar.opentimestamps.org";

  /** The verdicts of its attestations, and the message of the first in hex or its length. */
  private record Known(String name, String message, String... verdicts) {}

  @TestFactory
  Stream<DynamicTest> eachProofHasItsKnownAnswer() throws Exception {
    BlockHeaders headers = headers();
    return Stream.of(
            new Known(
                "hello-world.txt",
                "007ee445d23ad061af4a36b809501fab1ac4f2d7e7a739817dd0cbb7ec661b8a",
                "anchored 2015-05-28"),
            new Known("bad-stamp.txt", "32", "does_not_verify"),
            new Known(
                "empty",
                "715b7e36276a66d842e56dd102c9d9eddfe4d9f2dfa908ae31157ac2c2fd29db",
                "not_judged no header of block 129405 was given"),
            new Known("incomplete.txt", "44", "pending " + ALICE),
            new Known(
                "two-calendars.txt",
                "44",
                "pending " + ALICE,
                "pending https://bob.btc.calendar.opentimestamps.org"),
            new Known(
                "known-and-unknown-notary.txt",
                "44",
                "pending https://bob.btc.calendar.opentimestamps.org",
                "not_judged only attestations of Bitcoin blocks are checked"),
            new Known(
                "unknown-notary.txt",
                "44",
                "not_judged only attestations of Bitcoin blocks are checked"))
        .map(known -> DynamicTest.dynamicTest(known.name(), () -> check(known, headers)));
  }

  private static void check(Known known, BlockHeaders headers) throws Exception {
    TimeProof proof = proof(known.name());
    Sha256 file = Sha256.hash(Files.readAllBytes(suite().resolve(known.name())));
    assertEquals(Optional.of(file), proof.stamped());
    Message first = proof.ends().get(0).message();
    assertEquals(
        known.message(),
        known.message().length() > 2 ? first.hex() : Integer.toString(first.length()));
    assertEquals(
        List.of(known.verdicts()).stream().sorted().toList(),
        new TimeJudge(headers).answers(proof).stream().map(OtsSuiteTest::text).sorted().toList());
  }

  private static String text(TimeAnswer answer) {
    String more =
        switch (answer.verdict()) {
          case ANCHORED -> " " + answer.anchored().orElseThrow().day();
          case PENDING -> " " + answer.calendar().orElseThrow();
          case NOT_JUDGED -> " " + answer.reason().orElseThrow();
          case DOES_NOT_VERIFY -> "";
        };
    return answer.verdict().wireName() + more;
  }

  @Test
  void theMerkleExamplesWaitForTwoCalendars() throws Exception {
    for (String name : List.of("merkle1.txt", "merkle2.txt", "merkle3.txt")) {
      List<TimeAnswer> answers = new TimeJudge(headers()).answers(proof(name));
      assertEquals(2, answers.size(), name);
      answers.forEach(answer -> assertEquals(TimeVerdict.PENDING, answer.verdict()));
    }
  }

  @Test
  void aFlippedBitOfTheHeaderFails() throws Exception {
    byte[] header = HexFormat.of().parseHex(headerHex());
    for (int bit = 0; bit < 8 * header.length; bit++) {
      byte[] flipped = header.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThrows(HeadersRefused.class, () -> BlockHeaders.read(flipped, rule()), "bit " + bit);
    }
  }

  /**
   * Where two halves of a step are the same, their order does not matter: of one flipped bit the
   * proof is as good as before. It is never one of anything else.
   */
  @Test
  void aFlippedBitOfTheProofNeverAnchorsAnythingElse() throws Exception {
    byte[] file = Files.readAllBytes(suite().resolve("hello-world.txt.ots"));
    Optional<Sha256> stamped = TimeProof.ofFile(file).stamped();
    TimeJudge judge = new TimeJudge(headers());
    int harmless = 0;
    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] flipped = file.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      try {
        TimeProof proof = TimeProof.ofFile(flipped);
        boolean isAnchored =
            judge.answers(proof).stream().anyMatch(answer -> answer.anchored().isPresent());
        assertTrue(!isAnchored || proof.stamped().equals(stamped), "bit " + bit);
        harmless += isAnchored ? 1 : 0;
      } catch (ProofRefused refused) {
        assertTrue(refused.offset() <= flipped.length, "bit " + bit);
      }
    }
    assertEquals(1, harmless);
  }

  @Test
  void theWorkOfTheHeaderIsAFloorThatItReachesAndNoMore() throws Exception {
    byte[] line = ("358391 " + headerHex()).getBytes(StandardCharsets.US_ASCII);
    String work =
        BlockHeader.of(HexFormat.of().parseHex(headerHex())).orElseThrow().work().toString(16);
    TimeJudge enough =
        new TimeJudge(BlockHeaders.read(line, new ChainRule(List.of(), ChainRule.work(work))));
    assertEquals(TimeVerdict.ANCHORED, enough.answers(proof("hello-world.txt")).get(0).verdict());
    TimeJudge more =
        new TimeJudge(
            BlockHeaders.read(line, new ChainRule(List.of(), ChainRule.work(work + "0"))));
    assertEquals(TimeVerdict.NOT_JUDGED, more.answers(proof("hello-world.txt")).get(0).verdict());
  }

  static BlockHeaders headers() throws Exception {
    return BlockHeaders.read(headerHex().getBytes(StandardCharsets.US_ASCII), rule());
  }

  private static ChainRule rule() {
    return new ChainRule(List.of(PinnedBlock.parse(PINNED).orElseThrow()), Optional.empty());
  }

  private static String headerHex() throws IOException {
    return Files.readString(suite().resolve("block-358391.header.hex")).strip();
  }

  private static TimeProof proof(String name) throws IOException, ProofRefused {
    return TimeProof.ofFile(Files.readAllBytes(suite().resolve(name + ".ots")));
  }

  private static Path suite() {
    return Shared.suites("ots");
  }
}
