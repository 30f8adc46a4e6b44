package pith.load.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pith.load.Document;
import pith.load.Limits;
import pith.load.read.Dumps;
import pith.load.read.Trickle;
import pith.load.source.SourceFile;

class SplitterTest {
  @TempDir private Path folder;

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("one document", "{\"a\":1}", "1 {\"a\":1}"),
        shape(
            "pretty",
            "{\n  \"a\": {\n    \"b\": []\n  }\n}\n",
            "1 {\n  \"a\": {\n    \"b\": []\n  }\n}"),
        shape("lines", "{\"a\":1}\n{\"b\":2}\n", "1 {\"a\":1}", "2 {\"b\":2}"),
        shape(
            "lines, CRLF and blank ones",
            "\r\n{\"a\":1}\r\n\r\n  {\"b\":2}\r\n",
            "1 {\"a\":1}",
            "2 {\"b\":2}"),
        shape("byte order mark", "\ufeff{\"a\":1}", "1 {\"a\":1}"),
        shape(
            "one after another",
            "{\"a\":1}{\"b\":2} {\"c\":3}\n{}",
            "1 {\"a\":1}",
            "2 {\"b\":2}",
            "3 {\"c\":3}",
            "4 {}"),
        shape(
            "pretty ones", "{\n\"a\":1\n}\n{\n\"b\":2\n}\n", "1 {\n\"a\":1\n}", "2 {\n\"b\":2\n}"),
        shape(
            "array",
            "[{\"a\":[1,2]},\n {\"b\":\"],}\"} ]\n",
            "1 {\"a\":[1,2]}",
            "2 {\"b\":\"],}\"}"),
        shape("two arrays", "[{}][{\"a\":1}]", "1 {}", "2 {\"a\":1}"),
        shape(
            "array of other things",
            "[1,\"a,]\\\"\",[2,3],null]",
            "1 1",
            "2 \"a,]\\\"\"",
            "3 [2,3]",
            "4 null"),
        shape("brackets in strings", "{\"a\":\"}{\\\"}\"}\n{}", "1 {\"a\":\"}{\\\"}\"}", "2 {}"),
        shape("page", "pith. sign in\n{\n}\nmore", "1 pith. sign in\n{\n}\nmore"),
        shape(
            "page with the record on a line",
            "Canonical record JSON\n{\"a\":1}\n",
            "1 Canonical record JSON\n{\"a\":1}"));
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        shape(
            "line without its end",
            "{\"a\":1}\n{\"b\":{\n{\"c\":3}\n",
            "1 {\"a\":1}",
            "2 {\"b\":{",
            "3 {\"c\":3}"),
        shape(
            "line with a bracket too many",
            "{\"a\":1}\n{\"b\":2}}\n{\"c\":3}",
            "1 {\"a\":1}",
            "2 {\"b\":2}}",
            "3 {\"c\":3}"),
        shape(
            "first line without its end",
            "{\"a\":{\"x\":1}\n{\"b\":2}\n{\"c\":3}\n",
            "1 {\"a\":{\"x\":1}",
            "2 {\"b\":2}",
            "3 {\"c\":3}"),
        shape(
            "first line cut off in a string",
            "{\"a\":\"x\n{\"b\":2}\n{\"c\":\"{\"}\n",
            "1 {\"a\":\"x",
            "2 {\"b\":2}",
            "3 {\"c\":\"{\"}"),
        shape(
            "first line cut off behind a comma",
            "{\"a\":1,\n{\"b\":2}\n{\"c\":3}\n",
            "1 {\"a\":1,",
            "2 {\"b\":2}",
            "3 {\"c\":3}"),
        shape(
            "first line is no object",
            "oops\n{\"b\":2}\n{\"c\":3}\n",
            "1 oops",
            "2 {\"b\":2}",
            "3 {\"c\":3}"),
        shape(
            "first line with a bracket too many",
            "{\"a\":1}}\n{\"b\":2}\n{\"c\":3}\n",
            "1 {\"a\":1}",
            "2 }",
            "3 {\"b\":2}",
            "4 {\"c\":3}"),
        shape(
            "pretty one cut off",
            "{\n\"a\":1\n}\n{\n\"b\":[2\n{\n\"c\":3\n}\n",
            "1 {\n\"a\":1\n}",
            "2 {\n\"b\":[2",
            "3 {\n\"c\":3\n}"),
        shape(
            "element cut off",
            "[\n {\"a\":{},\n {\"b\":2},\n {\"c\":3}\n]",
            "1 {\"a\":{},",
            "2 {\"b\":2}",
            "3 {\"c\":3}"),
        shape(
            "element without a quote",
            "[\n {\"a\":\"},\n {\"b\":2}\n]",
            "1 {\"a\":\"},",
            "2 {\"b\":2}"),
        shape("stray text between", "{\n}\noops {\n{\n}", "1 {\n}", "2 oops {", "3 {\n}"),
        shape("array without its end", "[{},{}", "1 {}", "2 {}", "3 TRUNCATED"),
        shape("end within a document", "{\n}\n{\n\"b\":", "1 {\n}", "2 TRUNCATED"),
        shape("empty", "", "1 EMPTY"),
        shape("white space", " \r\n\t", "1 EMPTY"),
        shape("empty array", " [ ] ", "1 EMPTY"));
  }

  private static Arguments shape(String name, String content, String... expected) {
    return Arguments.of(name, content, List.of(expected));
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource({"shapes", "flaws"})
  void splits(String name, String content, List<String> expected) throws IOException {
    assertEquals(expected, Dumps.read(folder, content), name);
  }

  @ParameterizedTest(name = "{0}, a byte at a time")
  @MethodSource({"shapes", "flaws"})
  void doesNotDependOnHowBytesArrive(String name, String content, List<String> expected) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Splitter splitter =
        new Splitter(name, new Trickle(new ByteArrayInputStream(bytes)), Limits.STANDARD);
    List<Document> found =
        Stream.generate(splitter::next).takeWhile(d -> d.isPresent()).map(d -> d.get()).toList();
    assertEquals(expected, Dumps.shown(found));
  }

  @Test
  void offsetsAreThoseOfTheFirstByte() throws IOException {
    List<Document> found =
        Dumps.all(
            List.of(
                new SourceFile(
                    Files.writeString(folder.resolve("d"), "\n {\"a\":1}\n\n{\"b\":2}\n"), "d")),
            Limits.STANDARD);
    List<Long> offsets = found.stream().map(d -> d.place().offset()).toList();
    assertEquals(List.of(2L, 11L), offsets);
  }

  @Test
  void aTooLargeDocumentCostsNoOther() throws IOException {
    Limits limits = Limits.STANDARD.withMaxDocumentBytes(10);
    String large = "{\"a\":\"" + "x".repeat(300_000) + "\"}";
    List<String> expected = List.of("1 {\"a\":1}", "2 DOCUMENT_TOO_LARGE", "3 {}");
    for (String dump :
        List.of(
            "{\"a\":1}\n" + large + "\n{}",
            "{\"a\":1}" + large + "{}",
            "[{\"a\":1}," + large + ",{}]")) {
      assertEquals(expected, Dumps.read(folder, dump.getBytes(StandardCharsets.UTF_8), limits));
    }
  }

  @Test
  void aDocumentOfJustTheLimitIsTaken() throws IOException {
    byte[] dump = "{\"a\":1}\n{\"a\":12}\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of("1 {\"a\":1}", "2 DOCUMENT_TOO_LARGE"),
        Dumps.read(folder, dump, Limits.STANDARD.withMaxDocumentBytes(7)));
  }

  /** Whatever the text: it ends, nothing is lost but white space, commas and array brackets. */
  @Test
  void anyText() {
    Random random = new Random(11);
    String alphabet = "{}[]\",:\\\n a1";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      List<Document> whole = documents(new ByteArrayInputStream(bytes));
      assertEquals(
          Dumps.shown(whole), Dumps.shown(documents(new Trickle(new ByteArrayInputStream(bytes)))));
      boolean refused = whole.stream().anyMatch(d -> d instanceof Document.Refused);
      String given =
          whole.stream()
              .filter(d -> d instanceof Document.Content)
              .map(d -> new String(((Document.Content) d).bytes(), StandardCharsets.UTF_8))
              .collect(Collectors.joining());
      assertTrue(refused || bare(given).equals(bare(text.toString())), text::toString);
    }
  }

  private static List<Document> documents(InputStream in) {
    Splitter splitter = new Splitter("any", in, Limits.STANDARD);
    return Stream.generate(splitter::next)
        .takeWhile(Optional::isPresent)
        .map(Optional::orElseThrow)
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s,\\[\\]]", "");
  }
}
