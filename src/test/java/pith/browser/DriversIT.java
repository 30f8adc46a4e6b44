package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import pith.cli.CommandProcess;
import pith.cli.EmbeddedGraph;
import pith.cli.Shell;
import pith.docs.CypherBlock;

/**
 * What the README promises, by two drivers against {@code pith serve}. It has more papers in than
 * the README's server: the promised rows are among those that come.
 */
final class DriversIT {
  private static final Path SCRIPTS = Path.of("src/test/node");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Served served;
  private static List<CypherBlock> blocks;

  @BeforeAll
  static void serve() throws IOException {
    served = Served.start(folder);
    blocks = CypherBlock.of(Path.of("README.md")).stream().map(DriversIT::here).toList();
    assertTrue(blocks.size() >= 5);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    served.close();
  }

  /** The samples lie where the README's reader copies them to, and are in already. */
  private static CypherBlock here(CypherBlock block) {
    return block.cypher().contains("'*.bundle.json'")
        ? new CypherBlock(
            block.cypher(), List.of("documents", "imported"), List.of(List.of("3", "0")))
        : block;
  }

  @Test
  void theJavaDriver() {
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      for (CypherBlock block : blocks) {
        List<Record> records = session.run(block.cypher()).list();
        assertPromised(
            block,
            records.stream()
                .map(row -> block.columns().stream().map(name -> shown(row.get(name))).toList())
                .toList());
      }
    }
  }

  /** Its other commands find the folder in use, and go through the port. */
  @Test
  void theCommandLine() throws Exception {
    String db = folder.resolve("db").toString();
    CommandProcess.Ran byItself = command(served.password(), "", "query", "RETURN 1", "--db", db);
    assertEquals("1\n1\n", byItself.out(), byItself.err());
    assertEquals(asking(db), byItself.err());
    CommandProcess.Ran without = command("wrong", "", "query", "RETURN 1", "--db", db);
    assertEquals(2, without.exit(), without.out());
    assertTrue(without.err().contains("not the password"), without.err());
    CommandProcess.Ran trusting =
        command(served.password(), "", "verify", "all", "--db", db, "--trust", "any.json");
    assertEquals(2, trusting.exit(), trusting.out());
    assertTrue(trusting.err().contains("leave out --trust"), trusting.err());

    CommandProcess.Ran path =
        command(
            served.password(),
            "",
            "query",
            "MATCH path = (p:Paper)-[:CITES]->(:Paper) RETURN p, path ORDER BY p.title LIMIT 1",
            "--bolt",
            served.boltUri());
    assertEquals(0, path.exit(), path.err());
    assertTrue(
        path.out()
            .matches("p +path\n\\(Paper pith:\\S+ .*\\) +\\(Paper pith:\\S+\\) -\\[CITES]-> .*\n"),
        path.out());

    CommandProcess.Ran shell =
        command(
            served.password(),
            "arxiv:2699.00009\nCALL pith.verify('arxiv:0000.00000');",
            "shell",
            "--bolt",
            served.boltUri());
    assertEquals(1, shell.exit(), shell.out());
    assertTrue(shell.out().contains("retracted"), shell.out());
    assertTrue(shell.err().startsWith("pith: UNKNOWN_ID: arxiv:0000.00000"), shell.err());
    assertEquals(1, shell.err().lines().count(), shell.err());

    CommandProcess.Ran verify =
        command(served.password(), "", "verify", "arxiv:1610.09645", "--bolt", served.boltUri());
    assertEquals(0, verify.exit(), verify.err());
    CommandProcess.Ran wrong =
        command("wrong", "", "query", "RETURN 1", "--bolt", served.boltUri());
    assertEquals(2, wrong.exit(), wrong.out());
    assertTrue(wrong.err().contains("not the password"), wrong.err());
    CommandProcess.Ran elsewhere =
        command("any", "", "query", "RETURN 1", "--bolt", "bolt://example.org:7687");
    assertEquals(2, elsewhere.exit(), elsewhere.out());
    assertTrue(elsewhere.err().contains("an address of this machine"), elsewhere.err());
  }

  /** Each finds who has the folder open, and a path means what it means at the shell. */
  @Test
  void everyCommandGoesThroughItByItself() throws Exception {
    String db = folder.resolve("db").toString();
    for (String[] words :
        new String[][] {
          {"verify", "arxiv:1610.09645"},
          {"changes"},
          {"shell"},
          {"export", folder.resolve("found.ndjson").toString()},
          {"bib", Path.of("docs/references.sample.bib").toAbsolutePath().toString()}
        }) {
      List<String> line = new ArrayList<>(List.of(words));
      line.addAll(List.of("--db", db));
      CommandProcess.Ran ran =
          command(served.password(), "RETURN 1 AS one", line.toArray(String[]::new));
      assertEquals(words[0].matches("bib|changes") ? 1 : 0, ran.exit(), line + ran.err());
      assertEquals(asking(db), ran.err());
    }
    String outside = Path.of("import", "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json").toString();
    CommandProcess.Ran refused = command(served.password(), "", "import", outside, "--db", db);
    assertEquals(2, refused.exit(), refused.out());
    assertTrue(refused.err().contains("reads files in no other"), refused.err());
    Path inside = folder.resolve("db").resolve("import").resolve("mine.json");
    Files.copy(Path.of(outside), inside);
    CommandProcess.Ran imported =
        command(served.password(), "", "import", inside.toString(), "--db", db, "--format", "json");
    assertTrue(imported.out().contains("\"unchanged\":1"), imported.out() + imported.err());
    assertTrue(imported.out().contains("\"source\":\"mine.json\""), imported.out());
  }

  /** What a killed one leaves counts for nothing, and is taken away by who opens the database. */
  @Test
  void aNoteThatLeadsElsewhereIsNotFollowed(@TempDir Path own) throws Exception {
    Path db = own.resolve("db");
    Path note = Files.createDirectory(db).resolve("pith-serve.address");
    Files.writeString(note, served.boltUri() + "\n");
    String bundle = Path.of("import", "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json").toString();
    Shell free = Shell.type("import", bundle, "--db", db.toString());
    assertEquals(0, free.exit(), free.err());
    assertEquals("", free.err());
    assertFalse(Files.exists(note));
    try (EmbeddedGraph graph = EmbeddedGraph.open(db, Map.of())) {
      assertTrue(graph.db().isAvailable());
      assertInUse(db, 1);
      Files.writeString(note, served.boltUri() + "\n");
      assertInUse(db, 2);
      Files.writeString(note, "bolt://example.org:7687\n");
      assertInUse(db, 1);
    }
  }

  private static void assertInUse(Path db, int lines) throws Exception {
    CommandProcess.Ran ran =
        command(served.password(), "", "query", "RETURN 1", "--db", db.toString());
    assertEquals(2, ran.exit(), ran.out());
    assertTrue(ran.err().contains("another program has the database"), ran.err());
    assertEquals(lines, ran.err().lines().count(), ran.err());
  }

  private static String asking(String db) {
    return "pith: asking the pith serve at " + served.boltUri() + ", which has " + db + " open\n";
  }

  /** Files are read and written here where that can be, and otherwise words say what to do. */
  @Test
  void theCommandLineWithFiles() throws Exception {
    Path list = Path.of("docs/references.sample.bib").toAbsolutePath();
    CommandProcess.Ran bib = asked("bib", list.toString(), "--format", "json");
    assertEquals(1, bib.exit(), bib.err());
    assertEquals(20, bib.out().lines().count(), bib.out());
    assertTrue(bib.out().contains("\"standing\":\"retracted\""), bib.out());
    Path aux = Files.writeString(folder.resolve("paper.aux"), "\\bibdata{refs}\n");
    assertRefused(asked("bib", aux.toString()), "Name the .bib file itself");

    Path target = folder.resolve("served.ndjson");
    CommandProcess.Ran exported = asked("export", target.toString());
    assertEquals(0, exported.exit(), exported.err());
    assertTrue(Files.readAllLines(target).size() > 100, exported.out());
    CommandProcess.Ran taken = asked("export", target.toString());
    assertEquals(1, taken.exit(), taken.out());
    assertTrue(taken.err().startsWith("pith: EXISTS_ALREADY"), taken.err());
    assertEquals(0, asked("export", target.toString(), "--overwrite").exit());

    assertRefused(asked("import", target.toString()), "reads files in no other. Copy it there");
    assertRefused(asked("import", "-"), "cannot read standard input");
    assertRefused(asked("import", folder.resolve("nothing").toString()), "there is no ");
    Path mine = folder.resolve("db").resolve("import").resolve("served.ndjson");
    Files.copy(target, mine);
    CommandProcess.Ran imported = asked("import", mine.toString(), "--format", "json");
    assertTrue(imported.out().contains("\"imported\":0"), imported.out() + imported.err());
    assertTrue(imported.out().contains("\"source\":\"served.ndjson\""), imported.out());
  }

  private static void assertRefused(CommandProcess.Ran ran, String words) {
    assertEquals(2, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.err().contains(words), ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
  }

  private static CommandProcess.Ran asked(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--bolt", served.boltUri()));
    return command(served.password(), "", line.toArray(String[]::new));
  }

  private static CommandProcess.Ran command(String password, String in, String... words)
      throws Exception {
    return CommandProcess.run(folder, Map.of("PITH_PASSWORD", password), in, words);
  }

  private static String shown(Value value) {
    return value.hasType(org.neo4j.driver.types.TypeSystem.getDefault().LIST())
        ? value.asList(DriversIT::shown).stream().collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(value.asObject());
  }

  @Test
  void theJavaScriptDriver() throws Exception {
    Path home = Files.createDirectory(folder.resolve("node"));
    for (String name : List.of("package.json", "package-lock.json", "run.mjs")) {
      Files.copy(SCRIPTS.resolve(name), home.resolve(name));
    }
    Assumptions.assumeTrue(
        run(home, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").isEnded(),
        "SKIPPED: the JavaScript driver cannot be had here (no npm, or no registry)");
    Path statements = home.resolve("statements.json");
    JSON.writeValue(statements.toFile(), blocks);
    Files.writeString(home.resolve("password"), served.password());
    Ran ran = run(home, "node", "run.mjs", served.boltUri(), statements.toString(), "password");
    assertTrue(ran.isEnded(), ran.out());
    List<String> lines = ran.out().lines().toList();
    assertEquals(blocks.size(), lines.size(), ran.out());
    for (int i = 0; i < lines.size(); i++) {
      assertPromised(blocks.get(i), rows(lines.get(i)));
    }
  }

  private static List<List<String>> rows(String line) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String[] row : JSON.readValue(line, String[][].class)) {
      rows.add(List.of(row));
    }
    return rows;
  }

  private static void assertPromised(CypherBlock block, List<List<String>> rows) {
    assertTrue(rows.containsAll(block.rows()), block + " gave " + rows);
  }

  /** What a program printed, and whether it ended well. */
  private record Ran(boolean isEnded, String out) {}

  private static Ran run(Path home, String... command) throws Exception {
    Path out = home.resolve("out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(home.toFile())
              .redirectError(home.resolve("errors").toFile())
              .redirectOutput(out.toFile())
              .start();
      boolean isEnded = process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
      process.destroy();
      return new Ran(isEnded, Files.readString(out) + (isEnded ? "" : errors(home)));
    } catch (IOException notHere) {
      return new Ran(false, notHere.toString());
    }
  }

  private static String errors(Path home) throws IOException {
    return Files.readString(home.resolve("errors"));
  }
}
