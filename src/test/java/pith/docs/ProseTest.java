package pith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as a sentence of a page, and what as a word. */
final class ProseTest {

  @Test
  void aSentenceGoesOverLinesAndEndsWithItsParagraph() {
    assertEquals(
        List.of("A title", "One goes\non.".replace('\n', ' '), "Two ends", "Three."),
        Prose.of("# A title\nOne goes\non. Two ends\n\nThree.").sentences());
  }

  @Test
  void anItemOfAListIsASentence() {
    assertEquals(
        List.of("First:", "one goes on", "two"),
        Prose.of("First:\n\n- one\n  goes on\n- two\n").sentences());
  }

  @Test
  void codeIsOneWordAndALinkTheWordsThatAreShown() {
    List<String> sentences = Prose.of("See `a b c` in [the page](docs/a.b.md#c d).").sentences();
    assertEquals(List.of("See `code` in the page."), sentences);
    assertEquals(5, Prose.words(sentences.get(0)));
  }

  @Test
  void tablesAreApartAndBlocksOfCodeAreNothing() {
    Prose prose =
        Prose.of(
            "Before.\n\n| a | b c. D |\n|---|---|\n| `x` | |\n\n```sh\nno. No.\n```\n\n    no\n");
    assertEquals(List.of("Before."), prose.sentences());
    assertEquals(List.of("a", "b c.", "D", "`code`"), prose.cells());
  }

  @Test
  void aDotInsideOfAWordEndsNothing() {
    assertEquals(
        List.of("Neo4j 5.26.30 and e.g.x (as here.)", "Then."),
        Prose.of("Neo4j 5.26.30 and e.g.x (as here.) Then.").sentences());
  }
}
