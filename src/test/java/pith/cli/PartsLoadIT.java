package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.corpus.Poison;
import pith.crypto.Arithmetic;
import pith.crypto.KeyCache;
import pith.database.LoadedGraph;
import pith.graph.importing.TakenPaper;
import pith.graph.parts.LocalJob;
import pith.graph.parts.Manifest;
import pith.load.Limits;
import pith.model.JsonObject;
import pith.refusal.RefusalCode;
import pith.trust.Assessor;
import pith.trust.TrustFile;
import pith.trust.TrustMode;

/** Parts as people load them: whole ones, and such as are not. */
final class PartsLoadIT {
  private static final Path TRUST = Path.of("docs/pith-trust.sample.json");
  @TempDir static Path made;
  @TempDir private Path folder;
  private Path parts;

  @BeforeAll
  static void makeParts() throws Exception {
    new LocalJob(
            new TakenPaper.Terms(
                new Assessor(TrustFile.read(TRUST), new KeyCache(Arithmetic.FAST)),
                TrustMode.PINNED,
                Limits.STANDARD.maxQuarantinedValues(),
                Instant.now()),
            2,
            made.resolve("parts"))
        .run(sources(), JsonObject.builder().put("max_events", 1000L).build());
  }

  @BeforeEach
  void copyParts() throws IOException {
    parts = Files.createDirectories(folder.resolve("parts"));
    try (Stream<Path> files = Files.list(made.resolve("parts"))) {
      for (Path file : files.toList()) {
        Files.copy(file, parts.resolve(file.getFileName()));
      }
    }
  }

  /** The samples, and poisonous lines. */
  private static List<Path> sources() throws IOException {
    Path poisoned = made.resolve("poisoned.ndjson");
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Path.of("import/synthetic-papers.ndjson")));
    String good = lines.get(7);
    Poison.twelve(good).forEach(dose -> lines.add(dose.line()));
    lines.add(good);
    Files.write(poisoned, lines);
    List<Path> sources = new ArrayList<>(List.of(poisoned));
    try (Stream<Path> samples = Files.list(Path.of("import"))) {
      samples.sorted().forEach(sources::add);
    }
    return sources;
  }

  @AfterEach
  void forgetTrust() {
    System.clearProperty("pith.trust");
  }

  @Test
  void theGraphIsThatOfAnImport() throws IOException {
    Shell loaded = load(TRUST);
    assertEquals("", loaded.err());
    List<String> words = new ArrayList<>(List.of("import"));
    sources().forEach(source -> words.add(source.toString()));
    words.addAll(
        List.of("--db", folder.resolve("imported").toString(), "--trust", TRUST.toString()));
    assertEquals(Shell.type(words.toArray(String[]::new)).exit(), loaded.exit());
    try (LoadedGraph graph = LoadedGraph.open(folder.resolve("db"));
        LoadedGraph other = LoadedGraph.open(folder.resolve("imported"))) {
      assertEquals(other.digest(), graph.digest());
      String refusals = "MATCH (r:Refusal) RETURN r.code AS code, count(*) AS n ORDER BY code";
      assertEquals(other.rows(refusals), graph.rows(refusals));
      graph.assertWhole();
    }
  }

  @Test
  void aPartThatIsMissingIsRefused() throws IOException {
    Files.delete(one("shared-00001.links"::equals));
    assertRefused(RefusalCode.PART_MISSING, "shared-00001.links");
  }

  @Test
  void aPartThatIsThereTwiceIsRefused() throws IOException {
    Path part = one("papers-00000.nodes"::equals);
    Files.copy(part, part.resolveSibling("papers-00002.nodes"));
    assertRefused(RefusalCode.PART_TWICE, "papers-00002.nodes");
  }

  @Test
  void aManifestThatNamesAPartTwiceIsRefused() throws IOException {
    Path manifest = parts.resolve(Manifest.NAME);
    Files.writeString(
        manifest,
        Manifests.again(Files.readString(manifest).replace("papers-00001.n", "papers-00000.n")));
    assertRefused(RefusalCode.PART_TWICE, "papers-00000.nodes");
  }

  @Test
  void aManifestThatNoJobWroteIsRefused() throws IOException {
    Path manifest = parts.resolve(Manifest.NAME);
    String whole = Files.readString(manifest);
    for (String change :
        List.of(
            "\"papers-00001.nodes\"=\"../papers.nodes\"",
            "\"number\":1,=\"number\":7,",
            "\"number\":1,=\"number\":99999999999,",
            "\"documents\"=\"papers\"",
            "\"files\":[=\"files\":[7,")) {
      Files.writeString(
          manifest,
          Manifests.again(
              whole.replace(
                  change.substring(0, change.indexOf('=')),
                  change.substring(change.indexOf('=') + 1))));
      assertRefused(RefusalCode.PARTS_UNFINISHED, "manifest.json");
    }
  }

  @Test
  void eachSpoiltFileIsRefused() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(parts)) {
      files = all.sorted().toList();
    }
    assertTrue(files.size() > 12, files::toString);
    for (Path file : files) {
      byte[] before = Files.readAllBytes(file);
      LocalJob.spoil(file);
      Shell refused = load(TRUST);
      assertTrue(
          refused.err().contains(RefusalCode.PART_SPOILT.name())
              || file.endsWith(Manifest.NAME) && refused.err().contains("PARTS_"),
          file + ": " + refused.err());
      assertEquals(Main.FINDINGS, refused.exit());
      Files.write(file, before);
    }
    assertEquals(List.of(), databases());
  }

  @Test
  void aFolderWithoutManifestIsRefused() throws IOException {
    Files.delete(parts.resolve(Manifest.NAME));
    assertRefused(RefusalCode.PARTS_UNFINISHED, "manifest.json");
  }

  @Test
  void partsOfAnotherReleaseAreRefused() throws IOException {
    Path manifest = parts.resolve(Manifest.NAME);
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceFirst("\"layout\":\"....", "\"layout\":\"0000"));
    assertRefused(RefusalCode.PARTS_OF_ANOTHER_RELEASE, "another layout");
  }

  @Test
  void partsOfAnotherPolicyAreRefused() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("trust.json"),
            Files.readString(TRUST)
                .replace("\"on_unknown\": \"quarantine\"", "\"on_unknown\": \"refuse\""));
    assertCode(RefusalCode.PARTS_POLICY, load(other), "another policy");
    Path sealing =
        Files.writeString(
            other,
            Files.readString(TRUST)
                .replaceFirst("[{]", "{\"seal\": {\"key\": \"" + "5e".repeat(32) + "\"},"));
    assertCode(RefusalCode.PARTS_POLICY, load(sealing), "another policy or key");
  }

  @Test
  void partsHaveTheSettingsOfTheirJob() {
    assertWrong("Leave out: max_events", "--parts", parts.toString(), "--max-events", "7");
    assertWrong("name the documents", "--parts", parts.toString(), "import");
    assertWrong("name the documents");
  }

  /** As on a Neo4j whose batch importer is another one. */
  @Test
  void whereTheImporterDoesNotFitThePartsAreRefused() {
    Database.believe(Optional.of(TRUST));
    try (NewDatabase made = NewDatabase.at(folder.resolve("db"))) {
      PartsLoad load =
          new PartsLoad(
              made,
              new PrintWriter(new StringWriter()),
              (home, rows, threads) -> {
                throw new NoSuchMethodError("batchImporter");
              });
      WrongUse told = Assertions.assertThrows(WrongUse.class, () -> load.run(parts, ""));
      assertTrue(told.getMessage().contains("another batch importer"), told.getMessage());
    }
  }

  private void assertWrong(String words, String... arguments) {
    List<String> line = new ArrayList<>(List.of("load"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--db", folder.resolve("db").toString()));
    Shell refused = Shell.type(line.toArray(String[]::new));
    assertEquals(Main.WRONG_USE, refused.exit());
    assertTrue(refused.err().contains(words), refused.err());
  }

  private void assertRefused(RefusalCode code, String words) throws IOException {
    assertCode(code, load(TRUST), words);
  }

  private void assertCode(RefusalCode code, Shell refused, String words) throws IOException {
    assertEquals(Main.FINDINGS, refused.exit());
    assertTrue(refused.err().contains(code + ": "), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
    assertEquals(List.of(), databases());
  }

  private Shell load(Path trust) {
    return Shell.type(
        "load",
        "--parts",
        parts.toString(),
        "--db",
        folder.resolve("db").toString(),
        "--trust",
        trust.toString());
  }

  private Path one(Predicate<String> name) throws IOException {
    try (Stream<Path> files = Files.list(parts)) {
      return files
          .filter(file -> name.test(file.getFileName().toString()))
          .findFirst()
          .orElseThrow();
    }
  }

  private List<Path> databases() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("db")).toList();
    }
  }
}
