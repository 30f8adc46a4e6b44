package pith.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** As much of the WebDriver protocol as it takes to open a page, type, and look. */
final class WebDriver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String address;
  private final String session;

  private WebDriver(Process driver, int port, Path profile)
      throws IOException, InterruptedException {
    this.driver = driver;
    this.address = "http://127.0.0.1:" + port;
    awaitReady();
    List<String> arguments =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1400,820",
            "--host-resolver-rules=MAP evil.example 127.0.0.1",
            "--user-data-dir=" + profile);
    Map<String, Object> options = Map.of("args", arguments);
    JsonNode made =
        post(
            "/session",
            Map.of("capabilities", Map.of("alwaysMatch", Map.of("goog:chromeOptions", options))));
    this.session = "/session/" + made.get("sessionId").asText();
  }

  /** The driver of this machine, if it has one. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, "chromedriver"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static WebDriver start(Path chromedriver, Path profile) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(chromedriver.toString(), "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new WebDriver(process, port, profile);
  }

  private void awaitReady() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      try {
        http.send(
            HttpRequest.newBuilder(URI.create(address + "/status")).build(),
            HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        LockSupport.parkNanos(50_000_000);
      }
    }
    throw new AssertionError("chromedriver does not answer");
  }

  void open(String url) throws IOException, InterruptedException {
    post(session + "/url", Map.of("url", url));
  }

  String element(String css) throws IOException, InterruptedException {
    return post(session + "/element", Map.of("using", "css selector", "value", css))
        .get(ELEMENT)
        .asText();
  }

  void type(String element, String text) throws IOException, InterruptedException {
    post(session + "/element/" + element + "/value", Map.of("text", text));
  }

  String script(String script) throws IOException, InterruptedException {
    return post(session + "/execute/sync", Map.of("script", script, "args", List.of())).asText();
  }

  /** Waits until the script gives true. */
  void await(String what, String script) throws IOException, InterruptedException {
    for (int i = 0; i < 300; i++) {
      if (script("return String(" + script + ")").equals("true")) {
        return;
      }
      LockSupport.parkNanos(200_000_000);
    }
    throw new AssertionError("waited in vain for " + what + "; the page says " + text());
  }

  /** One of Chromium's own commands, for what WebDriver has none. */
  void command(String name, Map<String, Object> parameters)
      throws IOException, InterruptedException {
    post(session + "/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
  }

  String text() throws IOException, InterruptedException {
    return script("return document.body.innerText");
  }

  void picture(Path file) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + session + "/screenshot")).build(),
            HttpResponse.BodyHandlers.ofString());
    Files.createDirectories(file.getParent());
    Files.write(
        file, Base64.getDecoder().decode(JSON.readTree(answer.body()).get("value").asText()));
  }

  private JsonNode post(String path, Object body) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address + path))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    JsonNode value = JSON.readTree(answer.body()).get("value");
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + value);
    }
    return value;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    http.send(
        HttpRequest.newBuilder(URI.create(address + session)).DELETE().build(),
        HttpResponse.BodyHandlers.discarding());
    driver.destroy();
    driver.waitFor();
  }
}
