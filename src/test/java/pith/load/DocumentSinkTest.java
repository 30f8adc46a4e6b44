package pith.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSinkTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"x.ndjson, DATA", "x.ndjson.gz, GZIP", "x.ndjson.zst, ZSTD", "x, DATA"})
  void writesWhatCanBeReadBackAndTheSameBytesTwice(String name, Format format) throws IOException {
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
  void withoutACommitNothingIsLeft() throws IOException {
    Path target = folder.resolve("x.gz");
    try (DocumentSink sink = DocumentSink.open(target, false)) {
      sink.write("{}".getBytes(UTF_8));
      assertEquals(1, sink.documents());
      assertFalse(Files.exists(target));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void overwritesOnlyWhenAsked() throws IOException {
    Path target = Files.writeString(folder.resolve("x"), "old");
    try (DocumentSink sink = DocumentSink.open(target, false)) {
      sink.write("{}".getBytes(UTF_8));
      assertThrows(FileAlreadyExistsException.class, sink::commit);
    }
    assertEquals("old", Files.readString(target));
    try (DocumentSink sink = DocumentSink.open(target, true)) {
      sink.write("{}".getBytes(UTF_8));
      assertEquals(3, sink.commit());
    }
    assertEquals("{}\n", Files.readString(target));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(target), left.toList());
    }
  }

  @Test
  void aLineEndWouldMakeTwoDocuments() throws IOException {
    try (DocumentSink sink = DocumentSink.open(folder.resolve("x"), false)) {
      byte[] two = "{}\n{}".getBytes(UTF_8);
      assertThrows(IllegalArgumentException.class, () -> sink.write(two));
    }
  }

  private static Path written(Path target) throws IOException {
    try (DocumentSink sink = DocumentSink.open(target, false)) {
      sink.write("{\"a\":1}".getBytes(UTF_8));
      sink.write("{\"b\":\"ü\"}".getBytes(UTF_8));
      long length = sink.commit();
      assertEquals(Files.size(target), length);
    }
    return target;
  }
}
