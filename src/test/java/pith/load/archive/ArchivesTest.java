package pith.load.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pith.load.Document;
import pith.load.Limits;
import pith.load.read.DocumentReader;
import pith.load.read.Dumps;
import pith.load.source.SourceFile;

class ArchivesTest {
  private static final String LINES = "{\"a\":1}\n{\"b\":2}\n";
  private static final List<String> TWO = List.of("1 {\"a\":1}", "2 {\"b\":2}");
  private static final List<String> TWO_ENTRIES =
      List.of("1 {\"a\":1}", "2 {\"b\":2}", "1 {\"c\":3}");

  @TempDir private Path folder;

  static Stream<Arguments> archives() throws IOException {
    byte[] lines = LINES.getBytes(UTF_8);
    byte[] tar = Dumps.tar("d/", "", "d/x.ndjson", LINES, "d/y.json", "{\"c\":3}");
    byte[] half = "{\"a\":1}\n".getBytes(UTF_8);
    byte[] other = "{\"b\":2}\n".getBytes(UTF_8);
    return Stream.of(
        Arguments.of("gzip", Dumps.gzip(lines), TWO),
        Arguments.of("gzip members", Dumps.join(Dumps.gzip(half), Dumps.gzip(other)), TWO),
        Arguments.of("gzip padded", Dumps.join(Dumps.gzip(lines), new byte[99]), TWO),
        Arguments.of("zstd", Dumps.zstd(lines), TWO),
        Arguments.of("zstd frames", Dumps.join(Dumps.zstd(half), Dumps.zstd(other)), TWO),
        Arguments.of(
            "zstd after a skippable frame",
            Dumps.join(new byte[] {0x50, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 9, 9}, Dumps.zstd(lines)),
            TWO),
        Arguments.of("zip", Dumps.zip("d/", "", "x", LINES, "y", "{\"c\":3}"), TWO_ENTRIES),
        Arguments.of("zip64", Bombs.zip64("x", lines), TWO),
        Arguments.of("tar", tar, TWO_ENTRIES),
        Arguments.of("tar.gz", Dumps.gzip(tar), TWO_ENTRIES),
        Arguments.of("tar.zst", Dumps.zstd(tar), TWO_ENTRIES),
        Arguments.of(
            "tars one after another",
            Dumps.join(Dumps.tar("x", LINES), Dumps.tar("y", "{\"c\":3}")),
            TWO_ENTRIES));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("archives")
  void reads(String name, byte[] dump, List<String> expected) throws IOException {
    assertEquals(expected, Dumps.read(folder, dump), name);
  }

  @Test
  void entriesAreLabelledAndNeverWritten() throws IOException {
    Path file = folder.resolve("dump");
    Files.write(file, Dumps.zip("../../etc/p\u001b[31m", "{}", "/abs", "{}"));
    List<Document> found = Dumps.all(List.of(new SourceFile(file, "dump")), Limits.STANDARD);
    assertEquals(
        List.of("dump!/../../etc/p\ufffd[31m", "dump!//abs"),
        found.stream().map(document -> document.place().source()).toList());
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void tarNamesAreReadInEachOfTheWays() throws IOException {
    String longName = "n".repeat(150);
    byte[] pax = ("%d path=%s\n".formatted(160, longName)).getBytes(UTF_8);
    byte[] dump =
        Dumps.join(
            Dumps.tarFile("@LongLink", 'L', (longName + "\0").getBytes(UTF_8)),
            Dumps.tarFile("short", '0', "{}".getBytes(UTF_8)),
            Dumps.tarFile("pax", 'x', pax),
            Dumps.tarFile("short", '0', "{}".getBytes(UTF_8)),
            Dumps.tarFile("link", '2', new byte[0]),
            Dumps.tarFile("short", '0', "{}".getBytes(UTF_8)),
            new byte[1024]);
    Path file = Files.write(folder.resolve("dump"), dump);
    List<Document> found = Dumps.all(List.of(new SourceFile(file, "dump")), Limits.STANDARD);
    assertEquals(
        List.of("dump!/" + longName, "dump!/" + longName, "dump!/short"),
        found.stream().map(document -> document.place().source()).toList());
  }

  @Test
  void progressIsOfTheBytesOnDisk() throws IOException {
    Path one = Files.write(folder.resolve("one"), Dumps.gzip(LINES.getBytes(UTF_8)));
    Path two = Files.writeString(folder.resolve("two"), LINES);
    List<SourceFile> files = List.of(new SourceFile(one, "one"), new SourceFile(two, "two"));
    try (DocumentReader reader = DocumentReader.open(files, Limits.STANDARD)) {
      assertEquals(Files.size(one) + Files.size(two), reader.totalBytes());
      assertEquals(0, reader.bytesRead());
      long count = Stream.generate(reader::next).takeWhile(d -> d.isPresent()).count();
      assertEquals(4, count);
      assertEquals(reader.totalBytes(), reader.bytesRead());
    }
  }

  @Test
  void aMissingFileCostsNoOther() throws IOException {
    Path there = Files.writeString(folder.resolve("two"), "{}");
    List<SourceFile> files =
        List.of(new SourceFile(folder.resolve("gone"), "gone"), new SourceFile(there, "two"));
    List<String> found = Dumps.shown(Dumps.all(files, Limits.STANDARD));
    assertEquals(List.of("0 NOT_A_FILE", "1 {}"), found);
    assertTrue(Files.exists(there));
  }

  /** A regular file by its looks, which fails at the first read. */
  @Test
  void aFileThatFailsToRead() throws IOException {
    Path failing = Path.of("/proc/self/mem");
    assumeTrue(Files.isRegularFile(failing), "SKIPPED: no /proc on this system");
    Path there = Files.writeString(folder.resolve("two"), "{}");
    List<SourceFile> files =
        List.of(new SourceFile(failing, "failing"), new SourceFile(there, "two"));
    assertEquals(List.of("1 UNREADABLE", "1 {}"), Dumps.shown(Dumps.all(files, Limits.STANDARD)));
  }
}
