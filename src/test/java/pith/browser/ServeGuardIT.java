package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;

/** What {@code pith serve} gives to whom: nothing without its own address and its password. */
final class ServeGuardIT {
  private static final List<String> ROUTES =
      List.of(
          "/",
          "/browser",
          "/browser/",
          "/browser/index.html",
          "/start",
          "/start/",
          "/start/guide.html",
          "/pith",
          "/pith/",
          "/pith/arxiv:2699.00009",
          "/pith/bundle/" + "0".repeat(64) + ".json",
          "/db/",
          "/db/neo4j/tx",
          "/db/neo4j/tx/commit",
          "/db/neo4j/query/v2",
          "/db/neo4j/query/v2/tx",
          "/db/system/tx/commit",
          "/dbms/",
          "/nothing/here");
  private static final List<String> METHODS = List.of("GET", "POST", "OPTIONS", "DELETE");

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

  private static List<String> foreign() {
    return List.of(
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:" + served.bolt(),
        "Origin: http://evil.example:" + served.http(),
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site");
  }

  @Test
  void noRouteAnswersAPageFromElsewhereThoughItKnowsThePassword() throws IOException {
    for (String route : ROUTES) {
      for (String method : METHODS) {
        RawHttp request =
            RawHttp.get(served.http(), route).method(method).password(served.password());
        for (String header : foreign()) {
          assertEquals(403, request.with(header).send().status(), method + route + header);
        }
        for (String host : List.of("evil.example", "evil.example:" + served.http(), "127.0.0.1")) {
          RawHttp.Answer answer = request.with("Host: " + host).sendAsItIs();
          assertEquals(403, answer.status(), method + route + host);
        }
      }
    }
  }

  @Test
  void ownPagesAreShownAndTheirQueriesNeedThePassword() throws IOException {
    for (String route : List.of("/", "/browser/", "/start/")) {
      assertEquals(200, RawHttp.get(served.http(), route).send().status(), route);
    }
    RawHttp query = RawHttp.query(served.http(), "MATCH (p:Paper) RETURN count(p)");
    RawHttp.Answer mine = query.password(served.password()).send();
    assertEquals(200, mine.status());
    assertTrue(mine.text().contains("\"row\":["), mine.text());
    String origin = "Origin: http://localhost:" + served.http();
    RawHttp.Answer page = query.password(served.password()).with(origin).send();
    assertTrue(page.text().contains("\"row\":["), page.text());
    assertFalse(page.text().contains("Access-Control-Allow-Origin: *"), page.text());
    assertEquals(401, query.send().status());
    // Neo4j takes a rest after the third.
    for (String guess : List.of("neo4j", "wrong" + served.password())) {
      assertEquals(401, query.password(guess).send().status());
    }
  }

  @Test
  void pagesOfPapersNeedThePasswordAndRunNoScript() throws IOException {
    for (String path : List.of("/pith/", "/pith/arxiv:2699.00009", "/pith/?q=2699.00009")) {
      RawHttp request = RawHttp.get(served.http(), path);
      String near = "x" + served.password().substring(1);
      for (RawHttp other :
          List.of(
              request,
              request.password(near),
              request.password(""),
              request.password(served.password()).password(served.password()),
              request.with("Authorization: Basic !"),
              request.with("Cookie: password=" + served.password()))) {
        RawHttp.Answer refused = other.send();
        assertEquals(401, refused.status(), path);
        assertTrue(refused.text().contains("WWW-Authenticate: Basic"), refused.text());
        assertFalse(refused.text().contains("WQ7CBZ2P"), refused.text());
      }
      RawHttp.Answer answer = request.password(served.password()).send();
      assertTrue(answer.status() == 200 || answer.status() == 303, path);
      String policy = "Content-Security-Policy: default-src 'none'; style-src 'sha256-";
      assertTrue(answer.text().contains(policy), answer.text());
      assertTrue(answer.text().contains("Cache-Control: no-store"), answer.text());
      assertTrue(answer.text().contains("nosniff"), answer.text());
      assertFalse(answer.text().contains(served.password()), answer.text());
    }
    RawHttp list = RawHttp.get(served.http(), "/pith/").method("POST");
    assertEquals(401, list.send().status());
    assertEquals(405, list.method("DELETE").password(served.password()).send().status());
  }

  /** A fault of the address or of the list is told as such, and not as one of the database. */
  @Test
  void whatIsAskedWronglyGetsTheTrueReason() throws IOException {
    assertTold(404, "No bundle with that hash", get("/pith/bundle/" + "0".repeat(64) + ".json"));
    assertTold(400, "not UTF-8 text", get("/pith/?q=%ff"));
    for (String spoilt : List.of("%ff", "%c3", "%c3%28", "%e2%82/x")) {
      assertTold(400, "The address is not UTF-8 text", get("/pith/" + spoilt));
      assertEquals(401, RawHttp.get(served.http(), "/pith/" + spoilt).send().status());
      assertEquals(400, get("/db/neo4j/" + spoilt).status());
      assertEquals(400, get("/pith/../db/" + spoilt).status());
    }
    assertTold(400, "not UTF-8 text", list("list=%ff%fe"));
    assertTold(400, "No list was given", list("list="));
    assertTold(400, "No list was given", list("list=+%0A"));
    assertTold(400, "No list was given", list("{\"list\": \"2699.00009\"}"));
    assertTold(200, "1 entry.", list("list=2699.00009%0A"));
    RawHttp json = request("/pith/", "{}").with("Content-Type: application/json");
    assertTold(400, "No list was given", json.send());
    RawHttp parts = request("/pith/", "x").with("Content-Type: multipart/form-data; boundary=x");
    assertTold(400, "No list was given", parts.send());
    assertTold(413, "At most 4194304 bytes", list("list=" + "x".repeat(4 << 20)));
    for (String end : List.of("/", "%20", "%20/")) {
      assertTold(200, "Noise in Imaginary Tides", get("/pith/arxiv:2699.00009" + end));
    }
  }

  /** DOIs have slashes, and programs that make addresses write them in several ways. */
  @Test
  void aSlashOfAnIdMayBeWrittenInAnyWay() throws IOException {
    for (String id :
        List.of(
            "10.48550%2FarXiv.2699.00009",
            "10.48550%2farxiv.2699.00009", "/arxiv:2699.00009", "%2Farxiv:2699.00009//")) {
      assertTold(200, "Noise in Imaginary Tides", get("/pith/" + id));
    }
    assertTold(404, "UNKNOWN_ID: 10.1000//a/b", get("/pith/10.1000%2F/a%2Fb"));
    assertEquals(401, RawHttp.get(served.http(), "/pith/10.1000%2Fx").send().status());
    for (String other :
        List.of(
            "/db%2Fneo4j/query/v2",
            "//db/neo4j/query/v2",
            "/db//neo4j/query/v2",
            "/pith/../db//neo4j/query/v2",
            "/start%2fx",
            "/pith%2Fx",
            "//pith/x")) {
      assertEquals(400, get(other).status(), other);
    }
  }

  private static void assertTold(int status, String words, RawHttp.Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    assertTrue(answer.text().contains(words), answer.text());
  }

  private static RawHttp.Answer get(String path) throws IOException {
    return RawHttp.get(served.http(), path).password(served.password()).send();
  }

  private static RawHttp.Answer list(String body) throws IOException {
    return request("/pith/", body).with("Content-Type: application/x-www-form-urlencoded").send();
  }

  private static RawHttp request(String path, String body) {
    return new RawHttp(served.http(), "POST", path, List.of(), body).password(served.password());
  }

  @Test
  void theQueryApiAnswersWhoHasThePassword() throws IOException {
    RawHttp query =
        new RawHttp(
            served.http(),
            "POST",
            "/db/neo4j/query/v2",
            List.of("Content-Type: application/json"),
            "{\"statement\":\"RETURN pith.standing('arxiv:2699.00009') AS standing\"}");
    RawHttp.Answer answer = query.password(served.password()).send();
    assertEquals(202, answer.status(), answer.text());
    assertTrue(answer.text().contains("[[\"retracted\"]]"), answer.text());
    assertEquals(401, query.send().status());
  }

  @Test
  void theBoltPortIsNoBackDoor() throws IOException {
    RawHttp plain = RawHttp.get(served.bolt(), "/");
    for (RawHttp request : List.of(plain, plain.upgraded())) {
      for (String header : foreign()) {
        assertEquals(403, request.with(header).send().status(), header);
      }
      assertEquals(403, request.with("Host: evil.example").sendAsItIs().status());
      assertEquals(403, request.with("Host: evil.example:" + served.bolt()).sendAsItIs().status());
    }
    String own = "Origin: " + served.page();
    assertEquals(200, plain.with(own).send().status());
    assertEquals(101, plain.upgraded().with(own).send().status());
    assertEquals(403, RawHttp.get(served.bolt(), "/other").upgraded().with(own).send().status());
  }

  @Test
  void queriesReachTheFolderOfImportsAndNoOther() throws IOException {
    Path imports = folder.resolve("db").resolve("import");
    Files.writeString(imports.resolve("mine.csv"), "a line of mine\n");
    Path beside = Files.writeString(folder.resolve("db").resolve("beside.csv"), "not for you\n");
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      String mine = "LOAD CSV FROM 'file:///mine.csv' AS line RETURN line[0]";
      assertEquals("a line of mine", session.run(mine).single().get(0).asString());
      for (String other :
          List.of(
              "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
              "LOAD CSV FROM 'file://" + beside + "' AS line RETURN line",
              "LOAD CSV FROM 'file:///../beside.csv' AS line RETURN line",
              "CALL pith.import('/etc/passwd')",
              "CALL pith.import('../beside.csv')",
              "CALL pith.check('" + beside + "')",
              "CALL pith.export('../conf/pith-trust.json', {overwrite: true})",
              "CALL pith.export('" + folder + "/export.ndjson')")) {
        assertThrows(ClientException.class, () -> session.run(other).list(), other);
      }
    }
    assertFalse(Files.exists(folder.resolve("export.ndjson")));
  }

  @Test
  void eachStartHasAPasswordOfItsOwnAndNoneIsKept(@TempDir Path own) throws Exception {
    Served before = Served.start(own);
    Path note = own.resolve("db").resolve("pith-serve.address");
    assertEquals(before.boltUri() + "\n", Files.readString(note));
    before.close();
    assertFalse(Files.exists(note));
    assertTrue(before.password().length() >= 26, before.password());
    try (Stream<Path> files = Files.walk(own.resolve("db"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(before.password()), file.toString());
      }
    }
    try (Served after = Served.start(own)) {
      Served mixed =
          new Served(after.process(), after.bolt(), after.http(), after.mirror(), before.start());
      try (Driver driver = mixed.driver()) {
        assertThrows(AuthenticationException.class, driver::verifyConnectivity);
      }
      try (Driver driver = after.driver()) {
        driver.verifyConnectivity();
      }
    }
  }
}
