package pith.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No analysis of the compiler's is off without a reason: a comment in the line above. */
final class AnalysesTest {
  private static final Pattern OFF =
      Pattern.compile("-Xep:\\w+:OFF|-Xep(Opt:NullAway:)?(Disable|Excluded)|-Xlint:\\S*-\\w");

  @Test
  void whatIsOffHasAReason() throws Exception {
    List<String> without = new ArrayList<>();
    int off = 0;
    for (Path file : Pom.files()) {
      String before = "";
      for (String line : Files.readAllLines(file)) {
        if (OFF.matcher(line).find()) {
          off++;
          if (!before.matches(" *<!-- .* -->")) {
            without.add(file + ": " + line.strip());
          }
        }
        before = line;
      }
    }
    assertEquals(List.of(), without);
    assertTrue(off > 0, "they are found");
  }
}
