package pith.mirror.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A small file of a folder that strangers may have filled. */
final class BoundedFile {
  private BoundedFile() {}

  /** Empty for one that is not there, that is longer, or that is a link to elsewhere. */
  static Optional<byte[]> read(Path file, int most) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most ? Optional.empty() : Optional.of(bytes);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
