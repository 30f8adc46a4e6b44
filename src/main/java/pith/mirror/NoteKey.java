package pith.mirror;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.crypto.VerifyingKey;
import pith.model.PublicKey;
import pith.model.Sha256;

/** A key of signed notes by its name, in the form that tools for transparency logs take. */
public record NoteKey(String name, PublicKey key) {
  static final int ID_BYTES = 4;

  /** Of Ed25519, in this form. */
  static final byte ALGORITHM = 1;

  private static final Pattern TEXT = Pattern.compile("([^+]+)[+]([0-9a-f]{8})[+](\\S+)");

  public NoteKey {
    if (!KeyName.isOne(name)) {
      throw new IllegalArgumentException("a key has a name of one word");
    }
  }

  /** Empty for a name that is not one word, or has a +. */
  public static Optional<NoteKey> of(String name, PublicKey key) {
    return KeyName.isOne(name) ? Optional.of(new NoteKey(name, key)) : Optional.empty();
  }

  /** As {@link #text} writes it. */
  public static Optional<NoteKey> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches() || !KeyName.isOne(parts.group(1))) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(parts.group(3));
      return Optional.of(bytes)
          .filter(all -> all.length == 1 + PublicKey.BYTES && all[0] == ALGORITHM)
          .flatMap(all -> PublicKey.of(Arrays.copyOfRange(all, 1, all.length)))
          .map(key -> new NoteKey(parts.group(1), key))
          .filter(key -> key.text().equals(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  public String text() {
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(encoded());
  }

  /** What a signature names the key by, beside its name. */
  byte[] id() {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] encoded = encoded();
    byte[] both =
        ByteBuffer.allocate(named.length + encoded.length).put(named).put(encoded).array();
    return Arrays.copyOf(Sha256.hash(both).bytes(), ID_BYTES);
  }

  private byte[] encoded() {
    return ByteBuffer.allocate(1 + PublicKey.BYTES).put(ALGORITHM).put(key.bytes()).array();
  }

  boolean verifies(String text, byte[] signature) {
    return VerifyingKey.of(key)
        .filter(own -> own.verifies(text.getBytes(StandardCharsets.UTF_8), signature))
        .isPresent();
  }
}
