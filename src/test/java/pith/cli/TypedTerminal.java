package pith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A program on a terminal of 80 columns that a test types at, by the system's {@code script}. */
final class TypedTerminal implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final StringBuffer shown = new StringBuffer();
  private int seen;

  private TypedTerminal(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "terminal");
    reader.setDaemon(true);
    reader.start();
  }

  static TypedTerminal start(List<String> line, Map<String, String> environment) throws Exception {
    String quoted =
        line.stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", "stty cols 80 rows 24; exec " + quoted, "/dev/null")
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("TERM", "xterm");
    return new TypedTerminal(builder.start());
  }

  private void read() {
    byte[] bytes = new byte[4096];
    try (InputStream in = process.getInputStream()) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        shown.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException ended) {
      shown.append("\n[ended]");
    }
  }

  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits until it is shown, behind what was waited for before. */
  void await(String text) {
    if (!isShown(text, PATIENCE_SECONDS)) {
      throw new AssertionError("no '" + text + "' in:\n" + shown.substring(seen));
    }
  }

  /** Types it until that is shown: what is typed too early goes to nobody. */
  void typeUntil(String keys, String text) throws IOException {
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      type(keys);
      if (isShown(text, 1)) {
        return;
      }
    }
    throw new AssertionError("no '" + text + "' in:\n" + shown.substring(seen));
  }

  private boolean isShown(String text, int seconds) {
    for (int i = 0; i < seconds * 50; i++) {
      int found = shown.indexOf(text, seen);
      if (found >= 0) {
        seen = found + text.length();
        return true;
      }
      LockSupport.parkNanos(20_000_000);
    }
    return false;
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end:\n" + shown);
    }
    return process.exitValue();
  }

  String shown() {
    return shown.toString();
  }

  /** With the program on it, or that would keep its database open. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
