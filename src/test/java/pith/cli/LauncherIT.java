package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import pith.OtherJvmTest;

/** The launcher in a copy of the sources that cannot be written, with blanks in its path. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {
  private static final String JAVA_HOME = System.getProperty("java.home");
  private static final List<String> TOOLS =
      List.of("sh", "sed", "dirname", "head", "find", "mkdir", "grep", "cat", "rm", "mv", "tput");

  @TempDir private static Path folder;
  private static Path sources = Path.of("");
  private static Path build = Path.of("");

  @BeforeAll
  static void copySources() throws IOException {
    sources = Files.createDirectories(folder.resolve("a path with blanks"));
    build = folder.resolve("build here");
    for (String part : List.of("pith", "pom.xml", ".mvn", "import", "docs", "src/main")) {
      copy(Path.of(part), sources.resolve(part));
    }
    warnTheCompiler();
    try (Stream<Path> files = Files.walk(sources)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().setWritable(false));
    }
  }

  /** A newer compiler may warn of what ours does not; who only runs the sources must not care. */
  private static void warnTheCompiler() throws IOException {
    Files.writeString(
        sources.resolve("src/main/java/pith/model/Warned.java"),
        "package pith.model;\n\nfinal class Warned {\n  java.util.List raw = null;\n}\n");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  @Test
  void buildsOnceFromSourcesThatCannotBeWritten() throws Exception {
    Map<String, String> environment =
        Map.of("PITH_BUILD", build.toString(), "JAVA_HOME", JAVA_HOME, "MAVEN_OPTS", repository());
    String db = folder.resolve("db").toString();
    Shell first = launch(environment, "demo", "--db", db);
    assertEquals(0, first.exit(), first.out() + first.err());
    assertTrue(first.err().contains("building once"), first.err());
    assertTrue(first.out().contains("Try next"), first.out());
    Shell second =
        launch(
            environment,
            "check",
            sources.resolve("import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json").toString());
    assertEquals(0, second.exit(), second.err());
    assertFalse(second.err().contains("building"), second.err());
    assertFalse(Files.exists(sources.resolve("target")));
  }

  /** Those of 21 and later; with the one that runs this, every kind that is promised. */
  @TestFactory
  @Tag("exhaustive")
  Stream<DynamicTest> buildsAndRunsOnEveryJdkThatIsHere() throws Exception {
    return OtherJvmTest.newerJavas().stream()
        .map(java -> java.getParent().getParent())
        .filter(jdk -> Files.isExecutable(jdk.resolve("bin").resolve("javac")))
        .map(jdk -> DynamicTest.dynamicTest(jdk.toString(), () -> demo(jdk)));
  }

  private static void demo(Path jdk) throws Exception {
    Map<String, String> environment =
        Map.of(
            "PITH_BUILD",
            folder.resolve("build by " + jdk.getFileName()).toString(),
            "JAVA_HOME",
            jdk.toString(),
            "MAVEN_OPTS",
            repository());
    String db = folder.resolve("db of " + jdk.getFileName()).toString();
    Shell demo = launch(environment, "demo", "--db", db);
    assertEquals(0, demo.exit(), demo.out() + demo.err());
    assertTrue(demo.out().contains("Try next"), demo.out());
    assertEquals(List.of(), demo.err().lines().filter(line -> line.contains("WARNING")).toList());
  }

  @Test
  void saysInWordsWhatIsMissing() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      link(bin, tool);
    }
    Map<String, String> bare =
        Map.of("PATH", bin.toString(), "PITH_BUILD", folder.resolve("none").toString());
    assertRefused("no java was found; install a JDK of 17 or later", bare);
    Path java =
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho 'version \"11.0.2\"' >&2\n");
    assertTrue(java.toFile().setExecutable(true));
    assertRefused("is Java 11; Java 17 or later is needed", bare);
    Files.writeString(java, "#!/bin/sh\necho 'version \"21\" 2023-09-19' >&2\n");
    assertRefused("no mvn was found", bare);
    Files.createSymbolicLink(bin.resolve("mvn"), bin.resolve("cat"));
    assertRefused("a Java without a compiler", bare);
    assertRefused(
        "no java is there", Map.of("JAVA_HOME", "/no/such/java", "PATH", System.getenv("PATH")));
  }

  private static void assertRefused(String words, Map<String, String> environment)
      throws Exception {
    Shell refused = launch(environment, "demo");
    assertEquals(2, refused.exit(), refused.err());
    assertTrue(refused.err().contains(words), refused.err());
  }

  private static void link(Path bin, String tool) throws IOException {
    for (String place : System.getenv("PATH").split(":", -1)) {
      Path found = Path.of(place, tool);
      if (Files.isExecutable(found)) {
        Files.createSymbolicLink(bin.resolve(tool), found);
        return;
      }
    }
  }

  private static String repository() {
    return "-Dmaven.repo.local=" + System.getProperty("pith.repository", "");
  }

  private static Shell launch(Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> line = new ArrayList<>(List.of("/bin/sh", sources.resolve("pith").toString()));
    line.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(9, TimeUnit.MINUTES), "the launcher did not end");
    return new Shell(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
