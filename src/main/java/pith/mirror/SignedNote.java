package pith.mirror;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signatures below it, in the form of C2SP.
 *
 * @param text what is signed; its last line ends
 * @param lines one for each signature
 */
public record SignedNote(String text, List<String> lines) {
  private static final Pattern LINE = Pattern.compile("\u2014 (\\S+) (\\S+)");
  private static final int MOST_LINES = 100;

  public SignedNote {
    lines = List.copyOf(lines);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("a note has lines, and each ends");
    }
  }

  /**
   * @param signs gives the signature of the bytes of the text
   */
  public static SignedNote sign(String text, NoteKey key, Function<String, byte[]> signs) {
    byte[] signature = signs.apply(text);
    byte[] named =
        ByteBuffer.allocate(NoteKey.ID_BYTES + signature.length)
            .put(key.id())
            .put(signature)
            .array();
    String line = "\u2014 " + key.name() + " " + Base64.getEncoder().encodeToString(named);
    return new SignedNote(text, List.of(line));
  }

  public static Optional<SignedNote> parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end <= 0 || !note.endsWith("\n")) {
      return Optional.empty();
    }
    List<String> lines = note.substring(end + 2).lines().toList();
    boolean isWhole =
        !lines.isEmpty()
            && lines.size() <= MOST_LINES
            && lines.stream().allMatch(line -> LINE.matcher(line).matches());
    return isWhole
        ? Optional.of(new SignedNote(note.substring(0, end + 1), lines))
            .filter(read -> read.toString().equals(note))
        : Optional.empty();
  }

  /** Whether that key signed it; what other keys did does not matter. */
  public boolean isSignedBy(NoteKey key) {
    List<byte[]> signatures = new ArrayList<>();
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches() && parts.group(1).equals(key.name())) {
        signature(parts.group(2), key).ifPresent(signatures::add);
      }
    }
    return signatures.stream().anyMatch(signature -> key.verifies(text, signature));
  }

  private static Optional<byte[]> signature(String base64, NoteKey key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return Optional.of(bytes)
          .filter(all -> all.length > NoteKey.ID_BYTES)
          .filter(all -> Arrays.equals(all, 0, NoteKey.ID_BYTES, key.id(), 0, NoteKey.ID_BYTES))
          .map(all -> Arrays.copyOfRange(all, NoteKey.ID_BYTES, all.length));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return text + "\n" + String.join("\n", lines) + "\n";
  }
}
