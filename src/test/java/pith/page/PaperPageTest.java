package pith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.trust.Verdict;
import pith.wanted.PaperStanding;

final class PaperPageTest {
  private static final int MOST_CHARACTERS = 300_000;

  @Test
  void everyStandingHasAWordASentenceAndAColour() {
    List<String> words =
        Stream.of(PaperStanding.values())
            .map(standing -> StandingWord.of(standing.wireName()))
            .peek(word -> assertFalse(word == StandingWord.UNKNOWN, word.sentence()))
            .map(StandingWord::wireName)
            .toList();
    assertEquals(Stream.of(PaperStanding.values()).map(PaperStanding::wireName).toList(), words);
    for (PaperStanding standing : PaperStanding.values()) {
      assertEquals(standing.isShaking(), StandingWord.of(standing.wireName()).isBad());
    }
    for (StandingWord word : StandingWord.values()) {
      assertTrue(word.sentence().endsWith("."), word.sentence());
      assertTrue(StyleSheet.TEXT.contains(".badge." + word.colour() + " {"), word.colour());
      assertTrue(StyleSheet.TEXT.contains(".box." + word.colour() + " rect {"), word.colour());
    }
    assertEquals(StandingWord.UNKNOWN, StandingWord.of("excellent"));
  }

  /** Nobody may take the one for the other. */
  @Test
  void noVerdictHasTheWordOfAStanding() {
    List<String> standings = Stream.of(StandingWord.values()).map(StandingWord::label).toList();
    for (Verdict verdict : Verdict.values()) {
      assertFalse(standings.contains(VerdictWord.label(verdict)), verdict.name());
      assertTrue(VerdictWord.sentence(verdict).endsWith("."), verdict.name());
      assertTrue(StyleSheet.TEXT.contains(".badge." + VerdictWord.colour(verdict) + " {"));
    }
  }

  /** Other bundles of the paper may have been changed: they are not admitted. */
  @Test
  void authenticAreTheAdmittedDocuments() {
    for (Verdict verdict : List.of(Verdict.AUTHENTIC, Verdict.AUTHENTIC_WITH_FINDINGS)) {
      String sentence = VerdictWord.sentence(verdict);
      assertTrue(sentence.startsWith("The admitted documents are unchanged"), sentence);
    }
  }

  @Test
  void aPageShowsStandingAndVerdictApart() {
    String page = PaperPage.of(Views.full("words"), Views.SITE);
    assertTrue(page.indexOf("Claimed: retracted") < page.indexOf("The documents"), page);
    assertTrue(page.indexOf("The documents") < page.indexOf("Not intact"), page);
    assertTrue(page.contains("No pinned key signed it."), page);
    assertTrue(page.contains("class=\"fork\""), page);
    assertTrue(page.contains("./pith verify " + Views.NUMBER), page);
  }

  /** In its card, in lists and in the drawing: what no pinned key says is said by somebody. */
  @Test
  void aClaimNeverLooksLikeAFact() {
    String page = PaperPage.of(Views.full("words"), Views.SITE);
    for (String words :
        List.of(
            "<span class=\"badge claim\">Claimed: retracted</span>",
            "Somebody whose key is not pinned says: retracted. Do not take it for certain.",
            "Besides: Somebody whose key is not pinned says: corrected.",
            "depends on a paper that somebody unknown calls <span class=\"badge claim\">retracted<",
            "1 of them depend on a paper that somebody unknown speaks against.",
            "On a claim: retracted",
            "class=\"box plain by-claim\"",
            "A dashed border: only somebody whose key is not pinned says so.")) {
      assertTrue(page.contains(words), words + " is not in " + page);
    }
    for (String fact :
        List.of("badge red\">Retracted", " by-red\"", "\"box red", "Do not build on it")) {
      assertFalse(page.contains(fact), fact);
    }
    for (String colour : List.of(".badge.claim {", ".box.claim rect {", ".box.by-claim rect {")) {
      assertTrue(StyleSheet.TEXT.contains(colour), colour);
    }
  }

  @Test
  void aPaperThatSomebodySpeaksAgainstIsCountedApart() {
    String page =
        ReferencesPage.of(
            Views.SITE,
            List.of(
                reference(Views.fact(StandingWord.RETRACTED), Optional.empty()),
                reference(Views.CLAIM, Optional.of(Views.fact(StandingWord.CORRECTED))),
                reference(Views.fact(StandingWord.CONFIRMED), Optional.of(Views.CLAIM))));
    assertTrue(
        page.contains(
            "3 entries. 2 have a problem, or depend on a paper that has one. Of 1 more, somebody "
                + "whose key is not pinned says so. Of 0 nothing is known here."),
        page);
    Layers above = new Layers();
    above.add(new Layers.Near("A", "", 1, Views.CLAIM, Optional.empty(), Views.NUMBER));
    above.add(near("B", 1, "corrected"));
    assertTrue(shown(above).contains("1 corrected, 1 claimed: retracted."), shown(above));
    assertEquals("B", above.near().get(0).papers().get(0).number());
  }

  private static ReferencesPage.Reference reference(SaidWord own, Optional<SaidWord> worst) {
    return new ReferencesPage.Reference(
        1,
        "k",
        "x",
        Optional.of(Views.NUMBER),
        own,
        List.of(),
        worst.map(said -> new PaperView.Worst(said, List.of())),
        "nothing");
  }

  @Test
  void ofAnEmptyGraphItSaysThatNothingIsHere() {
    String page = PaperPage.of(Views.empty(), Views.SITE);
    for (String words :
        List.of("Unknown", "Nothing is known", "No event", "None is here.", "Nothing of this")) {
      assertTrue(page.contains(words), words);
    }
    assertFalse(page.contains("<svg"), page);
    assertFalse(page.contains("Forks"), page);
  }

  @Test
  void tenThousandEventsLeaveAPageAndSayWhatIsLeftOut() {
    TimeLine timeLine = new TimeLine();
    IntStream.range(0, 10_000)
        .forEach(i -> timeLine.add(Views.said("event" + i, "applied", "fork" + i % 3_000)));
    String page = PaperPage.of(Views.with(timeLine, new Layers()), Views.SITE);
    assertTrue(page.length() < MOST_CHARACTERS, page.length() + " characters");
    assertTrue(page.contains("9800 events between these are left out"), page);
    assertTrue(page.contains("more events of forks are left out"), page);
    assertTrue(page.contains("event0 ") || page.contains("event0<"), "the first is there");
    assertTrue(page.contains("event9999<"), "the last is there");
  }

  @Test
  void aHundredThousandPapersLeaveAPageAndAllAreCounted() {
    Layers above = new Layers();
    IntStream.range(0, 100_000)
        .forEach(
            i ->
                above.add(
                    near("N" + i, 1 + i / 1_000, i == 77_777 ? "retracted" : "unchallenged")));
    String page = PaperPage.of(Views.with(new TimeLine(), above), Views.SITE);
    assertTrue(page.length() < MOST_CHARACTERS, page.length() + " characters");
    assertTrue(
        page.contains("100000 papers, directly or through others. 1 retracted, 99999"), page);
    assertTrue(page.contains("94000 papers at the distances 7 to 100"), page);
    assertTrue(page.contains("and 990 more"), page);
  }

  @Test
  void theMostSeriousOfALayerIsShownThoughItComesLast() {
    Layers above = new Layers();
    IntStream.range(0, 5_000).forEach(i -> above.add(near("N" + i, 1, "unchallenged")));
    above.add(near("THE-RETRACTED", 1, "retracted"));
    assertEquals("THE-RETRACTED", above.near().get(0).papers().get(0).number());
    String page = PaperPage.of(Views.with(new TimeLine(), above), Views.SITE);
    assertTrue(page.contains("THE-RETRACTED"), page);
    assertTrue(page.contains("Distance 1: 5001 papers, 1 retracted"), page);
  }

  @Test
  void aWalkThatWasEndedSaysSo() {
    Layers above = new Layers();
    above.add(near("N", 1, "unchallenged"));
    assertFalse(shown(above).contains("There are more"));
    above.endAfterPapers(1);
    assertTrue(
        shown(above)
            .contains(
                "There are more: the counting ended after 1 papers. pith.cascade gives all."));
    above.endAfterSteps(25);
    assertTrue(shown(above).contains("There are more papers beyond 25 steps."));
  }

  private static String shown(Layers above) {
    return PaperPage.of(Views.with(new TimeLine(), above), Views.SITE);
  }

  @Test
  void longWordsAreCut() {
    String page = PaperPage.of(Views.full("\ud83d\ude00".repeat(100_000)), Views.SITE);
    assertTrue(page.length() < MOST_CHARACTERS, page.length() + " characters");
    assertFalse(page.contains("\\ud83d"), "no character is cut in its middle");
  }

  @Test
  void thousandsOfReferencesLeaveAPage() {
    ReferencesPage.Reference one =
        new ReferencesPage.Reference(
            1,
            "k",
            "x".repeat(10_000),
            Optional.empty(),
            SaidWord.UNKNOWN,
            List.of(),
            Optional.empty(),
            "nothing");
    String page =
        ReferencesPage.of(Views.SITE, IntStream.range(0, 5_000).mapToObj(i -> one).toList());
    assertTrue(page.contains("3000 more entries are left out"), "what is left out");
    assertTrue(page.length() < 2_000 * 1_000, page.length() + " characters");
  }

  /** A mirror of files gives no headers: the page has its policy inside. */
  @Test
  void thePolicyAllowsTheStyleOfThePageAndNothingElse() throws Exception {
    String page = PaperPage.of(Views.empty(), new Site("/mirror/", false));
    String style = page.replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    String source = "sha256-" + Base64.getEncoder().encodeToString(hash);
    assertTrue(
        Frame.policy().startsWith("default-src 'none'; style-src '" + source + "'; "),
        Frame.policy());
    assertTrue(page.contains("style-src &#39;" + source + "&#39;"), page);
    assertFalse(page.contains("<form"), "a mirror cannot answer");
    assertFalse(style.contains("url(") || style.contains("@import"), style);
  }

  private static Layers.Near near(String number, long distance, String standing) {
    return new Layers.Near(
        number,
        "A title",
        distance,
        Views.fact(StandingWord.of(standing)),
        Optional.empty(),
        Views.NUMBER);
  }
}
