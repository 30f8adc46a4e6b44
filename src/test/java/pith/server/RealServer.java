package pith.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;
import pith.OtherJvmTest;

/** A Neo4j Community server in a process of its own, with the shaded jar in its plugins folder. */
final class RealServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The lines that one jar serves. */
  enum Line {
    LTS("server-5.26", "org.neo4j.server.CommunityEntryPoint", false),
    NEWEST("server-2026", "org.neo4j.server.Neo4jCommunity", true);

    private final String folder;
    private final String mainClass;
    private final boolean needsNewerJava;

    Line(String folder, String mainClass, boolean needsNewerJava) {
      this.folder = folder;
      this.mainClass = mainClass;
      this.needsNewerJava = needsNewerJava;
    }

    /** The hosted workflow has a job for each line; without its variable both are tried. */
    private boolean isWanted() {
      return folder.endsWith(System.getenv().getOrDefault("PITH_NEO4J", ""));
    }

    Path artefacts() {
      return Path.of(System.getProperty("pith.servers", "target/servers"), folder);
    }

    boolean hasApoc() {
      return Files.isDirectory(artefacts().resolve("plugins"));
    }

    private Path java() throws Exception {
      if (!needsNewerJava || Runtime.version().feature() >= 21) {
        return Path.of(System.getProperty("java.home"), "bin", "java");
      }
      List<Path> newer = OtherJvmTest.newerJavas();
      Assumptions.assumeFalse(
          newer.isEmpty(), "SKIPPED: Neo4j 2026 needs a Java of 21 or later beside this one");
      return newer.get(newer.size() - 1);
    }
  }

  private final Path home;
  private final Process process;
  private final Driver driver;

  private RealServer(Path home, Process process, Driver driver) {
    this.home = home;
    this.process = process;
    this.driver = driver;
  }

  static RealServer start(Line line, String... settings) throws Exception {
    Assumptions.assumeTrue(line.isWanted(), "SKIPPED: PITH_NEO4J asks for the other line");
    Path java = line.java();
    Path home = Files.createTempDirectory("pith-server").toRealPath();
    int bolt = freePort();
    lay(line, home, bolt, List.of(settings));
    Process process = launch(line, java, home);
    return new RealServer(home, process, connected(bolt, process, home));
  }

  /** With the jar, after these commands of a page put a database in its place. */
  static RealServer startOn(Line line, List<String> commands) throws Exception {
    Assumptions.assumeTrue(line.isWanted(), "SKIPPED: PITH_NEO4J asks for the other line");
    Path java = line.java();
    Path home = Files.createTempDirectory("pith-server").toRealPath();
    int bolt = freePort();
    lay(line, home, bolt, List.of());
    for (String command : commands) {
      inShell(command, home);
    }
    Process process = launch(line, java, home);
    return new RealServer(home, process, connected(bolt, process, home));
  }

  /** A fresh server, with what these commands of a page copy into it. */
  static RealServer startAfter(Line line, List<String> commands) throws Exception {
    Assumptions.assumeTrue(line.isWanted(), "SKIPPED: PITH_NEO4J asks for the other line");
    Path java = line.java();
    Path home = Files.createTempDirectory("pith-server").toRealPath();
    int bolt = freePort();
    layFresh(home, bolt, List.of());
    for (String command : commands) {
      inShell(command, home);
    }
    Process process = launch(line, java, home);
    return new RealServer(home, process, connected(bolt, process, home));
  }

  private static void inShell(String command, Path home) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", command).inheritIO();
    shell.environment().put("NEO4J_HOME", home.toString());
    if (shell.start().waitFor() != 0) {
      throw new AssertionError(command + " failed");
    }
  }

  List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
    try (var session = driver.session()) {
      return session.run(cypher, parameters).list(record -> record.asMap());
    }
  }

  List<Map<String, Object>> rows(String cypher) {
    return rows(cypher, Map.of());
  }

  Map<String, Object> row(String cypher) {
    return rows(cypher).get(0);
  }

  Path importDirectory() {
    return home.resolve("import");
  }

  private static void lay(Line line, Path home, int bolt, List<String> settings)
      throws IOException {
    layFresh(home, bolt, settings);
    Path jar = Path.of(System.getProperty("pith.jar"));
    Files.copy(jar, home.resolve("plugins").resolve(jar.getFileName()));
    if (line.hasApoc()) {
      copyAll(line.artefacts().resolve("plugins"), home.resolve("plugins"));
    }
    copyAll(Path.of("import"), home.resolve("import"));
    Files.writeString(
        home.resolve("conf/apoc.conf"),
        "apoc.import.file.enabled=true\napoc.export.file.enabled=true\n");
  }

  private static void layFresh(Path home, int bolt, List<String> settings) throws IOException {
    for (String folder : List.of("conf", "plugins", "import", "logs", "data")) {
      Files.createDirectories(home.resolve(folder));
    }
    List<String> conf =
        new ArrayList<>(
            List.of(
                "dbms.security.auth_enabled=false",
                "server.default_listen_address=127.0.0.1",
                "server.bolt.listen_address=127.0.0.1:" + bolt,
                "server.http.enabled=false",
                "server.directories.import=import",
                "server.memory.pagecache.size=128m"));
    settings.forEach(
        setting -> conf.removeIf(usual -> usual.startsWith(setting.replaceAll("=.*", "="))));
    conf.addAll(settings);
    Files.write(home.resolve("conf/neo4j.conf"), conf);
  }

  private static Process launch(Line line, Path java, Path home) throws IOException {
    String classPath =
        home.resolve("plugins")
            + "/*:"
            + home.resolve("conf")
            + "/*:"
            + line.artefacts().resolve("lib").toAbsolutePath()
            + "/*";
    return new ProcessBuilder(
            java.toString(),
            "-Xms512m",
            "-Xmx1g",
            // Most of so short a life would go into compiling well.
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            line.mainClass,
            "--home-dir=" + home,
            "--config-dir=" + home.resolve("conf"),
            "--console-mode")
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("logs/console.log").toFile())
        .start();
  }

  private static Driver connected(int bolt, Process process, Path home) throws Exception {
    Driver driver = GraphDatabase.driver("bolt://127.0.0.1:" + bolt, AuthTokens.none());
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        driver.verifyConnectivity();
        return driver;
      } catch (Neo4jException notYet) {
        if (Instant.now().isAfter(deadline) || process.waitFor(200, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(
              "the server did not start:\n"
                  + Files.readString(home.resolve("logs/console.log"), StandardCharsets.UTF_8),
              notYet);
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Override
  public void close() throws Exception {
    driver.close();
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(RealServer::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
