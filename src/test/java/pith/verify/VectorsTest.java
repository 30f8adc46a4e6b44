package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.Reason;

/**
 * The vectors of {@code src/test/resources/vectors}: each says exactly what it should, and there is
 * one for each check. {@code mvn test -Dtest=VectorsTest -Dpith.vectors.write=true} writes them
 * anew.
 */
final class VectorsTest {
  private static final Path FOLDER = Path.of("src/test/resources/vectors");
  private static final List<Vectors.Vector> VECTORS = Vectors.all();

  @TestFactory
  Stream<DynamicTest> everyVectorIsFoundOut() throws IOException {
    if (Boolean.getBoolean("pith.vectors.write")) {
      write();
    }
    return Files.readAllLines(FOLDER.resolve("index.ndjson")).stream()
        .map(VectorsTest::parse)
        .map(row -> DynamicTest.dynamicTest(row.text("file").orElseThrow(), () -> holds(row)));
  }

  private static void holds(JsonObject row) throws IOException {
    String file = row.text("file").orElseThrow();
    JsonObject bundle = parse(Files.readString(FOLDER.resolve(file)));
    String about = row.text("about").orElseThrow();
    JsonObject found = VectorIndex.row(new Vectors.Vector("", "", about, bundle));
    assertEquals(
        CanonicalJson.text(row), CanonicalJson.text(found.with("file", row.get("file").get())));
    assertEquals(file.startsWith("refused/"), row.has("refused"));
    if (!row.has("refused")) {
      holds(about, row);
    }
  }

  private static void holds(String about, JsonObject row) {
    JsonArray findings = row.array("findings").orElseThrow();
    assertEquals(about.isEmpty(), findings.items().isEmpty());
    assertTrue(about.isEmpty() || names(findings, "check").contains(about), about);
  }

  @Test
  void everyCheckHasANegativeVector() {
    Set<Check> missing = EnumSet.allOf(Check.class);
    VECTORS.stream()
        .map(Vectors.Vector::check)
        .filter(check -> !check.isEmpty())
        .forEach(check -> missing.remove(Check.valueOf(check)));
    assertEquals(Set.of(), missing);
    System.out.println("checks with a negative vector: " + Check.values().length);
  }

  @Test
  void everyReasonIsTheReasonOfAVector() {
    Set<Reason> missing = EnumSet.allOf(Reason.class);
    for (Vectors.Vector vector : VECTORS.stream().filter(each -> !each.isRefused()).toList()) {
      VectorIndex.report(vector.bundle())
          .events()
          .forEach(e -> e.reason().ifPresent(missing::remove));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void theFilesAreThoseOfTheIndexAndThoseThatAreMadeHere() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      all.filter(path -> path.toString().endsWith(".json"))
          .forEach(path -> files.add(FOLDER.relativize(path).toString().replace('\\', '/')));
    }
    Set<String> made = VECTORS.stream().map(Vectors.Vector::file).collect(Collectors.toSet());
    assertEquals(new TreeSet<>(made), files);
    assertEquals(VectorIndex.text(VECTORS), Files.readString(FOLDER.resolve("index.ndjson")));
    for (Vectors.Vector vector : VECTORS) {
      assertEquals(
          CanonicalJson.text(vector.bundle()),
          Files.readString(FOLDER.resolve(vector.file())).strip(),
          vector.file());
    }
  }

  private static void write() throws IOException {
    for (Vectors.Vector vector : VECTORS) {
      Path file = FOLDER.resolve(vector.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, CanonicalJson.text(vector.bundle()) + "\n", StandardCharsets.UTF_8);
    }
    Files.writeString(FOLDER.resolve("index.ndjson"), VectorIndex.text(VECTORS));
  }

  private static List<String> names(JsonArray findings, String field) {
    List<String> names = new ArrayList<>();
    for (Json finding : findings.items()) {
      names.add(finding.asObject().orElseThrow().text(field).orElseThrow());
    }
    return names;
  }

  private static JsonObject parse(String text) {
    try {
      return StrictJson.parse(text.strip()).asObject().orElseThrow();
    } catch (pith.json.JsonRefusal refusal) {
      throw new AssertionError(refusal);
    }
  }
}
