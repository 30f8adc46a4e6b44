package pith.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import pith.mirror.NoteSecret;

/** The file of a secret key. */
final class SecretFile {
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final int LONGEST = 1000;

  private SecretFile() {}

  /** Nobody else can read it, not even for a moment. */
  static void write(Path file, String text) throws IOException {
    try (SeekableByteChannel out = Files.newByteChannel(file, NEW, attributes(file))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    }
  }

  private static FileAttribute<?>[] attributes(Path file) {
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** What is wrong with a file is said without a word of its content. */
  static NoteSecret read(Path file) {
    try {
      if (Files.size(file) <= LONGEST) {
        return NoteSecret.parse(Files.readString(file, StandardCharsets.ISO_8859_1).strip())
            .orElseThrow(() -> noKey(file));
      }
      throw noKey(file);
    } catch (IOException unreadable) {
      throw new WrongUse(file + " cannot be read; make a key with ./pith key new NAME");
    }
  }

  private static WrongUse noKey(Path file) {
    return new WrongUse(file + " is no key; make one with ./pith key new NAME");
  }
}
