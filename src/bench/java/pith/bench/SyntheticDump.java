package pith.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;

/** Writes synthetic bundles as NDJSON, a stretch at a time on all cores: any size, flat memory. */
final class SyntheticDump {
  private static final int STRETCH = 2_000;

  private SyntheticDump() {}

  static void write(Path file, SyntheticPapers papers, int count) throws IOException {
    Path unfinished = Path.of(file + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
      for (int from = 0; from < count; from += STRETCH) {
        List<byte[]> lines =
            IntStream.range(from, Math.min(count, from + STRETCH))
                .parallel()
                .mapToObj(papers::bundle)
                .map(bundle -> (bundle + "\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        for (byte[] line : lines) {
          out.write(line);
        }
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
