package pith.procedure.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.refusal.RefusalCode;

/**
 * The whole text of a file that a person wrote.
 *
 * @param isGuessed it is no UTF-8, so that nobody knows which letters its bytes above 127 are
 */
public record SourceText(String text, boolean isGuessed) {
  /** What old lists are in, and nearly all of those that are called Latin-1. */
  public static final Charset GUESS = Charset.forName("windows-1252");

  private static final int MOST_BYTES = 16 << 20;

  private static final String EXPECTED = "text in UTF-8, or in windows-1252";
  private static final String IN_TEXTS = "\t\n\f\r";

  /** Of the file that the person at the shell named. */
  public static SourceText ofLocal(String path) {
    return read(SourcePaths.anywhere(Path.of("")), path);
  }

  public static SourceText read(SourcePaths paths, String source) {
    List<SourceFile> files = Sources.files(paths, source, Limits.STANDARD);
    if (files.size() != 1) {
      throw PithFailure.of(
          source, RefusalCode.NOT_A_FILE.problem("one file", files.size() + " files"));
    }
    return text(files.get(0));
  }

  /** A file in the same folder, if there is one that may be read. */
  public static Optional<SourceText> readBeside(SourcePaths paths, String source, String name) {
    int folder = source.lastIndexOf('/') + 1;
    try {
      return Optional.of(read(paths, source.substring(0, folder) + name));
    } catch (PithFailure refused) {
      return Optional.empty();
    }
  }

  private static SourceText text(SourceFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw PithFailure.of(
            file.label(),
            RefusalCode.DOCUMENT_TOO_LARGE.problem("at most " + MOST_BYTES + " bytes", "more"));
      }
      refuseIfBinary(file, bytes);
      return decoded(file, bytes);
    } catch (IOException unreadable) {
      throw PithFailure.of(
          file.label(),
          RefusalCode.UNREADABLE.problem("a file that can be read", "an error of the system"));
    }
  }

  /** Every sequence of bytes is text in some encoding, but no text has such signs. */
  private static void refuseIfBinary(SourceFile file, byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && IN_TEXTS.indexOf(bytes[i]) < 0) {
        String found =
            bytes[i] == 0 ? "a zero byte" : "the control byte 0x%02x".formatted(bytes[i]);
        throw PithFailure.of(
            file.label(), RefusalCode.NOT_TEXT.problem(EXPECTED, found + " at byte " + i));
      }
    }
  }

  private static SourceText decoded(SourceFile file, byte[] bytes) {
    try {
      return new SourceText(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), false);
    } catch (CharacterCodingException notUtf8) {
      return guessed(file, bytes);
    }
  }

  private static SourceText guessed(SourceFile file, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = GUESS.newDecoder().decode(in, out, true);
    if (result.isError()) {
      throw PithFailure.of(
          file.label(),
          RefusalCode.NOT_TEXT.problem(
              EXPECTED,
              "the byte 0x%02x at byte %d, which is in neither"
                  .formatted(bytes[in.position()] & 0xff, in.position())));
    }
    return new SourceText(out.flip().toString(), true);
  }
}
