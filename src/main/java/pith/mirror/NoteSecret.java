package pith.mirror;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.crypto.SigningKey;

/** A key that signs notes, by its name. Its text is for one file. */
public final class NoteSecret {
  private static final Pattern TEXT =
      Pattern.compile("PRIVATE[+]KEY[+]([^+]+)[+]([0-9a-f]{8})[+](\\S+)");

  private final String name;
  private final SigningKey key;

  private NoteSecret(String name, SigningKey key) {
    this.name = name;
    this.key = key;
  }

  /** Empty for what is no name of a key. */
  public static Optional<NoteSecret> random(String name) {
    return KeyName.isOne(name)
        ? Optional.of(new NoteSecret(name, SigningKey.random()))
        : Optional.empty();
  }

  /** As {@link #secretText} writes it. */
  public static Optional<NoteSecret> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || !KeyName.isOne(parts.group(1))) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(parts.group(3));
      return Optional.of(bytes)
          .filter(all -> all.length == 1 + SigningKey.BYTES && all[0] == NoteKey.ALGORITHM)
          .map(all -> SigningKey.of(Arrays.copyOfRange(all, 1, all.length)))
          .map(key -> new NoteSecret(parts.group(1), key))
          .filter(read -> read.secretText().equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public String secretText() {
    String[] parts = publicKey().text().split("[+]", 3);
    byte[] encoded =
        ByteBuffer.allocate(1 + SigningKey.BYTES).put(NoteKey.ALGORITHM).put(key.secret()).array();
    return "PRIVATE+KEY+"
        + parts[0]
        + "+"
        + parts[1]
        + "+"
        + Base64.getEncoder().encodeToString(encoded);
  }

  public NoteKey publicKey() {
    return new NoteKey(name, key.publicKey());
  }

  public SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }

  SignedNote sign(String note) {
    return SignedNote.sign(
        note, publicKey(), text -> key.sign(text.getBytes(StandardCharsets.UTF_8)));
  }
}
