package pith.load.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pith.load.read.Dumps.gzip;
import static pith.load.read.Dumps.tar;
import static pith.load.read.Dumps.zip;
import static pith.load.read.Dumps.zstd;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pith.database.Graph;

/** The three real bundles in every format there is: always the same graph. */
final class FormatsIT {
  private static Graph graph;
  private static String expected;

  @BeforeAll
  static void start() throws Exception {
    graph = Graph.start();
    Path folder = Files.createDirectory(graph.importDirectory().resolve("folder"));
    int count = 0;
    for (byte[] bundle : bundles()) {
      Files.write(folder.resolve(++count + ".json"), bundle);
    }
    assertEquals(3L, graph.row("CALL pith.import('folder')").get("imported"));
    expected = graph.digest();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void empty() {
    graph.empty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void givesTheSameGraph(String name, byte[] content) throws Exception {
    // The name says nothing: formats are told by content.
    Files.write(graph.importDirectory().resolve("dump"), content);
    Map<String, Object> row = graph.row("CALL pith.import('dump')");
    assertEquals(3L, row.get("imported"), name);
    assertEquals(0L, row.get("refused"), name);
    assertEquals(expected, graph.digest(), name);
    assertEquals(3L, graph.row("CALL pith.import('dump')").get("unchanged"), name);
  }

  static Stream<Object[]> formats() throws Exception {
    List<byte[]> bundles = bundles();
    byte[] lines = joined("", "\n", bundles);
    byte[] array = joined("[", ",\n", bundles);
    byte[] packed = tar("a.json", bundles.get(0), "b/", "", "b/rest", joined("", "\n", rest()));
    Map<String, byte[]> formats = new LinkedHashMap<>();
    formats.put("NDJSON", lines);
    formats.put("a JSON array", array);
    formats.put("NDJSON in gzip", gzip(lines));
    formats.put("a JSON array in gzip", gzip(array));
    formats.put("NDJSON in zstd", zstd(lines));
    formats.put("a JSON array in zstd", zstd(array));
    formats.put("zip", zip("1.json", bundles.get(0), "x/2.ndjson", joined("", "\n", rest())));
    formats.put("tar", packed);
    formats.put("tar.gz", gzip(packed));
    formats.put("tar.zst", zstd(packed));
    formats.put("documents one after another", joined("", "", bundles));
    return formats.entrySet().stream()
        .map(format -> new Object[] {format.getKey(), format.getValue()});
  }

  private static List<byte[]> rest() throws Exception {
    return bundles().subList(1, 3);
  }

  private static byte[] joined(String start, String between, List<byte[]> documents) {
    String text = String.join(between, documents.stream().map(b -> new String(b, UTF_8)).toList());
    return (start + text + (start.isEmpty() ? "\n" : "]")).getBytes(UTF_8);
  }

  private static List<byte[]> bundles() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("import"))) {
      List<Path> found =
          files.filter(file -> file.toString().endsWith(".bundle.json")).sorted().toList();
      return List.of(
          Files.readAllBytes(found.get(0)),
          Files.readAllBytes(found.get(1)),
          Files.readAllBytes(found.get(2)));
    }
  }
}
