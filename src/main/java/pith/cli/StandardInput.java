package pith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What comes through a pipe, where a command takes a file and {@code -} is written. */
final class StandardInput implements AutoCloseable {
  private static final String SIGN = "-";
  private static final String NAME = "standard-input";

  private final Path folder;

  private StandardInput(Path folder) {
    this.folder = folder;
  }

  static boolean isMeant(String source) {
    return source.equals(SIGN);
  }

  /** As a file that only its owner can read, until it is closed. */
  static StandardInput read(InputStream in) {
    try {
      StandardInput input = new StandardInput(Files.createTempDirectory("pith"));
      Files.copy(in, input.file());
      return input;
    } catch (IOException unwritable) {
      throw new WrongUse("standard input cannot be kept: " + unwritable.getMessage());
    }
  }

  static String text(InputStream in) {
    try {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new WrongUse("standard input cannot be read: " + unreadable.getMessage());
    }
  }

  Path file() {
    return folder.resolve(NAME);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file());
      Files.deleteIfExists(folder);
    } catch (IOException left) {
      throw new WrongUse(folder + " cannot be deleted: " + left.getMessage());
    }
  }
}
