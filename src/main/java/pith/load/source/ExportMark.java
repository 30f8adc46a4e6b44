package pith.load.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Says that an export wrote these bytes under this name: a file beside the other, whose own name is
 * the hash of both. It is there before the file is, so that a crash between the two leaves no file
 * that is taken for somebody else's. What was changed, replaced or renamed since has no mark.
 */
record ExportMark(Path path, String line) {
  private static final int BUFFER = 1 << 16;

  /**
   * @param bytes the file with the content
   * @param name the name that the content has, or will have
   */
  static ExportMark of(Path bytes, Path name) throws IOException {
    String line = sha256(bytes) + "  " + name.getFileName() + "\n";
    String key = HexFormat.of().formatHex(newSha256().digest(line.getBytes(UTF_8)));
    return new ExportMark(name.resolveSibling(OwnNames.mark(key)), line);
  }

  boolean isThere() {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Its content is for people, in the form that {@code sha256sum -c} reads. */
  void leave() throws IOException {
    try (FileChannel mark =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      mark.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
      mark.force(true);
    } catch (FileAlreadyExistsException alreadySaid) {
      return;
    }
  }

  void remove() throws IOException {
    Files.deleteIfExists(path);
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = newSha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
