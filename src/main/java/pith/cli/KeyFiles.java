package pith.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import pith.crypto.KeyText;
import pith.crypto.SigningKey;
import pith.json.JsonRefusal;
import pith.json.ReadableJson;
import pith.json.StrictJson;
import pith.model.JsonObject;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;
import pith.sign.SignRefused;
import pith.sign.SignerCard;

/** A key in two files: the private one, and beside it who one is, for everybody. */
record KeyFiles(Path secret, Path card) {
  private static final String SECRET = ".pem";
  private static final String CARD = ".signer.json";
  private static final int MOST_BYTES = 1 << 20;

  static KeyFiles named(Path name) {
    String base = String.valueOf(name.getFileName());
    String bare =
        base.endsWith(SECRET)
            ? base.substring(0, base.length() - SECRET.length())
            : base.endsWith(CARD) ? base.substring(0, base.length() - CARD.length()) : base;
    return new KeyFiles(name.resolveSibling(bare + SECRET), name.resolveSibling(bare + CARD));
  }

  /** What the signer is called who was given no name. */
  String name() {
    String base = String.valueOf(secret.getFileName());
    return base.substring(0, base.length() - SECRET.length());
  }

  void write(SigningKey key, SignerCard who, Optional<char[]> passphrase) {
    for (Path file : new Path[] {secret, card}) {
      if (Files.exists(file)) {
        throw new WrongUse("there is a file " + file + " already, and it is never overwritten");
      }
    }
    byte[] text =
        passphrase
            .map(words -> KeyText.locked(key, words, new SecureRandom()))
            .orElseGet(() -> KeyText.unlocked(key));
    OwnFile.writeSecret(secret, text);
    Arrays.fill(text, (byte) 0);
    OwnFile.write(card, ReadableJson.text(who.json()).getBytes(StandardCharsets.UTF_8));
  }

  SignerCard readCard() {
    return readCard(card);
  }

  static SignerCard readCard(Path file) {
    try {
      return SignerCard.parse(file.toString(), json(file));
    } catch (SignRefused refused) {
      throw PithFailure.of(refused.place(), refused.problem());
    }
  }

  /** The file of a person, as JSON of ours. */
  static JsonObject json(Path file) {
    byte[] content = content(file);
    try {
      return StrictJson.parse(content)
          .asObject()
          .orElseThrow(() -> new WrongUse(file + " is JSON, but no object"));
    } catch (JsonRefusal refused) {
      throw PithFailure.of(file + ", byte " + refused.offset(), refused.problem());
    }
  }

  /** No message has anything of the content. */
  static SigningKey open(Path file) {
    refuseIfOpenToOthers(file);
    byte[] content = content(file);
    KeyText text =
        KeyText.parse(new String(content, StandardCharsets.ISO_8859_1))
            .filter(KeyText::isReadable)
            .orElseThrow(() -> refused(file, "something else"));
    Arrays.fill(content, (byte) 0);
    char[] passphrase = text.needsPassphrase() ? Passphrase.known(file.toString()) : new char[0];
    Optional<SigningKey> key = text.open(passphrase);
    Arrays.fill(passphrase, '\0');
    return key.orElseThrow(() -> refused(file, "one that this passphrase does not open"));
  }

  private static PithFailure refused(Path file, String found) {
    return PithFailure.of(
        file.toString(),
        RefusalCode.KEY_FILE.problem(
            "an Ed25519 key in PEM: PKCS#8, plain or with PBES2, PBKDF2, HMAC-SHA256, AES-256-CBC",
            found));
  }

  private static void refuseIfOpenToOthers(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new WrongUse("there is no file " + file);
      }
      if (!OwnFile.isOwnersAlone(file)) {
        throw PithFailure.of(
            file.toString(),
            RefusalCode.KEY_FILE.problem(
                "a file that only its owner can read (chmod 600)", "one that others can use"));
      }
    } catch (IOException | UnsupportedOperationException unreadable) {
      throw new WrongUse("the rights of " + file + " cannot be read");
    }
  }

  private static byte[] content(Path file) {
    try (var in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new WrongUse(file + " is too large: more than " + MOST_BYTES + " bytes");
      }
      return content;
    } catch (IOException unreadable) {
      throw new WrongUse("there is no file " + file + " that can be read");
    }
  }
}
