package pith.mirror.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.model.Sha256;

/**
 * A file of many bundles.
 *
 * @param content hash of the unpacked lines
 * @param bytes of the file
 */
record Pack(Sha256 content, long bundles, long bytes) {
  private static final Pattern LINE =
      Pattern.compile("pack ([0-9a-f]{64}) ([0-9]{1,15}) ([0-9]{1,15})");

  String line() {
    return "pack " + content.hex() + " " + bundles + " " + bytes;
  }

  static Optional<Pack> parse(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Sha256.parse(parts.group(1))
            .map(
                content ->
                    new Pack(
                        content, Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))))
        : Optional.empty();
  }
}
