package pith.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A disk that is full before the dump is in, and larger afterwards. It takes a tmpfs to have one.
 */
final class FullDisk {
  private static final int HEAP = 512;
  private final Random random = new Random(6);
  private final Crashes crashes;

  FullDisk(Crashes crashes) {
    this.crashes = crashes;
  }

  /** Whether this user may mount file systems here. */
  static boolean canBeHad(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean can = mount(folder, "size=8m");
    if (can) {
      unmount(folder);
    }
    return can;
  }

  String fill(int times) throws Exception {
    Path disk = crashes.home().resolve("disk");
    if (!canBeHad(disk)) {
      return "SKIPPED: no file system can be mounted here, so no disk can be filled";
    }
    for (int i = 0; i < times; i++) {
      long bytes = crashes.bytes() * (25 + random.nextInt(40)) / 100;
      while (!meetsItsEnd(disk, bytes)) {
        bytes = bytes * 3 / 4;
      }
    }
    return times + " of " + times + " imports met a full disk; all then ended whole";
  }

  /** False if the import found room enough. */
  private boolean meetsItsEnd(Path disk, long bytes) throws Exception {
    if (!mount(disk, "size=" + (bytes >> 10) + "k")) {
      throw new AssertionError("no file system of " + bytes + " bytes could be mounted");
    }
    try {
      boolean isFull;
      try (Run run = Run.start(disk.resolve("db"), crashes.dump(), HEAP, 0)) {
        isFull = run.await("DONE", "FAILED").filter(line -> line.startsWith("DONE")).isEmpty();
      }
      mount(disk, "remount,size=4g");
      try (Run run = Run.start(disk.resolve("db"), crashes.dump(), HEAP, 0)) {
        String digest = run.expect("DONE");
        if (!digest.equals(crashes.expected())) {
          throw new AssertionError(digest);
        }
      }
      return isFull;
    } finally {
      unmount(disk);
    }
  }

  private static boolean mount(Path folder, String options)
      throws IOException, InterruptedException {
    return command("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
  }

  private static void unmount(Path folder) throws IOException, InterruptedException {
    command("umount", "-l", folder.toString());
  }

  private static boolean command(String... words) throws IOException, InterruptedException {
    return new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
