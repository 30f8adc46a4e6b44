package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import pith.cli.EmbeddedGraph;

/** {@code pith serve} in a process of its own, for a driver and for Neo4j Browser. */
class ServeIT {
  /** {@code -Dpith.docs.write=true} takes the pictures of the pages anew. */
  private static final Path PICTURES =
      Boolean.getBoolean("pith.docs.write")
          ? Path.of("docs/pictures")
          : Path.of(System.getProperty("pith.build", "target"), "pictures");

  private static final String GUIDE =
      "document.body.innerText.includes('A retracted paper is red')";

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    served = Served.start(folder);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    served.close();
  }

  @Test
  void aDriverFindsTheSamples() {
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      assertEquals(
          204L,
          session
              .run(
                  "MATCH (p:Paper {imported: true}) "
                      + "WHERE NOT p.source_id STARTS WITH '2698' RETURN count(p) AS papers")
              .single()
              .get("papers")
              .asLong());
      assertEquals(
          "AUTHENTIC",
          session.run("RETURN pith.verdict('arxiv:2699.00009') AS v").single().get("v").asString());
    }
  }

  @Test
  void whoHasPapersIsGivenNeitherTheSamplesNorTheirKeys(@TempDir Path own) throws Exception {
    Path db = own.resolve("db");
    Path bundle = Path.of("import", "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json").toAbsolutePath();
    try (EmbeddedGraph graph = EmbeddedGraph.open(db, Map.of())) {
      graph
          .db()
          .executeTransactionally("CALL pith.import($file)", Map.of("file", bundle.toString()));
    }
    try (Served filled = Served.start(own);
        Driver driver = filled.driver();
        Session session = driver.session()) {
      assertEquals(1L, session.run("MATCH (p:Paper) RETURN count(p)").single().get(0).asLong());
      assertFalse(Files.exists(db.resolve("conf").resolve("pith-trust.json")));
    }
    assertTrue(Files.exists(folder.resolve("db").resolve("conf").resolve("pith-trust.json")));
  }

  @Test
  void neo4jBrowserRunsAndDrawsThem() throws Exception {
    Assumptions.assumeTrue(
        WebDriver.installed().isPresent(), "SKIPPED: no chromedriver is installed here");
    try (WebDriver page =
        WebDriver.start(WebDriver.installed().orElseThrow(), folder.resolve("profile"))) {
      bringsStyleAndGuide(page);
      run(page, "CALL pith.verify('arxiv:1610.09645')", "BUNDLE_SIGNATURE", "verify");
      run(
          page,
          "MATCH p = (:Paper {short_number: 'pith:TA2NP4TE'})<-[:ABOUT|DESCRIBES|IDENTIFIES]-(x) "
              + "OPTIONAL MATCH q = (x)-[:SIGNED_BY|CONTAINS]->() RETURN p, q",
          "Overview",
          "bundle");
      run(
          page,
          "CALL pith.cascade('arxiv:2699.00009', {depth: 2, relations: ['depends_on']}) "
              + "YIELD path RETURN path",
          "Overview",
          "cascade");
    }
  }

  /** The guide opens by itself, and its pictures have the colours of the recipes. */
  private static void bringsStyleAndGuide(WebDriver page) throws Exception {
    page.open(served.start());
    page.await("the guide", GUIDE);
    assertEquals(
        "#C0392B",
        page.script(
            "return JSON.parse(localStorage.getItem('neo4j.grass'))['node.Retracted'].color"));
  }

  @Test
  void aPersonReadsThePages() throws Exception {
    Assumptions.assumeTrue(
        WebDriver.installed().isPresent(), "SKIPPED: no chromedriver is installed here");
    try (WebDriver page =
        WebDriver.start(WebDriver.installed().orElseThrow(), folder.resolve("person"))) {
      PagesForPeople person = new PagesForPeople(served, page, PICTURES);
      person.findAPaper();
      person.followTheDrawing();
      person.askAboutReferences();
      person.readAHostilePaper();
      person.readOnAPhoneInTheDarkAndOnPaper();
    }
  }

  /** Beside it there is little room for a picture. */
  private static void closeGuide(WebDriver page) throws Exception {
    page.await("the guide", GUIDE);
    page.script("document.querySelector('[data-testid=navigationGuides]').click()");
    page.await("the end of the guide", "!" + GUIDE);
  }

  /** The address that is printed, with a query in it; typing Ctrl-Enter runs it. */
  private static void run(WebDriver page, String cypher, String awaited, String picture)
      throws Exception {
    String query = URLEncoder.encode(cypher, StandardCharsets.UTF_8).replace("+", "%20");
    page.open(served.start().replace("#", "?cmd=edit&arg=" + query + "#"));
    page.await("the editor", "document.querySelector('.monaco-editor textarea') !== null");
    page.await("the query", "document.querySelector('.view-lines').innerText.length > 20");
    page.await(
        "a connection", "document.body.innerText.includes('You are connected as user neo4j')");
    closeGuide(page);
    page.type(page.element(".monaco-editor textarea"), "\uE009\uE007");
    page.await(awaited, "document.body.innerText.includes('" + awaited + "')");
    if (awaited.equals("Overview")) {
      page.await("the graph", "document.querySelectorAll('svg circle').length > 1");
    }
    if (Boolean.getBoolean("pith.docs.write")) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
    }
    Path file = PICTURES.resolve(picture + ".png");
    page.picture(file);
    assertTrue(Files.size(file) > 10_000);
  }
}
