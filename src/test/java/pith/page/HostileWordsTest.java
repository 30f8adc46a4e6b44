package pith.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers wrote stays text, in each place of each page. */
final class HostileWordsTest {
  private static final Pattern TAG =
      Pattern.compile("</?([a-zA-Z0-9]+)((?: [a-zA-Z-]+=\"[^\"<>]*\")*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z-]+)=\"([^\"]*)\"");
  private static final Set<String> NEVER =
      Set.of("script", "iframe", "object", "embed", "base", "img", "link");

  static Stream<String> words() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</title></style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "10.1234/javascript:alert(1)\"onclick=alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//evil.example/",
        "../../evil?a=b#c",
        "&lt;b&gt; &amp; &#x3c;script&#x3e;",
        "safe\u202eexe.fdp\u2066\u200b\u0000\ufeff",
        "]]><!-- --><![CDATA[",
        "\ud83d\ude00\ud800 broken");
  }

  static Stream<String> pages(String words) {
    StartPage.Found found =
        new StartPage.Found(
            words,
            words,
            Views.fact(StandingWord.CONFIRMED),
            Optional.of(Views.fact(StandingWord.REFUTED)));
    return Stream.of(
        PaperPage.of(Views.full(words), Views.SITE),
        PaperPage.of(Views.full(words), new Site("/", false)),
        StartPage.empty(Views.SITE, Optional.of(words), new StartPage.Problems(List.of(found), 51)),
        StartPage.of(Views.SITE, new StartPage.Answer(words, List.of(found), Optional.of(words))),
        ReferencesPage.of(
            Views.SITE,
            List.of(
                new ReferencesPage.Reference(
                    1,
                    words,
                    words,
                    Optional.of(words),
                    SaidWord.UNKNOWN,
                    List.of(words),
                    Optional.of(new PaperView.Worst(Views.CLAIM, List.of(words))),
                    words))),
        MessagePage.of(Views.SITE, words, words));
  }

  @ParameterizedTest
  @MethodSource("words")
  void staysText(String words) {
    pages(words).forEach(HostileWordsTest::assertOnlyOurs);
  }

  private static void assertOnlyOurs(String page) {
    String noStyle = page.replace("<style>" + StyleSheet.TEXT + "</style>", "");
    assertFalse(noStyle.contains("<style"), page);
    Matcher tag = TAG.matcher(noStyle);
    while (tag.find()) {
      assertFalse(NEVER.contains(tag.group(1)), tag.group());
      Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
      while (attribute.find()) {
        assertHarmless(attribute.group(1), attribute.group(2));
      }
    }
    String rest = tag.replaceAll("").replace("<!doctype html>", "");
    assertFalse(rest.contains("<") || rest.contains(">"), rest);
    assertTrue(
        noStyle.codePoints().noneMatch(c -> c != '\n' && pith.refusal.Visible.isHidden(c)),
        "a sign that a screen acts on");
  }

  private static void assertHarmless(String name, String value) {
    assertFalse(name.startsWith("on") || name.equals("style") || name.equals("src"), name);
    if (name.equals("href") || name.equals("action")) {
      assertTrue(
          value.matches("(/([a-z/]*)([^/]*|[A-Z2-7]{26}/)|#[a-z]+|https://(arxiv|doi)\\.org/.*)"),
          value);
      assertFalse(value.startsWith("//"), value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "style", "src", "srcdoc", "href", "action", "a b", "", "x=\""})
  void noAttributeActs(String name) {
    assertThrows(
        IllegalArgumentException.class, () -> new Html().in("p", p -> p.with(name, "text")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"script", "SCRIPT", "iframe", "style", "base", "p onclick", "p>", ""})
  void noElementActs(String name) {
    assertThrows(IllegalArgumentException.class, () -> new Html().in(name, "text"));
  }

  @Test
  void anAttributeAfterTextIsAFaultOfOurs() {
    assertThrows(
        IllegalStateException.class, () -> new Html().in("p", p -> p.text("a").with("id", "b")));
  }

  @Test
  void wordsAreEscapedOnce() {
    assertEquals(
        "<p id=\"&quot;&#39;&amp;\">&lt;b&gt; &amp;amp; \\u202e</p>",
        new Html().in("p", p -> p.with("id", "\"'&").text("<b> &amp; \u202e")).toString());
  }

  @Test
  void aLinkGoesWhereItsNameSays() {
    assertEquals(
        Optional.of("https://doi.org/10.48550/arxiv.1610.09645"),
        Address.elsewhere("doi", "10.48550/arxiv.1610.09645").map(Address::text));
    assertEquals(
        Optional.of("https://arxiv.org/abs/hep-th/9702117"),
        Address.elsewhere("arxiv", "hep-th/9702117").map(Address::text));
    for (String other : List.of("javascript:alert(1)", "//evil.example", "", "x y")) {
      assertEquals(Optional.empty(), Address.elsewhere("arxiv", other));
      assertEquals(Optional.empty(), Address.elsewhere("doi", other));
    }
    assertEquals("/pith/" + Views.NUMBER, Address.paper(Views.SITE, Views.NUMBER).text());
    assertEquals("/pith/..%2F%3Cb%3E", Address.paper(Views.SITE, "../<b>").text());
  }
}
