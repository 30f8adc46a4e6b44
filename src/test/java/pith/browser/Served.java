package pith.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** {@code pith serve} in a process of its own, with the samples in. */
record Served(Process process, int bolt, int http, int mirror, String start)
    implements AutoCloseable {
  static final String USER = "neo4j";

  static Served start(Path folder) throws IOException {
    int bolt = freePort();
    int http = freePort();
    int mirror = freePort();
    Path log = folder.resolve("serve.log");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                // Most of so short a life would go into compiling well.
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "pith.cli.Main",
                "serve",
                "--db",
                folder.resolve("db").toString(),
                "--bolt",
                Integer.toString(bolt),
                "--http",
                Integer.toString(http),
                "--mirror-port",
                Integer.toString(mirror))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return new Served(process, bolt, http, mirror, address(log));
    } catch (AssertionError neverReady) {
      process.destroyForcibly();
      throw neverReady;
    }
  }

  /** As it stands in the address that is printed. */
  String password() {
    return start.substring(start.indexOf('#') + 1);
  }

  String page() {
    return "http://127.0.0.1:" + http;
  }

  /** As it is printed, with user and password in it. */
  String pages() {
    return "http://" + USER + ":" + password() + "@127.0.0.1:" + http + "/pith/";
  }

  String boltUri() {
    return "bolt://127.0.0.1:" + bolt;
  }

  Driver driver() {
    return GraphDatabase.driver(boltUri(), AuthTokens.basic(USER, password()));
  }

  /** Printed when all is ready. */
  private static String address(Path log) throws IOException {
    for (int i = 0; i < 1500; i++) {
      List<String> said = Files.readAllLines(log);
      if (said.stream().anyMatch(line -> line.endsWith("Ctrl-C ends it."))) {
        String line = said.stream().filter(l -> l.startsWith("Browser")).findFirst().orElseThrow();
        return line.substring("Browser".length()).strip();
      }
      LockSupport.parkNanos(200_000_000);
    }
    throw new AssertionError(Files.readString(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** As Ctrl-C does. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("Ctrl-C does not end it");
    }
  }
}
