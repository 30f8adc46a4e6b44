package pith.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.model.Sha256;

/** Headers prove their own work; the rule of the operator says which of them are in the chain. */
final class BlockHeadersTest {
  /** The first three headers of Bitcoin. Their work proves that they were copied without a slip. */
  static final List<String> FIRST =
      List.of(
          "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b2"
              + "7ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c",
          "010000006fe28c0ab6f1b372c1a6a246ae63f74f931e8365e15a089c68d6190000000000982051fd1e4ba744"
              + "bbbe680e1fee14677ba1a3c3540bf7b1cdb606e857233e0e61bc6649ffff001d01e36299",
          "010000004860eb18bf1b1620e37e9490fc8a427514416fd75159ab86688e9a8300000000d5fdcc541e25de1c"
              + "7a5addedf24858b8bb665c9f36ef744ee42c316022c90f9bb0bc6649ffff001d08d2bd61");

  private static final String HASH_OF_SECOND =
      "000000006a625f06636b8bb6ac7b960a8d03705d1ace08b1a19da3fdcc99ddbd";

  /** The work of three blocks of the easiest target. */
  private static final String WORK_OF_THREE = "300030003";

  private static ChainRule pinned(String... blocks) {
    return new ChainRule(
        Stream.of(blocks).map(block -> PinnedBlock.parse(block).orElseThrow()).toList(),
        Optional.empty());
  }

  private static ChainRule work(String hex) {
    return new ChainRule(List.of(), ChainRule.work(hex));
  }

  private static BlockHeaders read(ChainRule rule, String... lines) throws HeadersRefused {
    return BlockHeaders.read(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII), rule);
  }

  private static Sha256 root(String header) {
    return Sha256.parse(header.substring(72, 136)).orElseThrow();
  }

  /** A proof that consists of an attestation: what it stamps is itself the root. */
  private static TimeAnswer answer(BlockHeaders headers, int height, Sha256 stamped)
      throws ProofRefused {
    TimeProof proof = TimeProof.ofTree(ProofBuilder.tree().bitcoin(height).bytes(), stamped);
    return new TimeJudge(headers).answers(proof).get(0);
  }

  private static String verdict(BlockHeaders headers, int height) throws ProofRefused {
    TimeAnswer answer = answer(headers, height, root(FIRST.get(height)));
    return answer.verdict().wireName()
        + answer.anchored().map(block -> " " + block.day()).orElse("");
  }

  @Test
  void aPinnedBlockCommitsToAllBeforeItAndToNoneAfterIt() throws Exception {
    BlockHeaders headers = read(pinned("1:" + shown(1)), FIRST.get(2), FIRST.get(0), FIRST.get(1));
    assertEquals("anchored 2009-01-03", verdict(headers, 0));
    assertEquals("anchored 2009-01-09", verdict(headers, 1));
    TimeAnswer after = answer(headers, 2, root(FIRST.get(2)));
    assertEquals(TimeVerdict.NOT_JUDGED, after.verdict());
    assertTrue(after.reason().orElseThrow().contains("reaches no pinned block"));
  }

  private static String shown(int height) {
    return BlockHeader.of(HexFormat.of().parseHex(FIRST.get(height))).orElseThrow().shownHash();
  }

  @Test
  void aHashIsWrittenAsBitcoinWritesIt() {
    assertEquals(HASH_OF_SECOND, shown(2));
    assertEquals(
        "2:" + HASH_OF_SECOND, PinnedBlock.parse("2:" + HASH_OF_SECOND).orElseThrow().text());
    for (String wrong :
        List.of(
            "",
            "2",
            ":" + HASH_OF_SECOND,
            "2:" + HASH_OF_SECOND.toUpperCase(Locale.ROOT),
            "-1:" + HASH_OF_SECOND)) {
      assertEquals(Optional.empty(), PinnedBlock.parse(wrong));
    }
  }

  @Test
  void theFloorIsTheWorkOfABlockAndOfAllThatFollowIt() throws Exception {
    String[] all = FIRST.toArray(String[]::new);
    BlockHeaders three = read(work(WORK_OF_THREE), all);
    assertEquals("anchored 2009-01-03", verdict(three, 0));
    assertEquals("not_judged", verdict(three, 1));
    assertEquals("not_judged", verdict(read(work("300030004"), all), 0));
    assertEquals("anchored 2009-01-09", verdict(read(work("1"), all), 2));
    for (String wrong : List.of("", "0", "-1", "0x1", "A", "f".repeat(65))) {
      assertEquals(Optional.empty(), ChainRule.work(wrong), wrong);
    }
  }

  @Test
  void withoutARuleNoHeaderCounts() throws Exception {
    TimeAnswer answer = answer(read(ChainRule.NONE, FIRST.get(0)), 0, root(FIRST.get(0)));
    assertEquals(TimeVerdict.NOT_JUDGED, answer.verdict());
    assertTrue(answer.reason().orElseThrow().startsWith("no block is pinned"));
  }

  @Test
  void aGapInTheChainIsNotLeaptOver() throws Exception {
    BlockHeaders headers = read(pinned("2:" + shown(2)), FIRST.get(0), FIRST.get(2));
    assertEquals("anchored 2009-01-09", verdict(headers, 2));
    assertEquals("not_judged", verdict(headers, 0));
  }

  @Test
  void rawBytesAndHexAreTheSame() throws Exception {
    byte[] raw = HexFormat.of().parseHex(String.join("", FIRST));
    BlockHeaders headers = BlockHeaders.read(raw, pinned("2:" + shown(2)));
    assertEquals("anchored 2009-01-09", verdict(headers, 1));
  }

  @Test
  void aRootThatIsAnotherDoesNotVerify() throws Exception {
    BlockHeaders headers = read(pinned("2:" + shown(2)), FIRST.toArray(String[]::new));
    TimeAnswer answer = answer(headers, 1, root(FIRST.get(2)));
    assertEquals(TimeVerdict.DOES_NOT_VERIFY, answer.verdict());
    TimeAnswer absent = answer(headers, 3, root(FIRST.get(2)));
    assertEquals(TimeVerdict.NOT_JUDGED, absent.verdict());
    assertEquals("no header of block 3 was given", absent.reason().orElseThrow());
  }

  @Test
  void aLineIsTheWordOfTheOperatorInEitherOrderOfItsBytes() throws Exception {
    Sha256 root = root(FIRST.get(1));
    String backwards = BlockHeader.shown(root);
    for (String written : List.of(root.hex(), backwards)) {
      BlockHeaders headers =
          read(ChainRule.NONE, "# a comment", "", "1 " + written + " 1231469665");
      TimeAnswer answer = answer(headers, 1, root);
      assertEquals("2009-01-09", answer.anchored().orElseThrow().day().toString());
      assertTrue(answer.reason().orElseThrow().contains("a line of the operator"));
    }
    BlockHeaders dated = read(ChainRule.NONE, "1 " + root.hex() + " 2009-01-09T02:54:25Z");
    assertEquals("anchored 2009-01-09", verdict(dated, 1));
  }

  /** The clock of a miner may be two hours slow, so the proof is good for the day of then. */
  @Test
  void theDayIsShownAndTheEndOfItIsWhatIsProved() {
    Anchored early = Anchored.of(1, Instant.parse("2015-05-28T21:59:59Z"));
    assertEquals("2015-05-29T00:00:00Z", early.existedBy().toString());
    Anchored late = Anchored.of(1, Instant.parse("2015-05-28T22:00:00Z"));
    assertEquals("2015-05-28", late.day().toString());
    assertEquals("2015-05-30T00:00:00Z", late.existedBy().toString());
  }

  @Test
  void everyFlippedBitOfAHeaderIsNoticed() {
    byte[] raw = HexFormat.of().parseHex(FIRST.get(1));
    for (int bit = 0; bit < 8 * raw.length; bit++) {
      byte[] flipped = raw.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertEquals(Optional.empty(), BlockHeader.of(flipped), "bit " + bit);
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFaultIsRefused() {
    return Stream.of(
            fault("no work", ChainRule.NONE, "line 1", FIRST.get(0).replace("7c", "7d")),
            fault("half a line", ChainRule.NONE, "line 2", "", FIRST.get(0).substring(2)),
            fault("upper case", ChainRule.NONE, "line 1", FIRST.get(0).toUpperCase(Locale.ROOT)),
            fault(
                "two heights",
                ChainRule.NONE,
                "expected one height",
                "5 " + FIRST.get(1),
                "6 " + FIRST.get(1)),
            fault(
                "a height that its chain cannot have",
                ChainRule.NONE,
                "expected height 1",
                FIRST.get(0),
                "7 " + FIRST.get(1)),
            fault(
                "a pin of another height", pinned("9:" + shown(1)), "height", "1 " + FIRST.get(1)),
            fault("below the first", ChainRule.NONE, "can have", FIRST.get(1), "0 " + FIRST.get(2)),
            fault(
                "two lines of one height",
                ChainRule.NONE,
                "one block of the height 4",
                "4 " + "a".repeat(64) + " 1",
                "4 " + "b".repeat(64) + " 1"),
            fault(
                "a time of another form",
                ChainRule.NONE,
                "a time",
                "4 " + "a".repeat(64) + " 2009-01-09T" + "25:00"),
            fault("a line of words", ChainRule.NONE, "160 hex digits", "block one"))
        .map(each -> each);
  }

  private static DynamicTest fault(String name, ChainRule rule, String words, String... lines) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          HeadersRefused refused = assertThrows(HeadersRefused.class, () -> read(rule, lines));
          assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
        });
  }

  @Test
  void rawHeadersAreWhole() {
    byte[] raw = HexFormat.of().parseHex(FIRST.get(0) + "00");
    HeadersRefused refused =
        assertThrows(HeadersRefused.class, () -> BlockHeaders.read(raw, ChainRule.NONE));
    assertTrue(String.valueOf(refused.getMessage()).contains("80 bytes each"));
  }

  /** Everybody can make headers of an easier target; those of the chain have none. */
  @Test
  void targetsOfChainsForTestsAreNone() {
    assertEquals(Optional.empty(), Target.of(0x207fffff));
    assertEquals(Optional.empty(), Target.of(0x1d010000));
    assertEquals(Optional.empty(), Target.of(0x1d80ffff));
    assertEquals(Optional.empty(), Target.of(0));
    assertEquals("100010001", Target.of(0x1d00ffff).orElseThrow().work().toString(16));
  }
}
