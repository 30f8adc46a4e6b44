package pith.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pith.model.Sha256;

/** Checkpoints and their signatures, in the forms of C2SP. */
final class CheckpointTest {
  private static final Sha256 TRUST = Sha256.hash(new byte[] {1});
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("example.org/pith", new SetRoot(3, Sha256.hash(new byte[] {2})), TRUST);

  /** A key, a text and its signature as another implementation publishes them. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";
  private static final String SIGNED =
      TEXT
          + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXg"
          + "KvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  @Test
  void notesAreThoseOfOtherImplementations() {
    byte[] seed = Arrays.copyOfRange(Base64.getDecoder().decode(SEED), 1, 33);
    NoteSigner secret = TestNotes.signer("PeterNeumann", seed);
    assertEquals(KEY, secret.publicKey().text());
    assertEquals(SIGNED, secret.sign(TEXT).toString());
    SignedNote read = SignedNote.parse(SIGNED).orElseThrow();
    assertTrue(read.isSignedBy(NoteKey.parse(KEY).orElseThrow()));
    String spoilt = SIGNED.replace("x08go/ZJ", "x08go/ZK");
    assertFalse(
        SignedNote.parse(spoilt).orElseThrow().isSignedBy(NoteKey.parse(KEY).orElseThrow()));
  }

  @Test
  void aCheckpointIsReadAsItIsWritten() {
    assertEquals(Optional.of(CHECKPOINT), Checkpoint.parse(CHECKPOINT.text()));
    Checkpoint empty = new Checkpoint("a", SetRoot.EMPTY, TRUST);
    assertEquals(Optional.of(empty), Checkpoint.parse(empty.text()));
    assertEquals("example.org/pith", CHECKPOINT.text().lines().findFirst().orElseThrow());
  }

  @Test
  void nothingElseIsACheckpoint() {
    String good = CHECKPOINT.text();
    for (String bad :
        List.of(
            "",
            good.strip(),
            good + "\n",
            good + "another line\n",
            good.replace("\n3\n", "\n03\n"),
            good.replace("\n3\n", "\n-3\n"),
            good.replace("\n3\n", "\n0\n"),
            good.replace("\n3\n", "\n9999999999999999999\n"),
            good.replace("trust ", "trust  "),
            good.replace("example.org", "example org"),
            good.replace("=\n", "\n"),
            good.replace("\n", "\r\n"))) {
      assertEquals(Optional.empty(), Checkpoint.parse(bad), bad);
    }
  }

  @Test
  void aSignatureHoldsForItsTextAndKeyOnly() {
    NoteSigner secret = TestNotes.signer("example.org/pith", "one");
    SignedNote note = secret.sign(CHECKPOINT);
    SignedNote read = SignedNote.parse(note.toString()).orElseThrow();
    assertEquals(note, read);
    assertTrue(read.isSignedBy(secret.publicKey()));
    assertEquals(Optional.of(CHECKPOINT), Checkpoint.parse(read.text()));
    SignedNote other = SignedNote.parse(note.toString().replace("\n3\n", "\n4\n")).orElseThrow();
    assertFalse(other.isSignedBy(secret.publicKey()));
    NoteSigner stranger = TestNotes.signer("example.org/pith", "another");
    assertFalse(read.isSignedBy(stranger.publicKey()));
    NoteKey renamed = new NoteKey("example.org/other", secret.publicKey().key());
    assertFalse(read.isSignedBy(renamed));
  }

  @Test
  void keysAreReadAsTheyAreWritten() {
    NoteKey key = NoteKey.parse(KEY).orElseThrow();
    assertEquals("PeterNeumann", key.name());
    assertEquals(KEY, key.text());
    assertEquals(Optional.empty(), NoteKey.parse(KEY.replace("c74f", "c74e")));
    assertEquals(Optional.empty(), NoteKey.parse(KEY.replace("Peter", "Peter ")));
    assertEquals(Optional.empty(), NoteKey.parse("nothing"));
    for (String name : List.of("", "a b", "a+b")) {
      assertThrows(IllegalArgumentException.class, () -> new NoteKey(name, key.key()), () -> name);
    }
  }

  @Test
  void onlyWholeNotesAreRead() {
    String good = TestNotes.signer("a", "a").sign(CHECKPOINT).toString();
    for (String bad :
        List.of(
            "",
            CHECKPOINT.text(),
            CHECKPOINT.text() + "\n",
            good.strip(),
            good + "\n",
            good + "a line\n",
            good.replace("\u2014 ", "- "))) {
      assertEquals(Optional.empty(), SignedNote.parse(bad), bad);
    }
    assertThrows(IllegalArgumentException.class, () -> new SignedNote("no end", List.of()));
  }
}
