package pith.load.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.refusal.RefusalCode;

/**
 * What a user wrote for a source or a target, taken apart. As in LOAD CSV, {@code file:///x} and
 * {@code file:/x} are x below the import directory, with percent escapes.
 *
 * @param written as it was, for messages and labels
 * @param path with escapes resolved and without the scheme
 * @param isUrl whether it had the file scheme
 */
record SourceName(String written, String path, boolean isUrl) {
  private static final int LONGEST = 4096;
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+):(.*)");
  private static final Pattern FOREIGN =
      Pattern.compile("https?|ftps?|sftp|jar|data|s3|gs|abfss?|azb|hdfs|classpath");

  static SourceName of(String written) throws SourceRefused {
    if (written.isBlank() || written.length() > LONGEST) {
      throw badName(written, "a name of 1 to " + LONGEST + " characters", "blank or longer");
    }
    Matcher scheme = SCHEME.matcher(written);
    boolean isUrl = false;
    String path = written;
    if (scheme.matches() && scheme.group(1).equalsIgnoreCase("file")) {
      isUrl = true;
      path = decoded(written, withoutHost(written, scheme.group(2)));
    } else if (scheme.matches() && isForeign(scheme.group(1), scheme.group(2))) {
      throw SourceRefused.of(
          written,
          RefusalCode.UNSUPPORTED_SCHEME.problem(
              "a file below the import directory, such as dump.ndjson or file:///dump.ndjson",
              scheme.group(1) + ":"));
    }
    if (path.isBlank() || path.indexOf('\0') >= 0) {
      throw badName(written, "the name of a file", path.isBlank() ? "none" : "a NUL character");
    }
    return new SourceName(written, path, isUrl);
  }

  /** {@code pith:2018.json} may be a file; {@code s3://x} can't be. */
  private static boolean isForeign(String scheme, String rest) {
    return rest.startsWith("//") || FOREIGN.matcher(scheme.toLowerCase(Locale.ROOT)).matches();
  }

  private static String withoutHost(String written, String rest) throws SourceRefused {
    if (!rest.startsWith("//")) {
      return rest;
    }
    int slash = rest.indexOf('/', 2);
    String host = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
    if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
      throw badName(written, "file:/// with three slashes", "the host '" + host + "'");
    }
    return slash < 0 ? "" : rest.substring(slash);
  }

  private static String decoded(String written, String text) throws SourceRefused {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
      } else if (i + 2 < raw.length
          && HexFormat.isHexDigit(raw[i + 1])
          && HexFormat.isHexDigit(raw[i + 2])) {
        bytes.write(HexFormat.fromHexDigit(raw[i + 1]) << 4 | HexFormat.fromHexDigit(raw[i + 2]));
        i += 2;
      } else {
        throw badName(written, "two hex digits after each % of a file: address", "others");
      }
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(all).toString();
    } catch (CharacterCodingException notText) {
      throw badName(written, "percent escapes of UTF-8 text", "other bytes");
    }
  }

  /** Has characters that stand for others. */
  boolean isPattern() {
    return isPattern(path);
  }

  static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  static SourceRefused badName(String written, String expected, String found) {
    String shown = written.replace('\0', '\ufffd');
    return SourceRefused.of(
        shown.substring(0, Math.min(shown.length(), 200)),
        RefusalCode.BAD_NAME.problem(expected, found));
  }
}
