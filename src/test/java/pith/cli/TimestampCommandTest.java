package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pith timestamp}: an answer for each attestation, and an exit code for scripts. */
final class TimestampCommandTest {
  private static final Path SAMPLES = Path.of("docs", "timestamp");
  private static final String BLOCK =
      "100:00001b7113755aa6989e9003f8c64ecbf7a19b9e6aba9832d37d132c49fb82a1";

  @TempDir private Path folder;

  private static Shell timestamp(Path proof, String... more) {
    String[] words = new String[more.length + 4];
    words[0] = "timestamp";
    words[1] = proof.toString();
    words[2] = "--format";
    words[3] = "json";
    System.arraycopy(more, 0, words, 4, more.length);
    return Shell.type(words);
  }

  private static String headers() {
    return SAMPLES.resolve("headers.txt").toString();
  }

  @Test
  void aProofIsAnchoredByAHeaderThatReachesAPinnedBlock() {
    Shell said =
        timestamp(SAMPLES.resolve("stamped.txt.ots"), "--headers", headers(), "--block", BLOCK);
    assertEquals(0, said.exit(), said.err());
    assertTrue(said.out().contains("\"verdict\":\"anchored\""), said.out());
    assertTrue(said.out().contains("\"height\":100"), said.out());
    assertTrue(said.out().contains("\"day\":\"2026-06-01\""), said.out());
    assertTrue(said.out().contains("\"stamps\":\"the file stamped.txt\""), said.out());
    assertTrue(!said.out().contains("12:00"), "a header proves no second");
  }

  @Test
  void aProofThatLeadsToAnotherRootIsNot() {
    Shell said =
        timestamp(SAMPLES.resolve("unstamped.txt.ots"), "--headers", headers(), "--block", BLOCK);
    assertEquals(1, said.exit(), said.err());
    assertTrue(said.out().contains("\"verdict\":\"does_not_verify\""), said.out());
  }

  @Test
  void headersWithoutARuleProveNothing() {
    Path proof = SAMPLES.resolve("stamped.txt.ots");
    for (Shell said : new Shell[] {timestamp(proof, "--headers", headers()), timestamp(proof)}) {
      assertEquals(1, said.exit(), said.err());
      assertTrue(said.out().contains("\"verdict\":\"not_judged\""), said.out());
    }
  }

  @Test
  void aFloorOfWorkIsARule() {
    Path proof = SAMPLES.resolve("stamped.txt.ots");
    assertEquals(0, timestamp(proof, "--headers", headers(), "--least-work", "10001").exit());
    assertEquals(
        1, timestamp(proof, "--headers", headers(), "--least-work", "f".repeat(30)).exit());
  }

  @Test
  void aFlippedBitOfTheHeaderIsRefused() throws Exception {
    String text = Files.readString(SAMPLES.resolve("headers.txt"));
    Path flipped = Files.writeString(folder.resolve("h.txt"), text.strip().replaceFirst("0$", "1"));
    Shell said =
        timestamp(
            SAMPLES.resolve("stamped.txt.ots"), "--headers", flipped.toString(), "--block", BLOCK);
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("BLOCK_HEADERS"), said.err());
    assertTrue(said.err().contains("line 2"), said.err());
  }

  @Test
  void aFileThatWasChangedIsNotTheOneThatIsStamped() throws Exception {
    Path proof = folder.resolve("stamped.txt.ots");
    Files.copy(SAMPLES.resolve("stamped.txt.ots"), proof);
    Files.writeString(folder.resolve("stamped.txt"), "Hello Moon!");
    Shell said = timestamp(proof, "--headers", headers(), "--block", BLOCK);
    assertEquals(1, said.exit());
    assertTrue(said.out().contains("has another SHA-256"), said.out());
  }

  @Test
  void whatIsNoProofIsRefusedWithItsPlace() throws Exception {
    byte[] proof = Files.readAllBytes(SAMPLES.resolve("stamped.txt.ots"));
    Path cut = folder.resolve("cut.ots");
    Files.write(cut, java.util.Arrays.copyOf(proof, proof.length - 1));
    Shell said = timestamp(cut);
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("NOT_A_PROOF"), said.err());
    assertTrue(said.err().contains("byte 181"), said.err());
  }

  @Test
  void aMistypedRuleIsWrongUse() {
    Path proof = SAMPLES.resolve("stamped.txt.ots");
    assertEquals(2, timestamp(proof, "--block", "100").exit());
    assertEquals(2, timestamp(proof, "--least-work", "much").exit());
    assertEquals(2, timestamp(folder.resolve("none.ots")).exit());
  }
}
