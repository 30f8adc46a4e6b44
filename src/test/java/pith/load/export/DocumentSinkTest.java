package pith.load.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pith.load.Limits;
import pith.load.archive.Format;
import pith.load.read.Dumps;
import pith.load.source.ExportTarget;
import pith.load.source.SourceFile;
import pith.load.source.SourceRefused;
import pith.refusal.RefusalCode;

class DocumentSinkTest {
  private static final long MUCH = 1 << 20;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"x.ndjson, DATA", "x.ndjson.gz, GZIP", "x.ndjson.zst, ZSTD", "x, DATA"})
  void writesWhatCanBeReadBackAndTheSameBytesTwice(String name, Format format) throws Exception {
    Path one = written(folder.resolve(name));
    Path two = written(folder.resolve("2" + name));
    byte[] bytes = Files.readAllBytes(one);
    assertArrayEquals(bytes, Files.readAllBytes(two));
    assertEquals(format, Format.of(bytes));
    assertEquals(
        List.of("1 {\"a\":1}", "2 {\"b\":\"ü\"}"),
        Dumps.shown(Dumps.all(List.of(new SourceFile(one, name)), Limits.STANDARD)));
  }

  @Test
  void withoutACommitNothingIsLeft() throws Exception {
    Path target = folder.resolve("x.gz");
    try (DocumentSink sink = DocumentSink.open(local(target, false), MUCH)) {
      sink.write("{}".getBytes(UTF_8));
      assertEquals(1, sink.documents());
      assertFalse(Files.exists(target));
    }
    assertEquals(List.of(), listing(folder));
  }

  @Test
  void overwritesOnlyWhenAsked() throws Exception {
    Path target = Files.writeString(folder.resolve("x"), "old");
    assertEquals(Optional.of(RefusalCode.EXISTS_ALREADY), refusal(local(target, false), "{}"));
    assertEquals("old", Files.readString(target));
    assertEquals(Optional.empty(), refusal(local(target, true), "{}"));
    assertEquals("{}\n", Files.readString(target));
    assertEquals(List.of(target), listing(folder));
  }

  @Test
  void aFileThatCameInTheMeantimeIsNotOverwritten() throws Exception {
    ExportTarget target = exported("x.ndjson", true);
    try (DocumentSink sink = DocumentSink.open(target, MUCH)) {
      sink.write("{}".getBytes(UTF_8));
      Files.writeString(target.file(), "somebody else's");
      SourceRefused refused = assertThrows(SourceRefused.class, sink::commit);
      assertEquals(RefusalCode.NOT_AN_EXPORT, refused.refusal().code());
    }
    assertEquals("somebody else's", Files.readString(target.file()));
  }

  @Test
  void anExportOverwritesItsOwnAgainAndAgainAndKeepsOneMark() throws Exception {
    for (String content : List.of("{}", "[]", "[]", "{}", "[1]")) {
      ExportTarget target = exported("x.ndjson", true);
      assertEquals(Optional.empty(), refusal(target, content), content);
      assertEquals(content + "\n", Files.readString(target.file()));
      assertEquals(2, listing(target.folder()).size(), content);
    }
  }

  @ParameterizedTest(name = "overwrite {0}")
  @ValueSource(booleans = {false, true})
  void ofManyAtOnceOneWinsUnlessAllMayOverwrite(boolean overwrite) throws Exception {
    int threads = 4;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int round = 0; round < 200; round++) {
        String name = "x" + round;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Callable<Optional<RefusalCode>>> exports = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          String own = "[" + i + "]";
          exports.add(() -> refusal(exported(name, overwrite), own, together));
        }
        List<Optional<RefusalCode>> refusals =
            pool.invokeAll(exports).stream().map(DocumentSinkTest::result).toList();
        long won = refusals.stream().filter(Optional::isEmpty).count();
        assertEquals(overwrite ? threads : 1, won, () -> name + refusals);
        assertTrue(
            refusals.stream()
                .flatMap(Optional::stream)
                .allMatch(RefusalCode.EXISTS_ALREADY::equals));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** A file system whose files have one name: that of a zip file. */
  @Test
  void withoutHardLinksANameIsStillTakenOnce() throws Exception {
    URI zip = URI.create("jar:" + folder.resolve("files.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path target = files.getPath("/x.ndjson");
      assertEquals(Optional.empty(), refusal(local(target, false), "{}"));
      assertEquals(Optional.of(RefusalCode.EXISTS_ALREADY), refusal(local(target, false), "[]"));
      assertEquals("{}\n", Files.readString(target));
      assertEquals(Optional.empty(), refusal(local(target, true), "[]"));
      assertEquals("[]\n", Files.readString(target));
      assertEquals(List.of(target), listing(files.getPath("/")));
    }
  }

  @ParameterizedTest
  @CsvSource({"x.ndjson", "x.gz", "x.zst"})
  void contentMarkAndFolderAreForcedToTheDisk(String name) throws Exception {
    ExportTarget target = exported(name, false);
    Path recorded = folder.resolve("forced.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      assertEquals(Optional.empty(), refusal(target, "{}"));
      recording.stop();
      recording.dump(recorded);
    }
    List<String> forced =
        RecordingFile.readAllEvents(recorded).stream()
            .sorted(Comparator.comparing(RecordedEvent::getStartTime))
            .map(event -> event.getString("path"))
            .filter(path -> path.startsWith(target.folder().toString()))
            .map(path -> path.replaceFirst(".*\\.", "").replaceFirst(".*pith-export$", "folder"))
            .toList();
    assertEquals(List.of("part", "mark", "folder"), forced);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.ndjson", "x.ndjson.gz", "x.ndjson.zst"})
  void bytesAreBounded(String name) throws Exception {
    assertEquals(Optional.empty(), refusal(exported(name, false), "12345678", MUCH));
    long length = Files.size(exported(name, true).file());
    assertEquals(Optional.empty(), refusal(exported("2" + name, false), "12345678", length));
    Optional<RefusalCode> tooMuch = refusal(exported("3" + name, false), "12345678", length - 1);
    assertEquals(Optional.of(RefusalCode.EXPORT_TOO_LARGE), tooMuch);
    assertEquals(4, listing(folder.resolve("pith-export")).size());
  }

  @Test
  void aLineEndWouldMakeTwoDocuments() throws IOException {
    try (DocumentSink sink = DocumentSink.open(local(folder.resolve("x"), false), MUCH)) {
      byte[] two = "{}\n{}".getBytes(UTF_8);
      assertThrows(IllegalArgumentException.class, () -> sink.write(two));
    }
  }

  private static ExportTarget local(Path file, boolean overwrite) {
    return new ExportTarget(file, "x", overwrite, false);
  }

  private ExportTarget exported(String name, boolean overwrite) throws Exception {
    Path file = Files.createDirectories(folder.resolve("pith-export")).resolve(name);
    return new ExportTarget(file, name, overwrite, true);
  }

  private static Optional<RefusalCode> refusal(ExportTarget target, String document)
      throws Exception {
    return refusal(target, document, MUCH);
  }

  private static Optional<RefusalCode> refusal(ExportTarget target, String document, long maxBytes)
      throws Exception {
    try (DocumentSink sink = DocumentSink.open(target, maxBytes)) {
      sink.write(document.getBytes(UTF_8));
      sink.commit();
      return Optional.empty();
    } catch (SourceRefused refused) {
      return Optional.of(refused.refusal().code());
    }
  }

  /** Everybody has written everything before anybody gives it its name. */
  private static Optional<RefusalCode> refusal(
      ExportTarget target, String document, CyclicBarrier together) throws Exception {
    try (DocumentSink sink = DocumentSink.open(target, MUCH)) {
      sink.write(document.getBytes(UTF_8));
      together.await();
      sink.commit();
      return Optional.empty();
    } catch (SourceRefused refused) {
      return Optional.of(refused.refusal().code());
    }
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static List<Path> listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static Path written(Path target) throws Exception {
    try (DocumentSink sink = DocumentSink.open(local(target, false), MUCH)) {
      sink.write("{\"a\":1}".getBytes(UTF_8));
      sink.write("{\"b\":\"ü\"}".getBytes(UTF_8));
      long length = sink.commit();
      assertEquals(Files.size(target), length);
    }
    return target;
  }
}
