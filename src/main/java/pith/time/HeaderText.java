package pith.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pith.model.Sha256;
import pith.model.Timestamp;

/** Headers as an operator has them: raw bytes one after another, or a line for each block. */
final class HeaderText {
  private static final Pattern HEADER = Pattern.compile("(?:([0-9]{1,9})[ \\t]+)?([0-9a-f]{160})");
  private static final Pattern STATED =
      Pattern.compile("([0-9]{1,9})[ \\t]+([0-9a-f]{64})[ \\t]+([0-9]{1,10}|[0-9-]{10}T\\S{1,30})");
  private static final String EXPECTED =
      "160 hex digits, HEIGHT and 160 hex digits, or HEIGHT MERKLE_ROOT TIME";

  private HeaderText() {}

  static GivenHeaders read(byte[] content) throws HeadersRefused {
    GivenHeaders given = new GivenHeaders();
    if (isText(content)) {
      lines(new String(content, StandardCharsets.US_ASCII), given);
    } else {
      raw(content, given);
    }
    return given;
  }

  private static boolean isText(byte[] content) {
    for (byte each : content) {
      if (each < ' ' && each != '\n' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }

  private static void raw(byte[] content, GivenHeaders given) throws HeadersRefused {
    if (content.length % BlockHeader.BYTES != 0) {
      throw new HeadersRefused(
          "the file", "raw headers of 80 bytes each, or text", content.length + " bytes");
    }
    for (int at = 0; at < content.length; at += BlockHeader.BYTES) {
      given.header(
          "byte " + at, Arrays.copyOfRange(content, at, at + BlockHeader.BYTES), Optional.empty());
    }
  }

  private static void lines(String text, GivenHeaders given) throws HeadersRefused {
    int number = 0;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      line("line " + ++number, text.substring(from, end).strip(), given);
      from = end + 1;
    }
  }

  private static void line(String place, String line, GivenHeaders given) throws HeadersRefused {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher header = HEADER.matcher(line);
    Matcher stated = STATED.matcher(line);
    if (header.matches()) {
      given.header(
          place,
          HexFormat.of().parseHex(header.group(2)),
          Optional.ofNullable(header.group(1)).map(Integer::valueOf));
    } else if (stated.matches()) {
      given.line(place, Integer.parseInt(stated.group(1)), block(place, stated));
    } else {
      throw new HeadersRefused(place, EXPECTED, shortened(line));
    }
  }

  private static Block block(String place, Matcher stated) throws HeadersRefused {
    Instant time =
        time(stated.group(3))
            .orElseThrow(
                () ->
                    new HeadersRefused(
                        place, "a time in seconds since 1970, or RFC 3339", stated.group(3)));
    return new Block(Sha256.parse(stated.group(2)).orElseThrow(), time, Block.Standing.STATED);
  }

  private static Optional<Instant> time(String text) {
    return text.indexOf('T') < 0
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
        : Timestamp.parse(text).map(Timestamp::at);
  }

  private static String shortened(String line) {
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }
}
