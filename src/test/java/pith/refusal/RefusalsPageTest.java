package pith.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the refusals says what the catalogue says, and a test provokes each. */
final class RefusalsPageTest {
  private static final Pattern ROW = Pattern.compile("\\| `([A-Z_0-9]+)` \\| (.+) \\| (.+) \\|");

  @Test
  void thePageHasEachCodeWithItsAdviceInTheOrderOfTheCatalogue() throws IOException {
    List<String> page = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("docs/refusals.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        page.add(row.group(1) + ": " + row.group(3));
      }
    }
    assertEquals(
        Arrays.stream(RefusalCode.values()).map(code -> code + ": " + code.whatToDo()).toList(),
        page);
  }

  @Test
  void noTwoCodesHaveTheSameAdvice() {
    assertEquals(
        RefusalCode.values().length,
        Arrays.stream(RefusalCode.values()).map(RefusalCode::whatToDo).distinct().count());
  }

  /** By name, in a test of the place that refuses. */
  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void aTestProvokesIt(RefusalCode code) throws IOException {
    Pattern name = Pattern.compile("RefusalCode\\." + code + "\\b|[\" ,|]" + code + "\\b");
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      List<Path> naming =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> !path.toString().contains("refusal"))
              .filter(path -> name.matcher(read(path)).find())
              .collect(Collectors.toList());
      assertFalse(naming.isEmpty(), () -> code + " is provoked by no test");
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}
