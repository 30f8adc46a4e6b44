package pith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The file beside a database that says where {@code pith serve} listens. It is there while that
 * runs; one that a killed process left is removed by the next that opens the database, so that it
 * counts only while somebody else has the database open. It has no secret in it.
 */
record ServeNote(Path file) {
  private static final String NAME = "pith-serve.address";
  private static final long LONGEST = 100;

  static ServeNote in(Path folder) {
    return new ServeNote(folder.resolve(NAME));
  }

  /** Empty also for what is no address of this machine: nothing is sent elsewhere. */
  Optional<ServedAddress> read() {
    try {
      return Files.size(file) > LONGEST
          ? Optional.empty()
          : ServedAddress.find(Files.readString(file).strip());
    } catch (NoSuchFileException | MalformedInputException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whole or not at all. */
  void write(String address) {
    Path fresh = file.resolveSibling(NAME + ".new");
    try {
      Files.writeString(fresh, address + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
