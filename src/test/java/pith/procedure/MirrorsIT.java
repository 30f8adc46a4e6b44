package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestCorpus;
import pith.database.Graph;
import pith.mirror.NoteSigner;
import pith.mirror.TestNotes;

/** A graph is published into a folder, and compared with it and with others. */
final class MirrorsIT {
  private static final NoteSigner KEY = TestNotes.signer("mirror.example", "own");
  private static final String SAMPLE = "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";
  private static final PublishRun.Pages PAGES =
      new PublishRun.Pages(
          number -> Optional.of("page of " + number), number -> Optional.of("badge"));

  private static Graph graph;
  private static List<String> documents;

  @BeforeAll
  static void start() throws IOException {
    graph = Graph.withSchema();
    documents = TestCorpus.documents(20, 30);
    Files.copy(Path.of("import", SAMPLE), graph.importDirectory().resolve(SAMPLE));
    Files.copy(
        Path.of("import", "synthetic-forged-clone.json"),
        graph.importDirectory().resolve("forged.json"));
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void fill() throws IOException {
    remove(graph.importDirectory().resolve("mirror"));
    remove(graph.importDirectory().resolve("other"));
    load(documents, 1000);
  }

  private static void load(List<String> given, long batch) {
    graph.empty();
    graph.write("corpus.ndjson", given);
    graph.row("CALL pith.import('corpus.ndjson', {trust: 'open', batch_size: $b})", "b", batch);
  }

  @Test
  void aMirrorIsWhatTheGraphHas() throws IOException {
    PublishRun.Published published = publish("mirror", true);
    assertEquals(
        graph.value("MATCH (p:Paper) WHERE p.state_sha256 IS NOT NULL RETURN count(p)"),
        published.papers());
    assertEquals(List.of(), diff("mirror", "graph"));
    Path mirror = graph.importDirectory().resolve("mirror");
    for (Map<String, Object> paper :
        graph.rows(
            "MATCH (p:Paper) WHERE p.state_sha256 IS NOT NULL RETURN p.suffix AS suffix, "
                + "pith.record(p.pith_number) AS record, pith.state(p.pith_number) AS state")) {
      Path own = mirror.resolve("pith").resolve((String) paper.get("suffix"));
      assertEquals(paper.get("state"), Files.readString(own.resolve("state.json")));
      assertEquals(paper.get("record"), Files.readString(own.resolve("index.json")));
      assertEquals(paper.get("record"), Files.readString(Path.of(own + ".json")));
      assertTrue(
          Files.readString(own.resolve("index.html")).endsWith((String) paper.get("suffix")));
      Path wellKnown = mirror.resolve(".well-known/pith").resolve(own.getFileName());
      assertEquals(
          Files.readString(own.resolve("bundle.json")),
          Files.readString(wellKnown.resolve("bundle.json")));
    }
    List<String> admitted =
        graph
            .rows("MATCH (b:Bundle {admitted: true}) RETURN pith.bundle(b.bundle_sha256) AS text")
            .stream()
            .map(row -> (String) row.get("text"))
            .toList();
    List<String> packed = packed(mirror);
    assertTrue(packed.containsAll(admitted), packed.size() + " of " + admitted.size());
    assertEquals(packed.size(), packed.stream().distinct().count());
    try (Stream<Path> files = Files.list(mirror.resolve("bundle"))) {
      assertEquals(packed.size(), files.count());
    }
  }

  /** Neither the order of import, nor what was imported twice, nor what is quarantined counts. */
  @Test
  void theRootFollowsFromTheAdmittedSetAlone() {
    String root = publish("mirror", false).root();
    graph.row("CALL pith.import('forged.json')");
    graph.row("CALL pith.import('corpus.ndjson', {trust: 'open'})");
    assertEquals(root, publish("mirror", false).root());
    List<String> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(5));
    load(shuffled, 7);
    PublishRun.Published again = publish("other", false);
    assertEquals(root, again.root());
    assertEquals(List.of(), diff("mirror", "other"));
    graph.row("CALL pith.import($s)", "s", SAMPLE);
    assertNotEquals(root, publish("other", false).root());
  }

  /** Everything that can differ is told by its kind. */
  @Test
  void whatDiffersIsToldByItsKind() {
    publish("mirror", false);
    graph.row("CALL pith.import($s)", "s", SAMPLE);
    List<String> numbers =
        graph
            .rows(
                "MATCH (p:Paper) WHERE p.state_sha256 IS NOT NULL AND p.source_id <> '1610.09645' "
                    + "RETURN p.pith_number AS number ORDER BY number LIMIT 3")
            .stream()
            .map(row -> (String) row.get("number"))
            .toList();
    graph.rows(
        "MATCH (p:Paper {pith_number: $n}) SET p.state_sha256 = $s",
        "n",
        numbers.get(0),
        "s",
        "0".repeat(63) + "1");
    graph.rows(
        "MATCH (p:Paper {pith_number: $n})<-[:ABOUT]-(e:Event {status: 'applied'}) "
            + "WITH e LIMIT 1 SET e.status = 'quarantined'",
        "n",
        numbers.get(1));
    graph.rows(
        "MATCH (p:Paper {pith_number: $n}) REMOVE p.state_sha256, p.record_seen",
        "n",
        numbers.get(2));
    Map<String, String> kinds = kinds("mirror", "graph");
    assertEquals(4, kinds.size(), kinds.toString());
    assertEquals("state", kinds.get(numbers.get(0)));
    assertEquals("events", kinds.get(numbers.get(1)));
    assertEquals("only_a", kinds.get(numbers.get(2)));
    assertEquals(
        "only_b", kinds.get(graph.value("RETURN pith.resolve('pith:TA2NP4TE').pith_number")));
    assertEquals("only_b", kinds("graph", "mirror").get(numbers.get(2)));
    Object reason =
        graph.value(
            "CALL pith.diff('mirror', 'graph') YIELD kind, reason WHERE kind = 'state' "
                + "RETURN reason");
    assertTrue(String.valueOf(reason).contains("one of them has a fault"), reason.toString());
    QueryExecutionException damaged =
        assertThrows(QueryExecutionException.class, () -> thrown(() -> publish("other", false)));
    assertTrue(damaged.getMessage().startsWith("DAMAGED: " + numbers.get(0)), damaged.getMessage());
    assertFalse(Files.exists(graph.importDirectory().resolve("other/checkpoint")));
  }

  /** So that one assertion reads both: what a call refuses, and what the command refuses. */
  private static void thrown(Runnable run) {
    try {
      run.run();
    } catch (pith.procedure.support.PithFailure refused) {
      throw new QueryExecutionException(refused.getMessage(), refused, "");
    }
  }

  @Test
  void onlyWhatChangedIsWritten() throws IOException {
    publish("mirror", true);
    PublishRun.Published same = publish("mirror", true);
    assertEquals(0, same.files());
    assertEquals(0, same.changed());
    graph.row("CALL pith.import($s)", "s", SAMPLE);
    Path old = graph.importDirectory().resolve("other");
    copy(graph.importDirectory().resolve("mirror"), old);
    PublishRun.Published one = publish("mirror", true);
    assertEquals(1, one.changed());
    assertTrue(one.files() > 8 && one.files() < 40, one.files() + " files");
    assertEquals(List.of(), diff("mirror", "graph"));
    assertEquals(1, kinds("other", "mirror").size());
    // Who read the checkpoint before still finds its nodes.
    Files.copy(
        old.resolve("checkpoint"),
        graph.importDirectory().resolve("mirror/checkpoint"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(1, kinds("mirror", "graph").size());
    publish("mirror", true);
    graph.empty();
    PublishRun.Published none = publish("mirror", true);
    assertEquals(0, none.papers());
    try (Stream<Path> left = Files.walk(graph.importDirectory().resolve("mirror/pith"))) {
      assertEquals(0, left.filter(Files::isRegularFile).count());
    }
    assertEquals(List.of(), diff("mirror", "graph"));
  }

  @Test
  void aRunThatIsStoppedLeavesTheMirrorAsItWas() throws IOException {
    PublishRun.Published before = publish("mirror", true);
    graph.row("CALL pith.import($s)", "s", SAMPLE);
    int[] left = {70};
    assertThrows(
        IllegalStateException.class,
        () ->
            publish(
                "mirror",
                true,
                () -> {
                  if (left[0]-- == 0) {
                    throw new IllegalStateException("stopped");
                  }
                }));
    assertEquals(1, kinds("mirror", "graph").size());
    String checkpoint = Files.readString(graph.importDirectory().resolve("mirror/checkpoint"));
    assertTrue(checkpoint.contains("\n" + before.papers() + "\n"), checkpoint);
    publish("mirror", true);
    assertEquals(List.of(), diff("mirror", "graph"));
  }

  @Test
  void filesOfPapersGoWhenOnlyPacksAreAskedFor() throws IOException {
    publish("mirror", true);
    publish("mirror", false);
    Path mirror = graph.importDirectory().resolve("mirror");
    try (Stream<Path> left = Files.walk(mirror.resolve("pith"))) {
      assertEquals(0, left.filter(Files::isRegularFile).count());
    }
    assertFalse(packed(mirror).isEmpty());
    assertEquals(List.of(), diff("mirror", "graph"));
  }

  /** The packs are enough to make the same mirror somewhere else. */
  @Test
  void whoImportsThePacksHasTheSameSet() throws IOException {
    PublishRun.Published published = publish("mirror", false);
    load(packed(graph.importDirectory().resolve("mirror")), 100);
    assertEquals(published.root(), publish("other", false).root());
  }

  @Test
  void aMirrorThatLiesIsRefused() throws IOException {
    publish("mirror", false);
    graph.row("CALL pith.import($s)", "s", SAMPLE);
    assertEquals(
        1,
        graph
            .rows("CALL pith.diff('mirror', 'graph', {keys: [$k]})", "k", KEY.publicKey().text())
            .size());
    String stranger = TestNotes.signer("mirror.example", "a stranger").publicKey().text();
    assertRefused("CHECKPOINT_KEY: mirror: ", "'mirror', 'graph', {keys: ['" + stranger + "']}");
    assertRefused("WRONG_SETTING: ", "'mirror', 'graph', {keys: ['nothing']}");
    assertRefused(
        "NO_MIRROR: pith-export-none",
        "'pith-export-none', 'graph'".replace("pith-export-none", folder("pith-export-none")));
    assertRefused("NOT_FOUND: gone", "'gone', 'graph'");
    assertRefused("OUTSIDE_IMPORT_DIRECTORY: ../x", "'../x', 'graph'");
    assertRefused("UNSUPPORTED_SCHEME: ", "'https://mirror.example', 'graph'");
    assertRefused("WRONG_ARGUMENT: ", "null, 'graph'");
    Path mirror = graph.importDirectory().resolve("mirror");
    List<Path> nodes;
    try (Stream<Path> all = Files.walk(mirror.resolve("tree"))) {
      nodes = all.filter(Files::isRegularFile).toList();
    }
    for (Path node : nodes) {
      byte[] bytes = Files.readAllBytes(node);
      bytes[bytes.length / 2] ^= 1;
      Files.write(node, bytes);
    }
    assertRefused("MIRROR_SPOILT: mirror/tree/", "'mirror', 'graph'");
    Files.writeString(mirror.resolve("checkpoint"), "nothing\n");
    assertRefused("NO_MIRROR: mirror: ", "'mirror', 'graph'");
  }

  private static String folder(String name) throws IOException {
    Files.createDirectories(graph.importDirectory().resolve(name));
    return name;
  }

  private static void assertRefused(String start, String arguments) {
    QueryExecutionException refused =
        assertThrows(
            QueryExecutionException.class, () -> graph.rows("CALL pith.diff(" + arguments + ")"));
    assertTrue(refused.getMessage().startsWith(start), refused.getMessage());
  }

  private static PublishRun.Published publish(String folder, boolean hasFiles) {
    return publish(folder, hasFiles, () -> {});
  }

  private static PublishRun.Published publish(
      String folder, boolean hasFiles, PublishObserver observer) {
    try (Transaction tx = graph.db().beginTx()) {
      Path root = Files.createDirectories(graph.importDirectory().resolve(folder));
      return PublishRun.ofLocal(
          tx, root, KEY, hasFiles ? Optional.of(PAGES) : Optional.empty(), observer);
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
  }

  private static List<Map<String, Object>> diff(String a, String b) {
    return graph.rows("CALL pith.diff($a, $b)", "a", a, "b", b);
  }

  private static Map<String, String> kinds(String a, String b) {
    Map<String, String> kinds = new java.util.TreeMap<>();
    diff(a, b).forEach(row -> kinds.put((String) row.get("pith_number"), (String) row.get("kind")));
    return kinds;
  }

  private static List<String> packed(Path mirror) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> packs = Files.list(mirror.resolve("packs"))) {
      for (Path pack : packs.sorted().toList()) {
        try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(pack)), StandardCharsets.UTF_8))) {
          in.lines().forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
