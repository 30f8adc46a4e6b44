package pith.mirror;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Who signs notes: a public key by its name, and what makes its signatures. The private key itself
 * stays with the person at the shell.
 */
public record NoteSigner(NoteKey publicKey, UnaryOperator<byte[]> signing) {
  public SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }

  SignedNote sign(String note) {
    return SignedNote.sign(
        note, publicKey, text -> signing.apply(text.getBytes(StandardCharsets.UTF_8)));
  }
}
