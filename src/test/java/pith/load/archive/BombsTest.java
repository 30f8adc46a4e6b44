package pith.load.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.load.Document;
import pith.load.Limits;
import pith.load.read.DocumentReader;
import pith.load.read.Dumps;
import pith.load.source.SourceFile;
import pith.refusal.RefusalCode;

class BombsTest {
  private static final String LINES = "{\"a\":1}\n{\"b\":2}\n";

  @TempDir private Path folder;

  @Test
  void tenGigabytesOfZerosAreGivenUpEarly() throws IOException {
    Path file = Bombs.gzip(folder.resolve("bomb"), 10L << 30);
    try (DocumentReader reader =
        DocumentReader.open(List.of(new SourceFile(file, "bomb")), Limits.STANDARD)) {
      Document.Refused refused = (Document.Refused) reader.next().orElseThrow();
      assertEquals(RefusalCode.RATIO_EXCEEDED, refused.refusal().code());
      assertTrue(refused.refusal().problem().whatToDo().contains("max_expansion_ratio"));
      assertTrue(reader.next().isEmpty());
      assertTrue(reader.bytesRead() < 1 << 20, reader.bytesRead() + " bytes read");
    }
  }

  @Test
  void theRatioIsOfTheWholeFile() throws IOException {
    Object[] entries = new Object[200];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = "e" + i;
      entries[i + 1] = " ".repeat(1_000_000) + "{}";
    }
    List<String> found = Dumps.read(folder, Dumps.zip(entries));
    assertTrue(found.size() < 60, found.size() + " entries read");
    assertEquals("1 RATIO_EXCEEDED", found.get(found.size() - 1));
    assertEquals(1, found.stream().filter(d -> d.endsWith("RATIO_EXCEEDED")).count());
  }

  @Test
  void zstdBomb() throws IOException {
    List<String> found = Dumps.read(folder, Dumps.zstd((" ".repeat(9_000_000)).getBytes(UTF_8)));
    assertEquals(List.of("1 RATIO_EXCEEDED"), found);
  }

  @Test
  void overlappingEntriesAreReadOnce() throws IOException {
    byte[] bomb = Bombs.overlappingZip("x", LINES, 5);
    assertEquals(
        List.of(
            "1 {\"a\":1}",
            "2 {\"b\":2}",
            "0 OVERLAPPING_ENTRIES",
            "0 OVERLAPPING_ENTRIES",
            "0 OVERLAPPING_ENTRIES",
            "0 OVERLAPPING_ENTRIES"),
        Dumps.read(folder, bomb));
  }

  @Test
  void lyingSizesAndChecksums() throws IOException {
    for (int field : List.of(Bombs.SIZE, Bombs.CRC)) {
      byte[] zip = Bombs.patchedDirectory(Dumps.zip("x", LINES, "y", "{}"), field, 1);
      List<String> found = Dumps.read(folder, zip);
      assertTrue(found.stream().anyMatch(d -> d.endsWith("CORRUPT_ARCHIVE")), field + ": " + found);
      assertEquals("1 {}", found.get(found.size() - 1), "the other entry");
    }
  }

  @Test
  void encryptedAndOddlyPackedEntriesAreRefusedAlone() throws IOException {
    byte[] zip = Dumps.zip("x", LINES, "y", "{}");
    assertEquals(
        List.of("0 ENCRYPTED_ENTRY", "1 {}"),
        Dumps.read(folder, Bombs.patchedDirectory(zip, Bombs.FLAGS, 1)));
    assertEquals(
        List.of("0 UNSUPPORTED_COMPRESSION", "1 {}"),
        Dumps.read(folder, Bombs.patchedDirectory(zip, Bombs.METHOD, 4)));
  }

  @Test
  void tooManyEntries() throws IOException {
    Limits limits = Limits.STANDARD.withMaxArchiveEntries(2);
    List<String> expected = List.of("1 {}", "1 {}", "0 TOO_MANY_ENTRIES");
    Object[] three = {"a", "{}", "b", "{}", "c", "{}"};
    assertEquals(expected, Dumps.read(folder, Dumps.zip(three), limits));
    assertEquals(expected, Dumps.read(folder, Dumps.tar(three), limits));
  }

  @Test
  void totalEndsTheImport() throws IOException {
    byte[] lines = LINES.repeat(20_000).getBytes(UTF_8);
    Limits limits = Limits.STANDARD.withMaxTotalBytes(lines.length / 2);
    Path one = Files.write(folder.resolve("one"), lines);
    Path two = Files.writeString(folder.resolve("two"), "{}");
    List<Document> found =
        Dumps.all(List.of(new SourceFile(one, "one"), new SourceFile(two, "two")), limits);
    Document last = found.get(found.size() - 1);
    assertEquals("one", last.place().source());
    assertEquals(RefusalCode.TOTAL_TOO_LARGE, ((Document.Refused) last).refusal().code());
  }

  @Test
  void zstdWindowBeyondTheRecommendedOne() throws IOException {
    // magic, descriptor without content size, window of 2^27, an empty last block
    byte[] frame = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) (17 << 3), 1, 0, 0};
    assertEquals(List.of("1 UNSUPPORTED_COMPRESSION"), Dumps.read(folder, frame));
  }

  /** Runs of 128 KiB in 4 bytes each, held back by the largest window there may be. */
  @Test
  void zstdRuns() throws IOException {
    byte[] header = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 13 << 3};
    byte[] run = {2, 0, 0x10, ' '};
    byte[] dump = Dumps.join(header, new byte[40_000]);
    for (int at = header.length; at < dump.length; at += run.length) {
      System.arraycopy(run, 0, dump, at, Math.min(run.length, dump.length - at));
    }
    assertEquals(List.of("1 RATIO_EXCEEDED"), Dumps.read(folder, dump));
  }
}
