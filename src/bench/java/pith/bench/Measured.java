package pith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One figure, as a process of its own prints it and the table reads it. */
record Measured(String step, long items, double seconds, long peakBytes) {
  private static final String MARK = "MEASURED";

  static Measured of(String step, long items, long nanos) throws IOException {
    return new Measured(step, items, nanos / 1e9, peakResident());
  }

  double perSecond() {
    return items / seconds;
  }

  String line() {
    return String.format(Locale.ROOT, "%s %s %d %.6f %d", MARK, step, items, seconds, peakBytes);
  }

  static boolean isOne(String line) {
    return line.startsWith(MARK + " ");
  }

  static Measured parse(String line) {
    String[] words = line.split(" ", -1);
    return new Measured(
        words[1], Long.parseLong(words[2]), Double.parseDouble(words[3]), Long.parseLong(words[4]));
  }

  /** The most that this process ever had in memory; 0 where the system does not say. */
  private static long peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
      }
    }
    return 0;
  }
}
