package pith.load.judge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the record in the bytes of a document and parses nothing. Of a document that is good JSON
 * it is the right part; of another one it may be anything.
 */
final class RecordPart {
  private static final byte[] NAME = "canonical_record".getBytes(StandardCharsets.US_ASCII);
  private final byte[] bytes;
  private int at;

  private RecordPart(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Empty where it cannot be told so simply. */
  static Optional<byte[]> of(byte[] document) {
    return new RecordPart(document).find();
  }

  private Optional<byte[]> find() {
    skip();
    if (at >= bytes.length || bytes[at++] != '{') {
      return Optional.empty();
    }
    while (at < bytes.length) {
      skip();
      int from = at + 1;
      if (at >= bytes.length || bytes[at] != '"' || hasEscape()) {
        return Optional.empty();
      }
      boolean isRecord = Arrays.equals(bytes, from, at - 1, NAME, 0, NAME.length);
      skip();
      at++;
      skip();
      int start = at;
      value();
      if (isRecord) {
        return Optional.of(Arrays.copyOfRange(bytes, start, Math.min(at, bytes.length)));
      }
      skip();
      at++;
    }
    return Optional.empty();
  }

  private void skip() {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
      at++;
    }
  }

  /** Goes behind a text. */
  private boolean hasEscape() {
    boolean hasEscape = false;
    at++;
    while (at < bytes.length && bytes[at] != '"') {
      if (bytes[at] == '\\') {
        hasEscape = true;
        at++;
      }
      at++;
    }
    at++;
    return hasEscape;
  }

  /** Goes behind a value: to the comma or the bracket that ends it. */
  private void value() {
    int depth = 0;
    while (at < bytes.length) {
      switch (bytes[at]) {
        case '"' -> {
          hasEscape();
          at--;
        }
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth == 0) {
            return;
          }
          depth--;
        }
        case ',' -> {
          if (depth == 0) {
            return;
          }
        }
        default -> {}
      }
      at++;
    }
  }
}
