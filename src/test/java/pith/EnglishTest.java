package pith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.docs.Prose;

/** The rules of "English" in CONTRIBUTING.md, as far as a program can hold them. */
final class EnglishTest {
  private static final int MOST_WORDS = 25;

  /** What each is a riddle for, so that the message says what to write. */
  private static final Map<Pattern, String> RIDDLES =
      Map.of(
          phrase("\\bwhat\\b[^.;:]*\\b(come|comes|came) to\\b"), "say what is computed or counted",
          phrase("\\b(is|are|was|were) held\\b|\\bheld here\\b"), "say \"is stored\"",
          phrase("\\b(has|have|had) no say\\b"), "say that it is ignored, and why",
          phrase("\\bbefell\\b|\\bbefall"), "name what happened",
          phrase("\\bwhoever\\b"), "say \"anyone who\"",
          phrase("\\b(stand|stands|stood) on\\b"), "say \"depends on\"",
          phrase("\\bholds?\\b(?<!signature[^.;:]{0,90}holds?)"), "only a signature holds; say what is true, or contained");

  private static final Map<String, List<String>> OTHERS_WORDS = Map.of();

  @Test
  void aSentenceHasAtMostTwentyFiveWords() throws IOException {
    List<String> long_ = new ArrayList<>();
    for (Path page : pages()) {
      for (String sentence : Prose.of(Files.readString(page)).sentences()) {
        if (Prose.words(sentence) > MOST_WORDS) {
          long_.add(page + " has a sentence of " + Prose.words(sentence) + " words: " + sentence);
        }
      }
    }
    assertEquals(List.of(), long_);
  }

  private static Pattern phrase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
              docs.filter(path -> path.toString().endsWith(".md")).sorted())
          .toList();
    }
  }
}
