package pith.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of the README, word for word, on a fresh server of each line. */
final class QuickStartIT {
  private static final Pattern INSTALL =
      Pattern.compile("```sh\n(mvn -B package[^`]*)```", Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource
  void anAdministratorHasPluginSamplesAndTrustFileInFiveLines(RealServer.Line line)
      throws Exception {
    List<String> lines = lines();
    assertEquals(5, lines.size());
    List<String> copies = lines.stream().filter(each -> each.startsWith("cp ")).toList();
    assertEquals(3, copies.size());
    try (RealServer server = RealServer.startAfter(line, copies)) {
      server.rows("CALL pith.setup()");
      assertEquals(3L, server.row("CALL pith.import('*.bundle.json')").get("states_reproduced"));
      assertEquals(203L, server.row("CALL pith.import('*')").get("imported"));
      assertEquals(
          "retracted",
          server.row("RETURN pith.standing('arxiv:2699.00009') AS standing").get("standing"));
      assertEquals(
          101,
          server.rows("CALL pith.cascade('arxiv:2699.00009') YIELD title RETURN title").size());
      assertTrue(
          server.rows("CALL pith.doctor()").stream()
              .filter(row -> !row.get("check").equals("quarantine"))
              .allMatch(row -> row.get("status").equals("PASS")),
          () -> server.rows("CALL pith.doctor()").toString());
    }
  }

  private static List<String> lines() throws Exception {
    Matcher install = INSTALL.matcher(Files.readString(Path.of("README.md")));
    assertTrue(install.find());
    return install.group(1).lines().toList();
  }
}
