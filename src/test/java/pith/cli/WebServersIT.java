package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configurations of web servers in the pages, word for word, over a published mirror. */
final class WebServersIT {
  private static final String SUFFIX = "TA2NP4TEQCF2UWDEMFGKSMFZNV";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Path mirror;

  @BeforeAll
  static void publish() {
    Assumptions.assumeTrue(
        program("nginx").isPresent() || program("caddy").isPresent(),
        "SKIPPED: neither nginx nor caddy is installed here");
    mirror = folder.resolve("mirror");
    String db = folder.resolve("db").toString();
    String key = folder.resolve("key").toString();
    type("import", "import/" + SUFFIX + ".bundle.json", "--db", db);
    type("key", "new", "mirror.example", "--file", key);
    type("publish", mirror.toString(), "--key", key, "--db", db);
  }

  private static void type(String... words) {
    Shell shell = Shell.type(words);
    assertEquals(0, shell.exit(), shell.err());
  }

  @Test
  void nginx() throws Exception {
    Path program = found("nginx");
    int port = freePort();
    Path home = Files.createDirectories(folder.resolve("nginx"));
    Path server = home.resolve("server.conf");
    Files.writeString(server, block("nginx").replace("127.0.0.1:8080", "127.0.0.1:" + port));
    StringBuilder main = new StringBuilder("daemon off; error_log stderr; pid pid;\n");
    // Started by root it would read as somebody else, who may not.
    main.append("user ").append(System.getProperty("user.name")).append(";\n");
    main.append("events { }\nhttp { access_log off;\n");
    for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      main.append(kind).append("_temp_path ").append(home.resolve(kind)).append(";\n");
    }
    main.append("include ").append(server).append("; }\n");
    Files.writeString(
        home.resolve("nginx.conf"), main.toString().replace("pid pid", "pid " + home + "/pid"));
    try (Running running =
        Running.start(
            home, program.toString(), "-p", home.toString(), "-c", home + "/nginx.conf")) {
      answersAsAMirror(running, port);
    }
  }

  @Test
  void caddy() throws Exception {
    Path program = found("caddy");
    int port = freePort();
    Path home = Files.createDirectories(folder.resolve("caddy"));
    Path file = home.resolve("Caddyfile");
    Files.writeString(
        file,
        "{\n  admin off\n  auto_https off\n}\n"
            + block("caddy").replace("127.0.0.1:8081", "127.0.0.1:" + port));
    try (Running running =
        Running.start(
            home,
            program.toString(),
            "run",
            "--config",
            file.toString(),
            "--adapter",
            "caddyfile")) {
      answersAsAMirror(running, port);
    }
  }

  private static void answersAsAMirror(Running running, int port) throws Exception {
    running.await(port);
    String paper = "/pith/" + SUFFIX;
    assertGot(port, paper, "application/ld+json", 200, "application/ld\\+json.*");
    assertGot(port, paper, "application/json", 200, "application/json.*");
    assertGot(port, paper, "*/*", 200, "application/json.*");
    assertGot(port, paper + "/", "text/html,application/xml;q=0.9,*/*;q=0.8", 200, "text/html.*");
    assertGot(port, paper, "image/png", 406, ".*");
    assertGot(port, "/pith/" + "A".repeat(26), "*/*", 404, ".*");
    assertGot(port, "/checkpoint", "*/*", 200, "text/plain.*");
    assertGot(port, paper + "/badge.svg", "*/*", 200, "image/svg\\+xml");
    assertGot(port, "/.well-known" + paper + "/bundle.json", "*/*", 200, "application/json.*");
    assertGot(port, "/.pith-publish/lock", "*/*", 404, ".*");
    HttpResponse<String> record = get(port, paper + ".json", "*/*");
    assertEquals(Files.readString(mirror.resolve("pith/" + SUFFIX + ".json")), record.body());
    assertEquals("*", record.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    assertEquals(record.body(), get(port, paper, "application/ld+json").body());
    assertEquals(
        "Accept", get(port, paper, "application/ld+json").headers().firstValue("Vary").orElse(""));
    try (Stream<Path> bundles = Files.list(mirror.resolve("bundle"))) {
      String bundle = "/bundle/" + bundles.findFirst().orElseThrow().getFileName();
      String cache = get(port, bundle, "*/*").headers().firstValue("Cache-Control").orElse("");
      assertTrue(cache.contains("immutable"), cache);
    }
  }

  private static void assertGot(int port, String path, String accept, int status, String type)
      throws Exception {
    HttpResponse<String> got = get(port, path, accept);
    assertEquals(status, got.statusCode(), path + " " + accept + " " + got.headers().map());
    String found = got.headers().firstValue("Content-Type").orElse("");
    assertTrue(found.matches(type), path + " " + accept + " " + found);
  }

  private static HttpResponse<String> get(int port, String path, String accept)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "mirroring.md")));
    assertTrue(block.find(), "no block of " + language);
    return block.group(1).replace("/srv/mirror", mirror.toString());
  }

  private static Path found(String name) {
    Optional<Path> program = program(name);
    Assumptions.assumeTrue(program.isPresent(), "SKIPPED: no " + name + " is installed here");
    return program.orElseThrow();
  }

  /** {@code -Dpith.nginx=FILE} names one that is elsewhere. */
  private static Optional<Path> program(String name) {
    return Stream.of(
            System.getProperty("pith." + name, ""), "/usr/sbin/" + name, "/usr/bin/" + name)
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** A web server in a process of its own. */
  private record Running(Process process, Path log) implements AutoCloseable {
    static Running start(Path home, String... line) throws IOException {
      Path log = home.resolve("log");
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().put("XDG_DATA_HOME", home.toString());
      builder.environment().put("XDG_CONFIG_HOME", home.toString());
      return new Running(builder.start(), log);
    }

    void await(int port) throws Exception {
      for (int i = 0; i < 300; i++) {
        try {
          get(port, "/checkpoint", "*/*");
          return;
        } catch (IOException notYet) {
          assertTrue(process.isAlive(), Files.readString(log));
          LockSupport.parkNanos(100_000_000);
        }
      }
      throw new AssertionError(Files.readString(log));
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it does not end");
    }
  }
}
