package pith.procedure.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pith.load.Limits;
import pith.load.source.SourceFile;
import pith.load.source.SourcePaths;
import pith.refusal.RefusalCode;

/** The whole text of a file that a person wrote. */
public final class SourceText {
  private static final int MOST_BYTES = 16 << 20;

  private static final String IN_TEXTS = "\t\n\f\r";

  private SourceText() {}

  /** Of the file that the person at the shell named. */
  public static String ofLocal(String path) {
    return read(SourcePaths.anywhere(Path.of("")), path);
  }

  public static String read(SourcePaths paths, String source) {
    List<SourceFile> files = Sources.files(paths, source, Limits.STANDARD);
    if (files.size() != 1) {
      throw PithFailure.of(
          source, RefusalCode.NOT_A_FILE.problem("one file", files.size() + " files"));
    }
    return text(files.get(0));
  }

  /** A file in the same folder, if there is one that may be read. */
  public static Optional<String> readBeside(SourcePaths paths, String source, String name) {
    int folder = source.lastIndexOf('/') + 1;
    try {
      return Optional.of(read(paths, source.substring(0, folder) + name));
    } catch (PithFailure refused) {
      return Optional.empty();
    }
  }

  private static String text(SourceFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw PithFailure.of(
            file.label(),
            RefusalCode.DOCUMENT_TOO_LARGE.problem("at most " + MOST_BYTES + " bytes", "more"));
      }
      refuseIfBinary(file, bytes);
      return decoded(bytes);
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
            file.label(),
            RefusalCode.NOT_TEXT.problem("text in UTF-8 or Latin-1", found + " at byte " + i));
      }
    }
  }

  /** Old lists are Latin-1. */
  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
