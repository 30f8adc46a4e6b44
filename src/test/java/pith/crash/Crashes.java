package pith.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import pith.corpus.TestBundle;
import pith.corpus.TestCorpus;
import pith.corpus.TestEvent;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;

/**
 * Kills an import again and again; in the tests a few times, by {@code mvn -B verify
 * -Dit.test=CrashIT -Dpith.kills=200 -Dpith.disturbances=20 -Dpith.crash.papers=4500} as often as
 * one likes.
 */
final class Crashes {
  private static final int HEAP = 512;

  /** One import is killed about so often before it ends, so that every part of it is met. */
  private static final int LIVES = 3;

  /** So often everything is thrown away, for the first moments are the most dangerous. */
  private static final int FRESH = 4;

  private final Random random = new Random(5);
  private final Path home;
  private final Path dump;
  private final int documents;
  private final TreeMap<String, Integer> kills = new TreeMap<>();
  private String expected = "";
  private long bytes;
  private int undisturbedMillis;
  private int finished;
  private int restarts;

  Crashes(Path home, int papers) throws IOException {
    this.home = home;
    this.dump = home.resolve("dump.ndjson");
    List<String> corpus = new ArrayList<>(TestCorpus.documents(9, papers));
    corpus.addAll(exports(papers));
    this.documents = corpus.size();
    Files.write(dump, corpus);
  }

  /** Papers that a registry exported three times, first all of them once, then all again. */
  private static List<String> exports(int papers) {
    List<String> exports = new ArrayList<>();
    for (int day = 11; day < 14; day++) {
      String time = "2026-12-%02dT00:00:00Z".formatted(day);
      for (int i = 0; i < papers / 4; i++) {
        TestPaper paper = TestPaper.of("2612.%05d".formatted(i), "Again", "2026-12-01T00:00:00Z");
        exports.add(
            CanonicalJson.text(
                TestBundle.of(paper, TestCorpus.REGISTRY)
                    .builtAt(time)
                    .add(
                        TestEvent.by(TestCorpus.REGISTRY, paper)
                            .snapshot(List.of())
                            .signedAt(time)
                            .build())
                    .build()));
      }
    }
    return exports;
  }

  /** Says how many imports came to their end, all with the same digest. */
  String kill(int wanted) throws Exception {
    expected();
    Path folder = home.resolve("killed");
    for (int killed = 0; killed < wanted; ) {
      if (killed % FRESH == FRESH - 1) {
        delete(folder);
      }
      if (killOnce(folder, killed)) {
        killed++;
      } else {
        finished++;
        delete(folder);
      }
    }
    finish(folder);
    return documents
        + " documents, "
        + kills
        + ", "
        + restarts
        + " restarts all whole, "
        + finished
        + " imports came to their end with the digest of an undisturbed one";
  }

  private String undisturbed() throws Exception {
    Path folder = home.resolve("undisturbed");
    try (Run run = Run.start(folder, dump, HEAP, 0)) {
      run.expect("IMPORT");
      long start = System.nanoTime();
      String digest = digest(run);
      undisturbedMillis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      bytes = size(folder);
      delete(folder);
      return digest;
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** What an undisturbed import leaves on the disk, and its digest. */
  long bytes() throws Exception {
    expected();
    return bytes;
  }

  String expected() throws Exception {
    if (expected.isEmpty()) {
      expected = undisturbed();
    }
    return expected;
  }

  /** False if the import was faster than its killer. */
  private boolean killOnce(Path folder, int number) throws Exception {
    try (Run run = Run.start(folder, dump, HEAP, 0)) {
      boolean isFresh = !Files.exists(folder);
      run.expect("WHOLE");
      restarts++;
      String kind = aim(run, isFresh, number);
      if (kind.isEmpty()) {
        String digest = digest(run);
        check(digest);
        return false;
      }
      run.kill();
      kills.merge(kind, 1, Integer::sum);
      return true;
    }
  }

  /** Waits for the right moment; empty if the import is to be left alone. */
  private String aim(Run run, boolean isFresh, int number) throws InterruptedException {
    if (isFresh) {
      run.await("IMPORT");
      pause(300);
      return "at schema creation or first commit";
    }
    if (number % 10 == 2) {
      boolean isNear = run.awaitBundles(documents * 95L / 100);
      pause(30);
      return isNear ? "near the last commit" : "";
    }
    if (number % 25 == 24) {
      return "";
    }
    run.await("IMPORT");
    pause(undisturbedMillis / LIVES);
    return "at random";
  }

  private void pause(int mostMillis) {
    LockSupport.parkNanos(1_000_000L * random.nextInt(mostMillis));
  }

  private void finish(Path folder) throws Exception {
    try (Run run = Run.start(folder, dump, HEAP, 0)) {
      check(digest(run));
      finished++;
    }
  }

  private void check(String digest) {
    if (!digest.equals(expected)) {
      throw new AssertionError("digest " + digest + " instead of " + expected);
    }
  }

  private static String digest(Run run) throws InterruptedException {
    String digest = run.expect("DONE");
    run.await("END");
    return digest;
  }

  /** The same with a heap that somebody else fills. */
  String exhaustHeap(int times) throws Exception {
    expected();
    Path folder = home.resolve("exhausted");
    int failed = 0;
    for (int i = 0; i < times; i++) {
      try (Run run = Run.start(folder, dump, HEAP, HEAP - 20 * (i % 5))) {
        run.expect("WHOLE");
        Optional<String> end = run.await("DONE", "FAILED", "FULL");
        if (end.filter(line -> line.startsWith("DONE")).isPresent()) {
          delete(folder);
        } else {
          failed++;
          LockSupport.parkNanos(200_000_000);
        }
      }
    }
    finish(folder);
    return failed + " of " + times + " imports met an exhausted heap; whole after each";
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  Path home() {
    return home;
  }

  Path dump() {
    return dump;
  }
}
