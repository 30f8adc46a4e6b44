package pith.trust;

import static pith.trust.TrustFileFields.text;
import static pith.trust.TrustFileFields.texts;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pith.model.JsonObject;
import pith.time.BlockHeaders;
import pith.time.ChainRule;
import pith.time.HeadersRefused;
import pith.time.PinnedBlock;

/** The member {@code time} of the administrator's file. */
final class TimeFields {
  private static final String PLACE = "time";

  /** Of all headers that Bitcoin has, as raw bytes, and more. */
  private static final int MOST_BYTES = 160 << 20;

  private TimeFields() {}

  static TimeSource read(JsonObject time, Path trustFile) throws TrustFileRefused {
    Path file = headersFile(text(time, "headers", PLACE), trustFile);
    ChainRule rule = new ChainRule(blocks(time), leastWork(time));
    try {
      TimeSource.Look look = TimeSource.Look.at(file);
      return new TimeSource(Optional.of(look), BlockHeaders.read(content(file), rule));
    } catch (HeadersRefused refused) {
      throw new TrustFileRefused(
          "headers of time, " + refused.place(), refused.expected(), refused.found());
    } catch (IOException unreadable) {
      throw new TrustFileRefused(
          "headers of time", "a file that can be read", file + ", which cannot");
    }
  }

  /** A relative name starts at the folder of the trust file. */
  private static Path headersFile(String name, Path trustFile) throws TrustFileRefused {
    try {
      return trustFile.toAbsolutePath().resolveSibling(name).normalize();
    } catch (InvalidPathException unusable) {
      throw new TrustFileRefused("headers of time", "the name of a file", name);
    }
  }

  private static byte[] content(Path file) throws IOException, TrustFileRefused {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new TrustFileRefused("headers of time", "at most " + MOST_BYTES + " bytes", "more");
      }
      return content;
    }
  }

  private static List<PinnedBlock> blocks(JsonObject time) throws TrustFileRefused {
    List<PinnedBlock> blocks = new ArrayList<>();
    for (String written : texts(time, "blocks", PLACE)) {
      blocks.add(
          PinnedBlock.parse(written)
              .orElseThrow(
                  () -> new TrustFileRefused("blocks of time", PinnedBlock.FORM, written)));
    }
    return blocks;
  }

  private static Optional<BigInteger> leastWork(JsonObject time) throws TrustFileRefused {
    if (!time.has("least_work")) {
      return Optional.empty();
    }
    String hex = text(time, "least_work", PLACE);
    return Optional.of(
        ChainRule.work(hex)
            .orElseThrow(
                () -> new TrustFileRefused("least_work of time", ChainRule.WORK_FORM, hex)));
  }
}
