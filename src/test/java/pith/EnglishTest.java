package pith;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.docs.Prose;

/** The rules of "English" in CONTRIBUTING.md, as far as a program can check them. */
final class EnglishTest {
  private static final int MOST_WORDS = 25;

  /** A phrase that readers from elsewhere do not understand, and what to write in its place. */
  private record Riddle(Pattern phrase, String advice) {
    static Riddle of(String phrase, String advice) {
      return new Riddle(Pattern.compile(phrase, Pattern.CASE_INSENSITIVE), advice);
    }
  }

  private static final List<Riddle> RIDDLES =
      List.of(
          Riddle.of("\\bwhat\\b.*\\b(come|comes|came) to\\b", "name the result"),
          Riddle.of("\\b(is|are|was|were|be) held\\b|\\bheld here\\b", "is stored"),
          Riddle.of("\\bno say\\b", "is ignored, and the reason"),
          Riddle.of("\\bbefell\\b|\\bbefalls?\\b", "name what happened"),
          Riddle.of("\\bwhoever\\b", "everyone who"),
          Riddle.of("\\b(stand|stands|stood) on\\b", "depends on"),
          Riddle.of("^(?!.*signature).*\\bholds?\\b", "only a signature holds; contains, is true"));

  @Test
  void aSentenceHasAtMostTwentyFiveWords() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path page : pages()) {
      for (String sentence : Prose.of(Files.readString(page)).sentences()) {
        long words = Prose.words(sentence);
        if (words > MOST_WORDS) {
          faults.add(page + ": a sentence of " + words + " words, make it two: " + sentence);
        }
      }
    }
    assertNone(faults);
  }

  @Test
  void noPageHasARiddle() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path page : pages()) {
      Prose prose = Prose.of(Files.readString(page));
      for (String sentence :
          Stream.concat(prose.sentences().stream(), prose.cells().stream()).toList()) {
        faults(page, sentence).forEach(faults::add);
      }
    }
    assertNone(faults);
  }

  /**
   * Comments, and what users read of the sources. Only pages are held to the word of signatures.
   */
  @Test
  void noSourceHasARiddle() throws IOException {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
        Stream<Path> cypher = Files.list(Path.of("cypher"))) {
      for (Path source : Stream.concat(java, cypher).filter(Files::isRegularFile).toList()) {
        for (String line : Files.readAllLines(source)) {
          RIDDLES.stream()
              .limit(RIDDLES.size() - 1)
              .filter(riddle -> riddle.phrase().matcher(line).find())
              .forEach(riddle -> faults.add(source + ": " + riddle.advice() + ": " + line.strip()));
        }
      }
    }
    assertNone(faults);
  }

  private static Stream<String> faults(Path page, String sentence) {
    return RIDDLES.stream()
        .filter(riddle -> riddle.phrase().matcher(sentence).find())
        .map(riddle -> page + ": write \"" + riddle.advice() + "\" in: " + sentence);
  }

  private static void assertNone(List<String> faults) {
    assertTrue(faults.isEmpty(), () -> "\n" + String.join("\n", faults));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
              docs.filter(path -> path.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }
}
