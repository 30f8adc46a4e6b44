package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** A page that the operator visits while {@code pith serve} runs, in a browser. */
final class ForeignPageIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String ALL = "window.isDone === true";

  @TempDir private static Path folder;
  private static Served served;
  private static HttpServer elsewhere;
  private static WebDriver page;

  @BeforeAll
  static void visit() throws Exception {
    Assumptions.assumeTrue(
        WebDriver.installed().isPresent(), "SKIPPED: no chromedriver is installed here");
    elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          byte[] html = "<!doctype html><title>elsewhere</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    elsewhere.start();
    served = Served.start(folder);
    page = WebDriver.start(WebDriver.installed().orElseThrow(), folder.resolve("profile"));
  }

  @AfterAll
  static void leave() throws Exception {
    if (page != null) {
      page.close();
      served.close();
      elsewhere.stop(0);
    }
  }

  /** What each attempt got: what it could read, or that it could read nothing. */
  private static Map<String, String> attempts(String untilThisIsTrue) throws Exception {
    String attempts =
        Files.readString(Path.of("src/test/browser/attempts.js"))
            .replace("HTTP_PORT", Integer.toString(served.http()))
            .replace("BOLT_PORT", Integer.toString(served.bolt()))
            .replace("PASSWORD", served.password())
            .replace("SCRIPT", script());
    page.script(attempts);
    page.await("the attempts", untilThisIsTrue);
    Map<String, String> got = new TreeMap<>();
    JSON.readTree(page.script("return JSON.stringify(window.got)"))
        .properties()
        .forEach(field -> got.put(field.getKey(), field.getValue().asText()));
    return got;
  }

  private static String script() throws IOException {
    String browser = RawHttp.get(served.http(), "/browser/").send().text();
    return Pattern.compile("src=\"(app-[^\"]+)\"")
        .matcher(browser)
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  @Test
  void aPageFromElsewhereGetsNothing() throws Exception {
    page.open("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
    Map<String, String> got = attempts(ALL);
    assertTrue(got.size() >= 9, got.toString());
    got.forEach((attempt, result) -> assertEquals("nothing", result, attempt));
    assertEquals(0, planted());
  }

  /** The same attempts by a page of this server: else the test above could not fail. */
  @Test
  void anOwnPageGetsWhatItAsksFor() throws Exception {
    page.open(served.page() + "/nothing/here");
    // Some of them make Chromium ask for a password, and wait for it.
    Map<String, String> got =
        attempts(
            "['a WebSocket to Bolt', 'the discovery document', 'a query with the password',"
                + " 'the newer query API', 'a script'].every(name => name in window.got)");
    assertEquals("open", got.get("a WebSocket to Bolt"));
    assertTrue(got.get("the discovery document").contains("bolt_direct"), got.toString());
    assertTrue(got.get("a query with the password").contains("\"row\""), got.toString());
    assertTrue(got.get("the newer query API").contains("values"), got.toString());
    assertEquals("loaded", got.get("a script"));
    assertEquals(2, planted());
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      session.run("MATCH (n:Planted) DELETE n").consume();
    }
  }

  @Test
  void aForeignNameOfThisMachineGetsNothing() throws Exception {
    page.open("http://evil.example:" + served.http() + "/browser/");
    assertTrue(page.text().contains("REFUSED"), page.text());
    page.script(
        "window.got = ''; fetch('/').then(a => window.got = a.status, e => window.got = e)");
    page.await("an answer", "window.got !== ''");
    assertEquals("403", page.script("return String(window.got)"));
    attempts(ALL).forEach((attempt, result) -> assertEquals("nothing", result, attempt));
    assertEquals(0, planted());
  }

  @Test
  void aLinkOfAnotherPageDoesNotOpenBrowserWithItsQuery() throws Exception {
    page.open("http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
    page.script("location.href = '" + served.page() + "/browser/?cmd=edit&arg=RETURN%201'");
    page.await("the refusal", "document.body.innerText.includes('REFUSED')");
  }

  private static int planted() {
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      return session.run("MATCH (n:Planted) RETURN count(n)").single().get(0).asInt();
    }
  }
}
