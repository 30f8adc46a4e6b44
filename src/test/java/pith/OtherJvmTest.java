package pith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes under other locales, zones and charsets, and on a newer Java. */
public final class OtherJvmTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dfile.encoding=ISO-8859-1 -Duser.language=tr -Duser.country=TR",
        "-Dfile.encoding=UTF-16 -Duser.timezone=Pacific/Kiritimati",
        "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns"
      })
  void settingsChangeNoByte(String settings) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assertEquals(JvmDigest.of(HERE, corpora()), digest(java, List.of(settings.split(" "))));
  }

  @Test
  void aNewerJavaChangesNoByte() throws Exception {
    List<Path> newer = newerJavas();
    Assumptions.assumeFalse(newer.isEmpty(), "SKIPPED: no Java of 21 or later beside this one");
    for (Path java : newer) {
      assertEquals(JvmDigest.of(HERE, corpora()), digest(java, List.of()), java.toString());
      System.out.println("same bytes on " + java.getParent().getParent().getFileName());
    }
  }

  private static String digest(Path java, List<String> settings) throws Exception {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(JvmDigest.class.getName(), HERE.toString()));
    corpora().forEach(corpus -> command.add(corpus.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertEquals(0, process.waitFor(), command::toString);
    return out.strip();
  }

  private static List<Path> corpora() {
    Path corpus =
        Path.of(System.getProperty("pith.shared", "../shared"), "suites", "python_canon.jsonl");
    return Files.exists(corpus) ? List.of(corpus.toAbsolutePath()) : List.of();
  }

  /** Those that are installed beside the one that runs this. */
  public static List<Path> newerJavas() throws Exception {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> siblings = Files.list(home.getParent())) {
      return siblings
          .filter(Files::isDirectory)
          .filter(path -> !Files.isSymbolicLink(path))
          .filter(OtherJvmTest::isNewer)
          .map(path -> path.resolve("bin").resolve("java"))
          .filter(Files::isExecutable)
          .sorted()
          .toList();
    }
  }

  private static boolean isNewer(Path home) {
    try {
      return Files.readAllLines(home.resolve("release")).stream()
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
          .anyMatch(major -> Integer.parseInt(major) >= 21);
    } catch (java.io.IOException noRelease) {
      return false;
    }
  }
}
