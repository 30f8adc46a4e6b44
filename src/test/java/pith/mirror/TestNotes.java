package pith.mirror;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import pith.model.PublicKey;
import pith.model.Sha256;

/** Signers of notes for tests. */
public final class TestNotes {
  private TestNotes() {}

  /** Another one for each text. */
  public static NoteSigner signer(String name, String text) {
    return signer(name, Sha256.hash(text.getBytes(StandardCharsets.UTF_8)).bytes());
  }

  static NoteSigner signer(String name, byte[] seed) {
    byte[] point = new byte[PublicKey.BYTES];
    Ed25519.generatePublicKey(seed, 0, point, 0);
    return new NoteSigner(
        new NoteKey(name, PublicKey.of(point).orElseThrow()),
        message -> {
          byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
          Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
          return signature;
        });
  }
}
