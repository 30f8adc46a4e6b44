package pith.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form; the full one is told of in {@code docs/reliability.md}. */
class CrashIT {
  private static final int KILLS = Integer.getInteger("pith.kills", 3);
  private static final int TIMES = Integer.getInteger("pith.disturbances", 1);
  private static final int PAPERS = Integer.getInteger("pith.crash.papers", 100);

  @TempDir private static Path folder;
  private static Crashes crashes;

  @BeforeAll
  static void corpus() throws Exception {
    crashes = new Crashes(folder, PAPERS);
  }

  @Test
  void killedAtAnyMoment() throws Exception {
    String report = crashes.kill(KILLS);
    System.out.println(report);
    assertTrue(report.contains("at schema creation"), report);
  }

  @Test
  @Tag("exhaustive")
  void aKilledLoadLeavesNothingOrAWholeStore() throws Exception {
    System.out.println(new LoadKills(crashes).kill((KILLS + 3) / 4));
  }

  @Test
  void withoutHeap() throws Exception {
    System.out.println(crashes.exhaustHeap(TIMES));
  }

  @Test
  void withoutDisk() throws Exception {
    Assumptions.assumeTrue(
        FullDisk.canBeHad(folder.resolve("disk")), "SKIPPED: no file system can be mounted here");
    System.out.println(new FullDisk(crashes).fill(TIMES));
  }
}
