package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.corpus.Edits;
import pith.corpus.Poison;
import pith.corpus.TestPaper;
import pith.database.LoadedGraph;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.verify.RecordIdentity;

/** A load as people type it. */
final class LoadIT {
  private static final String TRUST = "docs/pith-trust.sample.json";
  @TempDir private Path folder;

  @AfterEach
  void forgetTrust() {
    System.clearProperty("pith.trust");
  }

  /** The samples, twelve poisonous lines, and one record that no index takes. */
  @Test
  void theGraphIsThatOfAnImportAndSoAreTheWords() throws IOException {
    List<String> sources = sources();
    Shell loaded = type("load", sources, "loaded");
    Shell imported = type("import", sources, "imported");
    assertEquals(imported.exit(), loaded.exit(), loaded.err());
    assertEquals("", loaded.err());
    assertEquals(List.of("loaded"), names("loaded.*"));
    try (LoadedGraph graph = LoadedGraph.open(folder.resolve("loaded"));
        LoadedGraph other = LoadedGraph.open(folder.resolve("imported"))) {
      assertEquals(other.digest(), graph.digest());
      String refusals = "MATCH (r:Refusal) RETURN r.code AS code, count(*) AS n ORDER BY code";
      assertEquals(other.rows(refusals), graph.rows(refusals));
      assertEquals(1L, graph.value("MATCH (r:Refusal {code: 'UNWRITABLE'}) RETURN count(r)"));
      graph.assertWhole();
      assertEquals(
          0L,
          graph.value(
              "MATCH (n:Paper|Bundle) WHERE n.seal IS NULL AND NOT n:Stub RETURN count(n)"));
      assertEquals(
          1L,
          graph.value(
              "MATCH (i:Import {kind: 'import'}) WHERE i.ended IS NOT NULL RETURN count(i)"));
      String news = "CALL pith.changes(0, {kinds: ['paper']}) YIELD kind RETURN count(*)";
      assertEquals(other.value(news), graph.value(news));
    }
    assertTrue(loaded.out().contains("max_total_bytes=no limit"), loaded.out());
    assertTrue(loaded.out().contains("Everything that changed: ./pith changes --since 0"));
  }

  private List<String> sources() throws IOException {
    Path poisoned = folder.resolve("poisoned.ndjson");
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Path.of("import/synthetic-papers.ndjson")));
    String good = lines.get(7);
    Poison.twelve(good).forEach(dose -> lines.add(dose.line()));
    lines.add(good);
    Files.write(poisoned, lines);
    List<String> sources = new ArrayList<>(List.of(poisoned.toString(), longId().toString()));
    try (Stream<Path> samples = Files.list(Path.of("import"))) {
      samples.map(Path::toString).sorted().forEach(sources::add);
    }
    return sources;
  }

  private Path longId() throws IOException {
    JsonObject record =
        Edits.set(
            TestPaper.of("2101.00001", "On Long Names", "2021-01-15T12:00:00Z").identity().record(),
            "source/id",
            new JsonString("x".repeat(40_000)));
    RecordIdentity identity = RecordIdentity.of(record).orElseThrow();
    return Files.writeString(
        folder.resolve("long.json"),
        CanonicalJson.text(
            JsonObject.builder()
                .put("record_type", "pith_number_record")
                .put("pith_number", identity.number().text())
                .put("canonical_sha256", identity.sha256().hex())
                .put("canonical_record", record)
                .build()));
  }

  @Test
  void aFolderThatIsThereIsLeftAlone() throws IOException {
    Path there = Files.createDirectories(folder.resolve("there"));
    Shell refused = type("load", List.of("import"), "there");
    assertEquals(Main.WRONG_USE, refused.exit());
    assertTrue(refused.err().contains("is there already"), refused.err());
    try (Stream<Path> files = Files.list(there)) {
      assertEquals(0, files.count());
    }
    assertEquals(List.of("there"), names("there.*"));
  }

  @Test
  void aRefusalCanEndItAndThenNothingIsThere() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"a\":1,\"a\":2}");
    Shell refused =
        Shell.type(
            "load",
            bad.toString(),
            "--on-invalid",
            "fail",
            "--db",
            folder.resolve("no").toString());
    assertEquals(Main.FINDINGS, refused.exit());
    assertTrue(refused.err().contains("DUPLICATE_KEY"), refused.err());
    assertEquals(List.of(), names("no.*"));
  }

  /** What an earlier load left is no database, and goes; one that is under way is left alone. */
  @Test
  void whatAKilledLoadLeftGoes() throws IOException {
    Path left = Files.createDirectories(folder.resolve("new.loading").resolve("db"));
    Files.writeString(left.resolve("half"), "a store");
    Shell refused = type("load", List.of("import"), "new");
    assertEquals(Main.WRONG_USE, refused.exit());
    assertTrue(refused.err().contains("no load made it"), refused.err());
    assertTrue(Files.exists(left.resolve("half")));
    Files.createFile(folder.resolve("new.loading").resolve(NewDatabase.LOCK));
    try (NewDatabase first = NewDatabase.at(folder.resolve("new"))) {
      assertTrue(first.hadLeftovers());
      assertFalse(Files.exists(left.resolve("half")));
      Shell second = type("load", List.of("import"), "new");
      assertEquals(Main.WRONG_USE, second.exit());
      assertTrue(second.err().contains("at this moment"), second.err());
    }
    assertEquals(List.of(), names("new.*"));
  }

  /** As on a Neo4j whose batch importer is another one. */
  @Test
  void whereTheImporterDoesNotFitItGoesThroughTransactions() throws IOException {
    Database.believe(Optional.of(Path.of(TRUST)));
    String source = Path.of("import/synthetic-papers.ndjson").toAbsolutePath().toString();
    StringWriter err = new StringWriter();
    try (NewDatabase made = NewDatabase.at(folder.resolve("other"))) {
      Load load =
          new Load(
              made,
              new PrintWriter(err, true),
              (home, rows, threads) -> {
                throw new NoSuchMethodError("batchImporter");
              });
      Load.Done done = load.run(List.of(source), Map.of(), "");
      assertEquals(1, done.rows().size());
      made.keep();
    }
    assertTrue(err.toString().contains("through transactions"), err.toString());
    try (LoadedGraph graph = LoadedGraph.open(folder.resolve("other"))) {
      assertTrue((long) graph.value("MATCH (b:Bundle) RETURN count(b)") > 0);
    }
  }

  private Shell type(String command, List<String> sources, String db) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(sources);
    words.addAll(List.of("--db", folder.resolve(db).toString(), "--trust", trust().toString()));
    return Shell.type(words.toArray(String[]::new));
  }

  /** That of the samples, with a key for seals. */
  private Path trust() {
    try {
      return Files.writeString(
          folder.resolve("trust.json"),
          Files.readString(Path.of(TRUST))
              .replaceFirst("[{]", "{\"seal\": {\"key\": \"" + "5e".repeat(32) + "\"},"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private List<String> names(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(pattern) && !name.endsWith("son"))
          .sorted()
          .toList();
    }
  }
}
