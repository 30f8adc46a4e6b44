package pith.load.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.load.Document;
import pith.load.Limits;
import pith.load.source.SourceFile;

class HostileDumpsTest {
  private static final String LINES = "{\"a\":1}\n{\"b\":2}\n";

  @TempDir private Path folder;

  @Test
  void truncatedGzipGivesWhatIsBeforeTheBreak() throws IOException {
    byte[] whole = Dumps.gzip(randomLines(2000));
    List<String> found = Dumps.read(folder, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(found.size() > 500);
    assertEquals(found.size() + " TRUNCATED", found.get(found.size() - 1));
    assertTrue(found.subList(0, found.size() - 1).stream().allMatch(d -> d.endsWith("\"}")));
  }

  @Test
  void truncatedZstdGivesWhatIsBeforeTheBreak() throws IOException {
    // All but the last window, which the library gives out only at the end of the frame.
    byte[] whole = Dumps.zstd(randomLines(400_000));
    List<String> found = Dumps.read(folder, Arrays.copyOf(whole, whole.length - 10));
    assertTrue(found.size() > 500);
    assertEquals(found.size() + " TRUNCATED", found.get(found.size() - 1));
  }

  @Test
  void everyCutOfAnArchiveIsNoticed() throws IOException {
    byte[] lines = LINES.getBytes(UTF_8);
    byte[] tar = Dumps.tar("x", LINES);
    byte[] tarEndMark = Arrays.copyOf(tar, tar.length - 1024);
    List<byte[]> dumps =
        List.of(Dumps.gzip(lines), Dumps.zstd(lines), Dumps.zip("x", LINES), tarEndMark);
    for (byte[] dump : dumps) {
      for (int length = 600 * (dump.length / 600) + 5; length < dump.length; length++) {
        List<String> found = Dumps.read(folder, Arrays.copyOf(dump, length));
        assertTrue(found.get(found.size() - 1).matches("[0-9] [A-Z_]+"), length + ": " + found);
      }
    }
  }

  @Test
  void tarWithoutItsEndMark() throws IOException {
    byte[] tar = Dumps.tar("x", LINES);
    assertEquals(
        List.of("1 {\"a\":1}", "2 {\"b\":2}", "0 TRUNCATED"),
        Dumps.read(folder, Arrays.copyOf(tar, tar.length - 1024)));
  }

  @Test
  void tarThatBreaksWithinAnEntryIsOneRefusal() throws IOException {
    byte[] tar = Dumps.tar("x", LINES.repeat(100), "y", "{}");
    byte[] packed = Dumps.gzip(tar);
    for (byte[] dump : List.of(Arrays.copyOf(tar, 520), Arrays.copyOf(packed, packed.length / 2))) {
      List<String> found = Dumps.read(folder, dump);
      assertEquals(1, found.stream().filter(d -> d.endsWith("TRUNCATED")).count(), "" + found);
    }
  }

  @Test
  void everyFlippedByteOfGzipIsNoticedOrHarmless() throws IOException {
    byte[] whole = Dumps.gzip(randomLines(20));
    List<String> right = Dumps.read(folder, whole);
    for (int i = 10; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x10;
      List<String> found = Dumps.read(folder, flipped);
      String last = found.get(found.size() - 1);
      boolean told = last.endsWith("CORRUPT_ARCHIVE") || last.endsWith("TRUNCATED");
      assertTrue(told || found.equals(right), i + ": " + last);
    }
  }

  @Test
  void otherBytesBehindGzip() throws IOException {
    byte[] dump = Dumps.join(Dumps.gzip(LINES.getBytes(UTF_8)), "more".getBytes(UTF_8));
    assertEquals(
        List.of("1 {\"a\":1}", "2 {\"b\":2}", "3 CORRUPT_ARCHIVE"), Dumps.read(folder, dump));
  }

  @Test
  void anArchiveInAnArchiveIsRefusedAlone() throws IOException {
    byte[] lines = LINES.getBytes(UTF_8);
    List<byte[]> inner =
        List.of(Dumps.gzip(lines), Dumps.zstd(lines), Dumps.zip("x", LINES), Dumps.tar("x", LINES));
    for (byte[] nested : inner) {
      List<String> expected = List.of("0 NESTED_ARCHIVE", "1 {}");
      assertEquals(expected, Dumps.read(folder, Dumps.zip("n", nested, "y", "{}")));
      assertEquals(expected, Dumps.read(folder, Dumps.tar("n", nested, "y", "{}")));
      assertEquals(expected, Dumps.read(folder, Dumps.gzip(Dumps.tar("n", nested, "y", "{}"))));
    }
    for (byte[] nested : inner.subList(0, 3)) {
      assertEquals(List.of("0 NESTED_ARCHIVE"), Dumps.read(folder, Dumps.gzip(nested)));
      assertEquals(List.of("0 NESTED_ARCHIVE"), Dumps.read(folder, Dumps.zstd(nested)));
    }
  }

  @Test
  void unknownFormats() throws IOException {
    List<String> magics = List.of("BZh91AY", "%PDF-1.7", "Rar!\u001a\u0007", "a\0b", "\0\0\0\0");
    for (String magic : magics) {
      assertEquals(List.of("0 UNKNOWN_FORMAT"), Dumps.read(folder, magic));
    }
    byte[] utf16 = "\ufeff{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertEquals(List.of("0 UNKNOWN_FORMAT"), Dumps.read(folder, utf16));
    assertEquals(
        List.of("0 UNKNOWN_FORMAT", "1 {}"),
        Dumps.read(folder, Dumps.zip("x", "BZh91AY", "y", "{}")));
  }

  @Test
  void theGuardEndsTheReadingWithinALine() throws IOException {
    Path file = Files.writeString(folder.resolve("long"), "{\"a\":\"" + "x".repeat(10_000_000));
    AtomicInteger calls = new AtomicInteger();
    Runnable guard =
        () -> {
          if (calls.incrementAndGet() == 10) {
            throw new IllegalStateException("stopped");
          }
        };
    try (DocumentReader reader =
        DocumentReader.open(List.of(new SourceFile(file, "long")), Limits.STANDARD, guard)) {
      assertThrows(IllegalStateException.class, reader::next);
      assertTrue(reader.bytesRead() < 1_000_000);
    }
  }

  /** Whatever the bytes, reading ends and says so in values, never in exceptions. */
  @Test
  void flippedBytesNeverEscape() throws IOException {
    Random random = new Random(7);
    byte[] tar = Dumps.tar("x", LINES, "y", "{\"c\":\"d\"}");
    List<byte[]> dumps = List.of(Dumps.zip("x", LINES, "y", "{}"), tar, Dumps.zstd(tar));
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 3000; i++) {
      byte[] dump = dumps.get(i % 3).clone();
      IntStream.range(0, 1 + i % 4)
          .forEach(n -> dump[random.nextInt(dump.length)] = (byte) random.nextInt());
      Path file = Files.write(folder.resolve("dump"), dump);
      for (Document document :
          new ArrayList<>(Dumps.all(List.of(new SourceFile(file, "dump")), Limits.STANDARD))) {
        if (document instanceof Document.Refused refused) {
          codes.add(refused.refusal().code().name());
        }
      }
    }
    assertTrue(codes.contains("CORRUPT_ARCHIVE"), codes.toString());
  }

  private static byte[] randomLines(int count) {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"a\":\"").append(Long.toHexString(random.nextLong())).append("\"}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }
}
