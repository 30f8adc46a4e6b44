package pith.graph.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.QueryExecutionException;
import pith.database.Graph;
import pith.database.Samples;

/** The twenty references of the sample list, and what an author must hear of each. */
final class BibliographyIT {
  private static final String FILE = "references.bib";

  /** Key, standing, worst beneath, the steps down to it. */
  private static final List<String> EXPECTED =
      List.of(
          "withdrawn retracted null null",
          "upstairs unchallenged retracted 3",
          "again replication_failed null null",
          "wrong refuted replication_failed 1",
          "clone retracted null null",
          "elsewhere null null null",
          "broken null null null",
          "concern expression_of_concern corrected 1",
          "erratum corrected null null",
          "partly replication_partial null null",
          "open inconclusive null null",
          "good confirmed null null",
          "proof formally_proved replication_failed 2",
          "quiet unchallenged null null",
          "next unchallenged corrected 1",
          "forked retracted corrected 2",
          "copied unchallenged null null",
          "paper null null null",
          "number unchallenged null null",
          "mixed null null null");

  private static Graph graph;

  @BeforeAll
  static void start() throws IOException {
    graph = Graph.start();
    Samples.importInto(graph);
    Files.copy(Path.of("docs/references.sample.bib"), graph.importDirectory().resolve(FILE));
  }

  @AfterAll
  static void stop() {
    Samples.forget();
    graph.close();
  }

  @Test
  void twentyEntriesHaveTheTwentyRightRows() {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> row :
        graph.rows(
            "CALL pith.bibliography($file) YIELD key, standing, worst_beneath, path "
                + "RETURN key, standing, worst_beneath, length(path) AS steps",
            "file",
            FILE)) {
      found.add(
          row.get("key")
              + " "
              + row.get("standing")
              + " "
              + row.get("worst_beneath")
              + " "
              + row.get("steps"));
    }
    assertEquals(EXPECTED, found);
  }

  @Test
  void eachRowSaysWhyOrWhatWasLookedAt() {
    for (Map<String, Object> row : rows()) {
      boolean isHere = row.get("pith_number") != null;
      String reason = String.valueOf(row.get("reason"));
      switch (String.valueOf(row.get("key"))) {
        case "elsewhere" -> assertTrue(reason.startsWith("UNKNOWN_ID: 10.1000/nowhere"), reason);
        case "broken" ->
            assertTrue(reason.startsWith("This entry cannot be read as BibTeX: "), reason);
        case "paper" -> assertTrue(reason.startsWith("Not here: no arXiv id"), reason);
        case "mixed" -> assertTrue(reason.startsWith("Its ids name several papers"), reason);
        default -> {
          assertEquals("null", reason);
          assertTrue(isHere);
          String lookedAt = String.valueOf(row.get("looked_at"));
          assertTrue(lookedAt.contains("Last import: 20"), lookedAt);
        }
      }
    }
  }

  /** The forger's clone says that the retracted paper was confirmed. Nobody believes it. */
  @Test
  void newsNamesTheEventItsSignerAndWhetherHeIsTrusted() {
    Map<String, Object> clone =
        rows().stream().filter(row -> "clone".equals(row.get("key"))).findFirst().orElseThrow();
    String because = clone.get("because").toString();
    assertTrue(because.contains("sha256:") && because.contains("key "), because);
    assertTrue(because.contains(", signed as synthetic."), because);
    assertTrue(because.contains(", trusted)"), because);
    assertFalse(because.contains("confirmed"), because);
    assertEquals(true, clone.get("trusted"));
  }

  @Test
  void aClaimIsToldApartFromAFactAndTheLineIsThatOfTheFile() throws IOException {
    Map<String, Object> forked =
        rows().stream().filter(row -> "forked".equals(row.get("key"))).findFirst().orElseThrow();
    assertEquals(
        List.of("retracted", false), List.of(forked.get("standing"), forked.get("trusted")));
    assertEquals(
        List.of("corrected", true),
        List.of(forked.get("worst_beneath"), forked.get("worst_beneath_trusted")));
    long line = (long) forked.get("line");
    assertTrue(
        Files.readAllLines(Path.of("docs/references.sample.bib"))
            .get((int) line - 1)
            .startsWith("@article{forked,"));
    Map<String, Object> text =
        graph.row("CALL pith.bibliography.text('\n\n2699.00111') YIELD line, claimed");
    assertEquals(3L, text.get("line"));
  }

  @Test
  void aListOfIdsAndAnAuxFileGiveTheSame() throws IOException {
    Path folder = Files.createDirectories(graph.importDirectory().resolve("paper"));
    Files.copy(Path.of("docs/references.sample.bib"), folder.resolve("refs.bib"));
    Files.writeString(folder.resolve("paper.aux"), "\\citation{upstairs,good}\n\\bibdata{refs}\n");
    Files.writeString(
        folder.resolve("ids.txt"), "arXiv:2699.00067\nhttps://arxiv.org/abs/2699.00064\n");
    assertEquals(graph.rows(standings("paper/ids.txt")), graph.rows(standings("paper/paper.aux")));
    Files.writeString(
        folder.resolve("out.aux"), "\\citation{good}\n\\bibdata{../../../etc/passwd}");
    String told =
        assertThrows(
                QueryExecutionException.class,
                () -> graph.row("CALL pith.bibliography('paper/out.aux')"))
            .getMessage();
    assertTrue(told.startsWith("NOT_FOUND: paper/out.aux: expected the file that it names"), told);
    Files.writeString(folder.resolve("half.aux"), "\\citation{good,none}\n\\bibdata{refs,gone}\n");
    Object reason =
        graph.value(
            "CALL pith.bibliography('paper/half.aux') YIELD key, reason WITH * WHERE key = 'none' "
                + "RETURN reason");
    assertTrue(String.valueOf(reason).endsWith("files that cannot be read there: gone.bib."));
  }

  /** Who reads a row knows which letters are a guess. */
  @Test
  void aListThatIsNoUtf8SaysSoWhereItMatters() throws IOException {
    Files.write(
        graph.importDirectory().resolve("old.txt"),
        "Ein Müller – 2699.00067\nplain 2699.00064\nKöln, no id\n".getBytes("windows-1252"));
    List<Map<String, Object>> rows =
        graph.rows(
            "CALL pith.bibliography('old.txt') YIELD given, looked_at, reason "
                + "RETURN given, coalesce(looked_at, reason) AS said");
    assertEquals("Ein Müller – 2699.00067", rows.get(0).get("given"));
    for (int i = 0; i < 3; i++) {
      String said = String.valueOf(rows.get(i).get("said"));
      assertEquals(i != 1, said.endsWith("windows-1252: letters with accents may be wrong."), said);
    }
  }

  private static String standings(String file) {
    return "CALL pith.bibliography('"
        + file
        + "') YIELD entry, pith_number, standing, worst_beneath "
        + "RETURN entry, pith_number, standing, worst_beneath";
  }

  @Test
  void filesAreThoseOfTheImportDirectory() {
    for (String other : List.of("/etc/passwd", "../references.bib", "nothing.bib", "paper")) {
      QueryExecutionException failure =
          assertThrows(
              QueryExecutionException.class,
              () -> graph.rows("CALL pith.bibliography($file)", "file", other),
              other);
      assertTrue(
          failure.getMessage().matches("(?s)(OUTSIDE_IMPORT_DIRECTORY|NOT_FOUND|NOT_A_FILE).*"),
          failure.getMessage());
    }
  }

  @Test
  void aCallWithoutASourceSaysWhatItNeeds() {
    for (String call : List.of("bibliography", "import", "check")) {
      QueryExecutionException failure =
          assertThrows(
              QueryExecutionException.class,
              () -> graph.rows("CALL pith." + call + "(null)"),
              call);
      assertTrue(failure.getMessage().startsWith("WRONG_ARGUMENT: "), failure.getMessage());
    }
  }

  private static List<Map<String, Object>> rows() {
    return graph.rows("CALL pith.bibliography($file)", "file", FILE);
  }
}
