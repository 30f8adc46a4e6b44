package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pith.Shared;
import pith.cli.EmbeddedGraph;

/** What {@code pith serve} answers as a mirror: the registry's own pages and commands try it. */
final class MirrorPortIT {
  private static final String SUFFIX = "TA2NP4TEQCF2UWDEMFGKSMFZNV";
  private static final List<String> PAGES =
      List.of("JSD5VR4GCDEOXCNH6FYKHXM3RK", "SSFOQ4J5NP662ZD7FL5CYDLEFN");
  private static final Pattern LINES =
      Pattern.compile("(?s)(curl -sH .*?\n.*?\n.*?)\n# expect: ([0-9a-f]{64})");
  private static final Pattern TAG = Pattern.compile("ETag: (\"[0-9a-f]{64}\")");

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    try (EmbeddedGraph graph = EmbeddedGraph.open(folder.resolve("db"), Map.of())) {
      take(graph, Path.of("import", SUFFIX + ".bundle.json"));
      take(graph, Path.of("import", "synthetic-forged-clone.json"));
      take(graph, Shared.fixtures("forged_clone_of_TA2NP4TE.bundle.json"));
      for (String page : PAGES) {
        take(graph, Shared.fixtures(page + ".page.txt"));
      }
    }
    served = Served.start(folder);
  }

  private static void take(EmbeddedGraph graph, Path file) {
    graph
        .db()
        .executeTransactionally(
            "CALL pith.import($file)", Map.of("file", file.toAbsolutePath().toString()));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (served != null) {
      served.close();
    }
  }

  /** Word for word, but for the host. */
  @Test
  void theThreeLinesOfARecordPagePrintItsHash() throws Exception {
    Assumptions.assumeTrue(
        shell("command -v curl jq python3").exit() == 0, "SKIPPED: no curl, jq or python3 here");
    for (String page : PAGES) {
      Matcher lines = LINES.matcher(Files.readString(Shared.fixtures(page + ".page.txt")));
      assertTrue(lines.find(), page);
      String line = lines.group(1).replace("https://pith.science", url(""));
      assertFalse(line.contains("pith.science"), line);
      Ran ran = shell(line);
      assertEquals(lines.group(2), ran.out().strip(), line);
    }
  }

  @Test
  void eachClientGetsTheFormThatItTakes() throws IOException {
    for (String id : List.of(SUFFIX, "pith:TA2NP4TE", "arxiv:1610.09645", SUFFIX + "/")) {
      assertForm("application/ld+json", id, "Accept: application/ld+json");
      assertForm("application/json", id, "Accept: application/json");
      assertForm("application/json", id, "Accept: */*");
      assertForm("application/json", id, "X-None: x");
      assertForm("text/html", id, "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
      assertForm("application/json", id, "Accept: text/html;q=0.3, application/*;q=0.5");
    }
    assertEquals(406, get("/pith/" + SUFFIX).with("Accept: image/png").send().status());
    assertEquals(406, get("/pith/" + SUFFIX).with("Accept: application/json;q=0").send().status());
  }

  private static void assertForm(String type, String id, String header) throws IOException {
    RawHttp.Answer answer = get("/pith/" + id).with(header).send();
    assertEquals(200, answer.status(), answer.text());
    assertTrue(answer.text().contains("Content-Type: " + type), header + answer.text());
    assertTrue(answer.text().contains("Vary: Accept"), answer.text());
    assertTrue(answer.text().contains("Access-Control-Allow-Origin: *"), answer.text());
    assertTrue(answer.text().contains("</pith/" + SUFFIX + ">; rel=\"cite-as\""), answer.text());
    assertTrue(answer.text().contains("rel=\"license\""), answer.text());
  }

  @Test
  void filesOfAPaperAreThoseOfAPublishedMirror() throws IOException {
    for (String path :
        List.of(
            "/pith/" + SUFFIX + "/index.json",
            "/pith/" + SUFFIX + ".json",
            "/pith/" + SUFFIX + "/state.json",
            "/pith/" + SUFFIX + "/bundle.json",
            "/.well-known/pith/" + SUFFIX + "/bundle.json",
            "/pith/" + SUFFIX + "/badge.svg",
            "/pith/" + SUFFIX + "/index.html")) {
      RawHttp.Answer answer = get(path).send();
      assertEquals(200, answer.status(), path + answer.text());
      Matcher tag = TAG.matcher(answer.text());
      assertTrue(tag.find(), answer.text());
      RawHttp.Answer known = get(path).with("If-None-Match: \"other\", W/" + tag.group(1)).send();
      assertEquals(304, known.status(), path);
      assertEquals(200, get(path).with("If-None-Match: \"other\"").send().status());
      RawHttp.Answer head = get(path).method("HEAD").send();
      assertEquals(200, head.status(), path);
      assertTrue(head.text().contains("Content-Length: "), head.text());
      assertTrue(head.text().endsWith("\r\n\r\n"), head.text());
    }
    String bundle = get("/pith/" + SUFFIX + "/bundle.json").send().text();
    Matcher hash = Pattern.compile("\"bundle_sha256\":\"([0-9a-f]{64})\"").matcher(bundle);
    assertTrue(hash.find(), bundle);
    RawHttp.Answer byHash = get("/bundle/" + hash.group(1) + ".json").send();
    assertEquals(200, byHash.status(), byHash.text());
    assertTrue(byHash.text().contains("immutable"), byHash.text());
  }

  /** What is quarantined, unknown or nonsense is told apart, and nothing is written. */
  @Test
  void whatIsNotShownSaysWhy() throws IOException {
    assertStatus(404, "/pith/arxiv:0000.00000");
    assertStatus(404, "/pith/");
    assertStatus(404, "/");
    assertStatus(404, "/bundle/" + "0".repeat(64) + ".json");
    assertEquals(400, get("/../db/neo4j").send().status());
    assertStatus(400, "/pith/%ff");
    assertEquals(400, get("/pith/x%00y").send().status());
    RawHttp.Answer post = get("/pith/" + SUFFIX).method("POST").send();
    assertEquals(405, post.status(), post.text());
    assertEquals(204, get("/pith/" + SUFFIX).method("OPTIONS").send().status());
    String quarantined =
        value("MATCH (p:Paper:Quarantined) RETURN p.pith_number AS n ORDER BY n LIMIT 1");
    RawHttp.Answer gone = get("/pith/" + quarantined).send();
    assertEquals(410, gone.status(), gone.text());
    assertEquals(410, get("/pith/" + quarantined + "/bundle.json").send().status());
  }

  /** A stranger cannot put a word into a public page, nor a document behind a public address. */
  @Test
  void aForgersBundleIsNotShown() throws IOException {
    String forged =
        value(
            "MATCH (b:Bundle {admitted: false})-[:DESCRIBES]->(:Paper {suffix: '"
                + SUFFIX
                + "'}) RETURN b.bundle_sha256");
    assertEquals(404, get("/bundle/" + forged + ".json").send().status());
    for (String file : List.of("index.html", "bundle.json", "index.json", "state.json")) {
      String shown = get("/pith/" + SUFFIX + "/" + file).send().text();
      assertFalse(shown.contains(forged), file);
      assertFalse(shown.contains("quarantined"), file);
      assertFalse(shown.contains("Not trusted."), file);
    }
    String own =
        RawHttp.get(served.http(), "/pith/" + SUFFIX).password(served.password()).send().text();
    assertTrue(own.contains(forged) && own.contains("quarantined"), own);
  }

  private static String value(String cypher) {
    try (var driver = served.driver();
        var session = driver.session()) {
      return session.run(cypher).single().get(0).asString();
    }
  }

  private static void assertStatus(int status, String path) throws IOException {
    RawHttp.Answer answer = get(path).send();
    assertEquals(status, answer.status(), path + "\n" + answer.text());
    assertFalse(answer.text().contains("Exception"), answer.text());
  }

  private static RawHttp get(String path) {
    return RawHttp.get(served.mirror(), path);
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + served.mirror() + path;
  }

  private record Ran(int exit, String out) {}

  private static Ran shell(String line) throws Exception {
    Process process = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), line);
    return new Ran(process.exitValue(), out);
  }
}
