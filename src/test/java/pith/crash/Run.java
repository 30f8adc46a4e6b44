package pith.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One {@link Child} and what it says. */
final class Run implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;
  private final Process process;
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> said = new ArrayList<>();

  private Run(Process process) {
    this.process = process;
    CompletableFuture.runAsync(this::read);
  }

  static Run start(Path folder, Path dump, int heapMegabytes, int waste) throws IOException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMegabytes + "m",
                // Most of so short a life would go into compiling well.
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString(),
                dump.toString(),
                Integer.toString(waste))
            .redirectErrorStream(true)
            .start();
    return new Run(process);
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException killed) {
      lines.add("KILLED");
    }
    lines.add("END");
  }

  /** The first line that starts so; empty if the process ended before it. */
  Optional<String> await(String... starts) throws InterruptedException {
    while (true) {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("nothing was said for long after " + said);
      }
      if (line.startsWith("BROKEN")) {
        throw new AssertionError(line);
      }
      if (!line.startsWith("BUNDLES")) {
        said.add(line);
      }
      for (String start : starts) {
        if (line.startsWith(start)) {
          return Optional.of(line);
        }
      }
      if (line.equals("END")) {
        return Optional.empty();
      }
    }
  }

  /** The same where the process must get so far. */
  String expect(String start) throws InterruptedException {
    Optional<String> line = await(start);
    if (line.isEmpty()) {
      throw new AssertionError("ended before " + start + ": " + said);
    }
    return line.get();
  }

  /** Waits until so many bundles are committed. */
  boolean awaitBundles(long least) throws InterruptedException {
    while (true) {
      Optional<String> line = await("BUNDLES", "DONE", "FAILED");
      if (line.isEmpty() || !line.get().startsWith("BUNDLES")) {
        return false;
      }
      if (Long.parseLong(line.get().substring(8)) >= least) {
        return true;
      }
    }
  }

  /** With SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
