package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.Shared;

/** {@code pith timestamp}: an answer for each attestation, and an exit code for scripts. */
final class TimestampCommandTest {
  private static final String BLOCK =
      "358391:000000000000000003e892881a8cdcdc117c06d444057c98b6f04a9ee75a2319";

  @TempDir private Path folder;
  private Path samples = Path.of("");

  @BeforeEach
  void findSamples() throws Exception {
    samples = Shared.suites("ots");
    String header = Files.readString(samples.resolve("block-358391.header.hex"));
    Files.writeString(
        folder.resolve("headers.txt"), "# one block\n358391 " + header.strip() + "\n");
  }

  private static Shell timestamp(Path proof, String... more) {
    String[] words = new String[more.length + 4];
    words[0] = "timestamp";
    words[1] = proof.toString();
    words[2] = "--format";
    words[3] = "json";
    System.arraycopy(more, 0, words, 4, more.length);
    return Shell.type(words);
  }

  private String headers() {
    return folder.resolve("headers.txt").toString();
  }

  @Test
  void aProofIsAnchoredByAHeaderThatReachesAPinnedBlock() {
    Shell said =
        timestamp(samples.resolve("hello-world.txt.ots"), "--headers", headers(), "--block", BLOCK);
    assertEquals(0, said.exit(), said.err());
    assertTrue(said.out().contains("\"verdict\":\"anchored\""), said.out());
    assertTrue(said.out().contains("\"height\":358391"), said.out());
    assertTrue(said.out().contains("\"day\":\"2015-05-28\""), said.out());
    assertTrue(said.out().contains("\"stamps\":\"the file hello-world.txt\""), said.out());
    assertTrue(!said.out().contains("15:41"), "a header proves no second");
  }

  @Test
  void aProofThatLeadsToAnotherRootIsNot() {
    Shell said =
        timestamp(samples.resolve("bad-stamp.txt.ots"), "--headers", headers(), "--block", BLOCK);
    assertEquals(1, said.exit(), said.err());
    assertTrue(said.out().contains("\"verdict\":\"does_not_verify\""), said.out());
  }

  @Test
  void headersWithoutARuleProveNothing() {
    Path proof = samples.resolve("hello-world.txt.ots");
    for (Shell said : new Shell[] {timestamp(proof, "--headers", headers()), timestamp(proof)}) {
      assertEquals(1, said.exit(), said.err());
      assertTrue(said.out().contains("\"verdict\":\"not_judged\""), said.out());
    }
  }

  @Test
  void aFloorOfWorkIsARule() {
    Path proof = samples.resolve("hello-world.txt.ots");
    assertEquals(
        0, timestamp(proof, "--headers", headers(), "--least-work", "a00000000000000").exit());
    assertEquals(
        1, timestamp(proof, "--headers", headers(), "--least-work", "f".repeat(30)).exit());
  }

  @Test
  void aFlippedBitOfTheHeaderIsRefused() throws Exception {
    String text = Files.readString(folder.resolve("headers.txt"));
    Path flipped = Files.writeString(folder.resolve("h.txt"), text.replace("def6", "def7"));
    Shell said =
        timestamp(
            samples.resolve("hello-world.txt.ots"),
            "--headers",
            flipped.toString(),
            "--block",
            BLOCK);
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("BLOCK_HEADERS"), said.err());
    assertTrue(said.err().contains("line 2"), said.err());
  }

  @Test
  void aFileThatWasChangedIsNotTheOneThatIsStamped() throws Exception {
    Path proof = folder.resolve("hello-world.txt.ots");
    Files.copy(samples.resolve("hello-world.txt.ots"), proof);
    Files.writeString(folder.resolve("hello-world.txt"), "Hello Moon!");
    Shell said = timestamp(proof, "--headers", headers(), "--block", BLOCK);
    assertEquals(1, said.exit());
    assertTrue(said.out().contains("has another SHA-256"), said.out());
  }

  @Test
  void whatIsNoProofIsRefusedWithItsPlace() throws Exception {
    byte[] proof = Files.readAllBytes(samples.resolve("hello-world.txt.ots"));
    Path cut = folder.resolve("cut.ots");
    Files.write(cut, java.util.Arrays.copyOf(proof, proof.length - 1));
    Shell said = timestamp(cut);
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("NOT_A_PROOF"), said.err());
    assertTrue(said.err().contains("byte 687"), said.err());
  }

  @Test
  void aMistypedRuleIsWrongUse() {
    Path proof = samples.resolve("hello-world.txt.ots");
    assertEquals(2, timestamp(proof, "--block", "358391").exit());
    assertEquals(2, timestamp(proof, "--least-work", "much").exit());
    assertEquals(2, timestamp(folder.resolve("none.ots")).exit());
  }
}
