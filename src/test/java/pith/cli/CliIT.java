package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, on an embedded database of their own. */
class CliIT {
  private static final String TA = "import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";

  @TempDir private static Path folder;
  private static String db = "";
  private static Shell demo = new Shell(-1, "", "");

  @BeforeAll
  static void demo() {
    db = folder.resolve("db").toString();
    demo = Shell.type("demo", "--db", db);
  }

  @AfterEach
  void forgetTrust() {
    System.clearProperty("pith.trust");
  }

  @Test
  void demoDoesTheMainJobAndSaysWhatToTryNext() {
    assertEquals(0, demo.exit(), demo.err());
    assertTrue(demo.out().matches("(?s).*imported +206\n.*quarantined +2\n.*"), demo.out());
    assertTrue(
        demo.out().replaceAll("\\s+", " ").contains("is pinned to another key. Not trusted."));
    assertTrue(demo.out().contains("AUTHENTIC"), demo.out());
    assertTrue(demo.out().contains("./pith verify arxiv:1610.09645"), demo.out());
  }

  /** The task of a reader: which papers depend on a retracted one, and who retracted it. */
  @Test
  void theDemoAnswersAReader() {
    String said = demo.out();
    String retracted = said.substring(said.indexOf("A retracted result, and who signed"));
    assertTrue(
        retracted.replaceAll("\\s+", " ").contains("signed_by synthetic.registry key pinned"),
        said);
    assertTrue(retracted.contains("arxiv:2699.00009"), said);
    assertTrue(said.contains("The papers that depend on it, nearest first: ten of 100\n"), said);
    String counted = said.substring(said.indexOf("How many they are, by distance: 100 in all\n"));
    List<String> rows =
        counted.lines().skip(2).takeWhile(line -> line.matches(" *\\d+ +\\d+ *")).toList();
    assertEquals(
        100,
        rows.stream().mapToInt(row -> Integer.parseInt(row.strip().split(" +")[1])).sum(),
        said);
    String all = "CALL pith.cascade('arxiv:2699.00009') YIELD distance, title";
    assertTrue(said.contains("./pith query \"" + all + "\""), said);
    Shell query = Shell.type("query", all, "--db", db, "--format", "json");
    assertEquals(101, query.out().lines().count(), "the paper itself is the first row");
  }

  @Test
  void verifyPassesOnAnIntactPaper() {
    Shell verify = Shell.type("verify", "arxiv:1610.09645", "--db", db);
    assertEquals(0, verify.exit(), verify.err());
    assertTrue(verify.out().contains("BUNDLE_SIGNATURE"), verify.out());
    Shell all = Shell.type("verify", "all", "--db", db);
    assertEquals(1, all.exit(), "the samples have a tampered bundle");
    assertTrue(all.out().contains("BUNDLE_HASH"), all.out());
  }

  @Test
  void bibTellsWhatStillStandsInEveryFormat() throws Exception {
    String file = "docs/references.sample.bib";
    Shell table = Shell.type("bib", file, "--db", db);
    assertEquals(1, table.exit(), table.err());
    assertTrue(table.out().contains("unchallenged, depends on retracted"), table.out());
    assertTrue(table.out().contains("not here"), table.out());
    assertTrue(
        table
            .out()
            .endsWith(
                "\n20 entries. 11 have a problem, or depend on a paper that has one. "
                    + "Of 4 nothing is known here.\n"),
        table.out());
    assertTrue(table.out().contains("claimed retracted, depends on corrected"), table.out());
    assertTrue(
        table.out().replaceAll("\\s+", " ").contains("Somebody whose key is not pinned says: retr"),
        table.out());
    Shell json = Shell.type("bib", file, "--db", db, "--format", "json");
    assertEquals(20, json.out().lines().count());
    for (String line : json.out().lines().toList()) {
      assertTrue(new ObjectMapper().readTree(line).has("looked_at"), line);
    }
    Shell markdown = Shell.type("bib", file, "--db", db, "--format", "markdown");
    assertEquals(20, markdown.out().lines().filter(line -> line.startsWith("- ")).count());
    assertTrue(markdown.out().contains("- **retracted**: withdrawn. "), markdown.out());
    Shell sarif = Shell.type("bib", file, "--db", db, "--format", "sarif");
    JsonNode results = new ObjectMapper().readTree(sarif.out()).at("/runs/0/results");
    assertEquals("retracted", results.at("/0/ruleId").asText());
    assertTrue(results.size() > 10, sarif.out());
    List<String> lines = Files.readAllLines(Path.of(file));
    for (JsonNode result : results) {
      String key = result.at("/locations/0/logicalLocations/0/name").asText();
      int line = result.at("/locations/0/physicalLocation/region/startLine").asInt();
      assertTrue(lines.get(line - 1).contains("{" + key + ","), key + " is not in line " + line);
    }
  }

  /** About the documents, beside what is about the result. */
  @Test
  void bibHasTheVerdictToo() {
    String file = "docs/references.sample.bib";
    Shell wide = Shell.type("bib", file, "--db", db, "--wide");
    assertTrue(wide.out().startsWith("entry  key        standing"), wide.out());
    assertTrue(wide.out().lines().findFirst().orElse("").contains("  verdict  "), wide.out());
    assertTrue(wide.out().contains("AUTHENTIC"), wide.out());
    Shell csv = Shell.type("bib", file, "--db", db, "--format", "csv");
    List<String> lines = csv.out().lines().toList();
    assertTrue(
        lines.get(0).startsWith("entry,key,given,ids,pith_number,title,standing,"), csv.out());
    assertTrue(lines.get(0).contains(",verdict,"), csv.out());
    assertTrue(lines.get(0).endsWith(",worst_beneath_trusted,claimed,line"), csv.out());
    assertEquals(21, lines.size(), csv.out());
    assertEquals(1, csv.exit());
  }

  /** Rubbish rows would look like an answer. No database is opened for it. */
  @Test
  void bibRefusesWhatIsNoText() throws Exception {
    Path binary = folder.resolve("refs.gz");
    for (byte[] bytes :
        List.of(new byte[] {'a', '\n', 0}, new byte[] {'a', '\n', 0x1f, (byte) 0x8b})) {
      Files.write(binary, bytes);
      Shell told = Shell.type("bib", binary.toString(), "--db", folder + "/none");
      assertEquals(2, told.exit(), told.out());
      assertEquals("", told.out());
      assertTrue(told.err().startsWith("pith: NOT_TEXT: "), told.err());
      String what = bytes[2] == 0 ? "a zero byte" : "the control byte 0x1f";
      assertTrue(told.err().contains("found " + what + " at byte 2."), told.err());
    }
    byte[] latin1 = "Müller, 2699.00194\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(binary, latin1);
    Shell read = Shell.type("bib", binary.toString(), "--db", db);
    assertEquals(0, read.exit(), read.err());
    assertTrue(read.out().contains("Müller"), read.out());
    assertTrue(read.err().contains(" is not UTF-8, and was read as windows-1252: "), read.err());
    assertEquals(1, read.err().lines().count(), read.err());
    Files.writeString(binary, "Müller, 2699.00194\n");
    assertEquals("", Shell.type("bib", binary.toString(), "--db", db).err());
    Files.write(binary, new byte[] {'a', (byte) 0x81});
    Shell neither = Shell.type("bib", binary.toString(), "--db", db);
    assertEquals(2, neither.exit(), neither.out());
    assertTrue(neither.err().contains("found the byte 0x81 at byte 1, which is in neither"));
  }

  @Test
  void changesTellWhatGotWorseAndTheExitCodeSaysSo() {
    Shell all = Shell.type("changes", "--db", db, "--format", "json");
    assertEquals(1, all.exit(), all.err());
    assertTrue(all.out().contains("\"after\":\"retracted\""), all.out());
    Shell watched = Shell.type("changes", "--db", db, "--papers", "arxiv:1610.09645");
    assertEquals(0, watched.exit(), watched.err());
    assertTrue(watched.out().contains("pith:TA2NP4TE"), watched.out());
    Shell below = Shell.type("changes", "--db", db, "--papers", "arxiv:2699.00067", "--affecting");
    assertEquals(1, below.exit(), below.err());
    assertTrue(below.out().contains("retracted"), below.out());
    Shell none = Shell.type("changes", "--db", db, "--since", "77");
    assertEquals(1, none.exit());
    assertTrue(none.err().startsWith("pith: UNKNOWN_RUN"), none.err());
  }

  @Test
  void anImportEndsWithTheWorstNews() {
    String news = folder.resolve("news").toString();
    String[] command = {"import", "import", "--db", news, "--trust", "docs/pith-trust.sample.json"};
    Shell first = Shell.type(command);
    assertTrue(first.out().contains("Papers that are new or changed: "), first.out());
    List<String> named = first.out().lines().filter(line -> line.startsWith("  ")).toList();
    assertEquals(5, named.size(), first.out());
    assertTrue(named.get(0).startsWith("  retracted pith:"), first.out());
    assertTrue(first.out().contains("./pith changes --since 0 --db '" + news + "'"), first.out());
    Shell again = Shell.type(command);
    assertTrue(again.out().contains("No paper changed."), again.out());
  }

  @Test
  void bibEndsWellWhereNothingIsWrong() throws Exception {
    Path file = Files.writeString(folder.resolve("ids.txt"), "2699.00194\nnowhere\n");
    Shell table = Shell.type("bib", file.toString(), "--db", db);
    assertEquals(0, table.exit(), table.out() + table.err());
    Path hostile =
        Files.writeString(folder.resolve("h.bib"), "@misc{<b>|*\u202e, title={[x](javascript:y)}}");
    Shell markdown = Shell.type("bib", hostile.toString(), "--db", db, "--format", "markdown");
    assertTrue(markdown.out().contains("\\<b\\>\\|\\*\\\\u202e"), markdown.out());
  }

  @Test
  void bibSaysWhatItCouldNotLookAt() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.bib"), "");
    Shell nothing = Shell.type("bib", empty.toString(), "--db", db);
    assertEquals(new Shell(2, "", "pith: no reference found in " + empty + "\n"), nothing);
    Path aux = Files.writeString(folder.resolve("a.aux"), "\\citation{x}\n\\bibdata{references}\n");
    Shell missing = Shell.type("bib", aux.toString(), "--db", db);
    assertEquals(1, missing.exit(), missing.out());
    assertTrue(missing.err().contains("found no references.bib"), missing.err());
  }

  /** Nobody looked at it: that is no good news, and the way out is told in words of the shell. */
  @Test
  void aQuarantinedPaperIsToldWithWhatHelps() throws Exception {
    String aside = folder.resolve("aside").toString();
    Path nobody =
        Files.writeString(
            folder.resolve("none.json"), "{\"version\":1,\"mode\":\"pinned\",\"signers\":{}}");
    Shell row =
        Shell.type("import", TA, "--db", aside, "--trust", nobody.toString(), "--format", "json");
    String toDo = new ObjectMapper().readTree(row.out()).get("what_to_do").asText();
    assertTrue(toDo.startsWith("1 bundle is quarantined: no pinned key signed it. Pin "), toDo);
    assertTrue(toDo.contains("./pith query --trust FILE 'CALL pith.merge.all()'"), toDo);
    assertTrue(toDo.endsWith("; or import it again with ./pith import --open."), toDo);
    Path ids = Files.writeString(folder.resolve("aside.txt"), "TA2NP4TE\narxiv:1610.09645\n");
    Shell table = Shell.type("bib", ids.toString(), "--db", aside, "--trust", nobody.toString());
    assertEquals(1, table.exit(), table.out());
    assertEquals(2, table.out().split(" quarantined ", -1).length - 1, table.out());
    assertTrue(table.out().contains("./pith import --open"), table.out());
    Shell sarif =
        Shell.type(
            "bib",
            ids.toString(),
            "--db",
            aside,
            "--trust",
            nobody.toString(),
            "--format",
            "sarif");
    JsonNode result = new ObjectMapper().readTree(sarif.out()).at("/runs/0/results/0");
    assertEquals("quarantined", result.at("/ruleId").asText());
    assertEquals("warning", result.at("/level").asText());
  }

  @Test
  void queryGivesRowsAsJson() throws Exception {
    Shell query =
        Shell.type(
            "query",
            "MATCH (p:Paper {short_number: 'pith:TA2NP4TE'}) RETURN p, p.year AS year, 1.5 AS real",
            "--db",
            db,
            "--format",
            "json");
    JsonNode row = new ObjectMapper().readTree(query.out());
    assertEquals(2016, row.get("year").asInt());
    assertEquals(1.5, row.get("real").asDouble());
    assertEquals("Paper", row.get("p").get("is").asText());
  }

  @Test
  void exportIsWhatImportTakes() {
    Path dump = folder.resolve("dump.ndjson.gz");
    assertEquals(0, Shell.type("export", dump.toString(), "--db", db).exit());
    Shell again = Shell.type("import", dump.toString(), "--db", db, "--format", "json");
    assertEquals(0, again.exit(), again.err());
    assertTrue(again.out().matches("(?s).*\"imported\":0,.*\"unchanged\":[1-9].*"), again.out());
  }

  @Test
  void exportOverwritesOnlyWhenAskedAndLeavesNothingElse() throws Exception {
    Path target = Files.createDirectory(folder.resolve("mine")).resolve("dump.ndjson");
    Files.writeString(target, "mine");
    Shell taken = Shell.type("export", target.toString(), "--db", db);
    assertEquals(1, taken.exit());
    assertTrue(taken.err().startsWith("pith: EXISTS_ALREADY: " + target), taken.err());
    assertEquals("mine", Files.readString(target));
    Shell replaced = Shell.type("export", target.toString(), "--overwrite", "--db", db);
    assertEquals(0, replaced.exit(), replaced.err());
    assertTrue(Files.size(target) > 1000);
    try (Stream<Path> left = Files.list(target.getParent())) {
      assertEquals(List.of(target), left.toList());
    }
    assertEquals(2, Shell.type("export", target.toString(), "--what", "all", "--db", db).exit());
  }

  @Test
  void refusalsAndQuarantineAreExitCodeOne() throws Exception {
    Path poison = Files.writeString(folder.resolve("poison.json"), "{\"a\":1,\"a\":2}");
    String other = folder.resolve("other").toString();
    assertEquals(1, Shell.type("import", poison.toString(), "--db", other).exit());
    Shell check = Shell.type("check", poison.toString());
    assertEquals(1, check.exit());
    assertTrue(check.out().contains("DUPLICATE_KEY"), check.out());
  }

  @Test
  void checkNeedsNoDatabaseAndTakesSeveralSources() throws Exception {
    Set<String> before = touched(Path.of("pith-db"));
    Shell check = Shell.type("check", TA, TA);
    assertEquals(0, check.exit(), check.out());
    assertTrue(check.out().contains("AUTHENTIC"), check.out());
    assertEquals(before, touched(Path.of("pith-db")));
  }

  /** Who ran the demo in this folder has a database there, which a check must leave alone. */
  private static Set<String> touched(Path database) throws IOException {
    if (!Files.exists(database)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(database)) {
      return files
          .map(file -> file + " " + file.toFile().lastModified())
          .collect(Collectors.toSet());
    }
  }

  @Test
  void theTrustFileOfTheCommandLineCounts() throws Exception {
    Path nobody =
        Files.writeString(
            folder.resolve("nobody.json"), "{\"version\":1,\"mode\":\"pinned\",\"signers\":{}}");
    Shell check = Shell.type("check", TA, "--trust", nobody.toString());
    assertEquals(1, check.exit());
    assertTrue(check.out().contains("INTACT_BUT_UNTRUSTED_SIGNER"), check.out());
    Files.writeString(nobody, "{\"version\":1,\"mod\":\"open\"}");
    Shell broken = Shell.type("check", TA, "--trust", nobody.toString());
    assertEquals(1, broken.exit());
    assertTrue(broken.err().contains("TRUST_FILE"), broken.err());
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() {
    Shell unknown = Shell.type("query", "CALL pith.verify('arxiv:0000.00000')", "--db", db);
    assertEquals(1, unknown.exit());
    assertEquals(1, unknown.err().lines().count(), unknown.err());
    assertTrue(unknown.err().startsWith("pith: UNKNOWN_ID"), unknown.err());
    assertEquals(2, Shell.type("import", "/no/such/file", "--db", db).exit());
    assertEquals(2, Shell.type("frobnicate").exit());
    assertEquals(2, Shell.type("check").exit());
  }

  @Test
  void strangersWordsActOnNoTerminal() throws Exception {
    String evil = "x\u202e\u001b[2J\npith: all is well";
    String shown = "x\\u202e\\u001b[2J\\u000apith: all is well";
    Shell table = Shell.type("query", "RETURN $t AS text", "--param", "t=" + evil, "--db", db);
    assertEquals("text\n" + shown + "\n", table.out(), table.err());
    Shell failed = Shell.type("query", "CALL pith.verify($t)", "--param", "t=" + evil, "--db", db);
    assertEquals(1, failed.exit());
    assertTrue(failed.err().startsWith("pith: UNKNOWN_ID: " + shown), failed.err());
    assertEquals(1, failed.err().lines().count(), failed.err());
    Shell neo4j = Shell.type("query", "RETURN duration($t)", "--param", "t=" + evil, "--db", db);
    assertEquals(1, neo4j.exit());
    assertEquals(1, neo4j.err().lines().count(), neo4j.err());
    Path file = Files.writeString(folder.resolve("a\u001b[2J\nb.json"), "{}");
    Shell check = Shell.type("check", file.toString());
    assertTrue(check.out().contains("a\\u001b[2J\\u000ab.json"), check.out());
  }

  @Test
  void aSlipInAStatementIsToldByItsPlace() {
    Shell slip = Shell.type("query", "RETRUN 1", "--db", db);
    assertEquals(1, slip.exit());
    assertEquals(1, slip.err().lines().count(), slip.err());
    assertTrue(slip.err().contains("line 1, column 1"), slip.err());
  }

  @Test
  void completionAndHelpAreThere() {
    assertTrue(Shell.type("generate-completion").out().contains("complete -F"));
    for (String command :
        List.of("demo", "import", "check", "verify", "query", "export", "serve")) {
      assertTrue(Shell.type("help").out().contains(command));
      assertEquals(0, Shell.type("help", command).exit());
    }
  }
}
