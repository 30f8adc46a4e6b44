package pith.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** What a person does with the pages of {@code pith serve}, in a browser. */
record PagesForPeople(Served served, WebDriver page, Path pictures) {
  /** Pictures for who builds this, and in no page. */
  private static final Path LOOKED_AT =
      Path.of(System.getProperty("pith.build", "target"), "pictures");

  private static final String ENTER = "\uE007";
  private static final String TAB = "\uE004";

  private static final String HOSTILE =
      "</title><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
          + "\u202egnp.exe ' onmouseover='document.title=1";

  /** From the address that is printed to the page of a paper, by the keyboard alone. */
  void findAPaper() throws Exception {
    page.open(served.pages());
    page.await("the start page", "document.body.innerText.includes('A list of references')");
    page.type(page.element("main input[name=q]"), "arXiv:2699.00009v1" + ENTER);
    page.await("the paper", "document.title.includes('Noise in Imaginary Tides')");
    assertTrue(page.script("return location.pathname").startsWith("/pith/pith:2016:WQ7CBZ2P"));
    String text = page.text();
    for (String words :
        List.of(
            "Retracted",
            "A pinned key signed it.",
            "Authentic",
            "says nothing about the result",
            "the tides were counted twice",
            "100 of them depend on a paper that has a problem",
            "./pith verify pith:2016:WQ7CBZ2P")) {
      assertTrue(text.contains(words), words + " is not in " + text);
    }
    page.picture(pictures.resolve("page.png"));
    page.type(page.element("body"), TAB);
    assertEquals("skip", page.script("return document.activeElement.className"));
  }

  /** The drawing, its links, and the bundle behind the page. */
  void followTheDrawing() throws Exception {
    page.script("document.querySelector('.drawing').scrollIntoView()");
    page.picture(pictures.resolve("layers.png"));
    assertTrue(count("svg a[href^='/pith/']") > 20);
    page.type(page.element("svg a"), ENTER);
    page.await(
        "the next paper", "document.body.innerText.includes('It depends on a paper that has')");
    page.open(served.pages() + "arxiv:2699.00111");
    page.await("the fork", "document.querySelectorAll('.fork > li').length === 2");
    page.script("document.getElementById('forks').scrollIntoView()");
    page.picture(pictures.resolve("fork.png"));
  }

  void askAboutReferences() throws Exception {
    page.open(served.pages());
    page.type(page.element("textarea"), Files.readString(Path.of("docs/references.sample.bib")));
    page.type(page.element("form.list button"), ENTER);
    page.await("the answer", "document.querySelectorAll('tbody tr').length === 20");
    assertTrue(page.text().contains("20 entries. 11 have a problem"), page.text());
    page.picture(LOOKED_AT.resolve("references.png"));
  }

  /** A signed bundle whose title, signer and summary would be scripts. */
  void readAHostilePaper() throws Exception {
    TestPaper paper = TestPaper.of("2698.00001", HOSTILE, "2026-01-01T00:00:00Z");
    TestKey key = TestKey.of(HOSTILE, "hostile");
    String bundle =
        CanonicalJson.text(
            TestBundle.of(paper, key)
                .add(TestEvent.by(key, paper).recordCreated().build())
                .add(TestEvent.by(key, paper).snapshot(List.of()).build())
                .add(TestEvent.by(key, paper).corrects("retraction", "", HOSTILE).build())
                .build());
    try (Driver driver = served.driver();
        Session session = driver.session()) {
      for (String json : List.of(bundle, dependent(key, paper))) {
        session
            .run("CALL pith.import.text($json, {trust: 'open'})", Map.of("json", json))
            .consume();
      }
    }
    page.open(served.pages() + paper.number().text());
    page.await("the paper", "document.querySelector('h1') !== null");
    String title = page.script("return document.querySelector('h1').innerText");
    assertTrue(title.contains("<script>") && title.contains("\\u202egnp.exe"), title);
    assertFalse(page.script("return document.title").equals("owned"));
    assertEquals(0, count("script, img, iframe, object, embed, [onerror], [onmouseover]"));
    assertEquals(0, count("a[href^='javascript'], a[href^='data']"));
    assertTrue(page.text().contains("No pinned key signed this title."), page.text());
    assertTrue(
        page.text().contains("Somebody whose key is not pinned says: retracted."), page.text());
    assertEquals(1, count(".word .badge.claim"));
    assertEquals(0, count(".badge.red"));
    page.picture(LOOKED_AT.resolve("claim.png"));
    assertEquals(1, count("svg .box.by-claim"));
    page.script("document.querySelector('.drawing').scrollIntoView()");
    page.picture(LOOKED_AT.resolve("claimed-layers.png"));
    assertEquals("false", page.script("return String(document.body.innerText.includes('\u202e'))"));
  }

  private static String dependent(TestKey key, TestPaper on) {
    TestPaper paper = TestPaper.of("2698.00002", "On a hostile paper", "2026-01-01T00:00:00Z");
    JsonObject cited = JsonObject.builder().put("pith_number", on.number().text()).build();
    return CanonicalJson.text(
        TestBundle.of(paper, key)
            .add(TestEvent.by(key, paper).recordCreated().build())
            .add(TestEvent.by(key, paper).snapshot(List.of()).build())
            .add(TestEvent.by(key, paper).cites("depends_on", cited).build())
            .build());
  }

  /** Nothing is wider than a phone, and dark and printed pages have their colours. */
  void readOnAPhoneInTheDarkAndOnPaper() throws Exception {
    page.open(served.pages() + "arxiv:2699.00009");
    page.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    page.command("Emulation.setEmulatedMedia", media("screen", "dark"));
    page.await("a narrow page", "document.documentElement.scrollWidth <= 360");
    assertEquals("rgb(20, 25, 29)", background());
    page.picture(LOOKED_AT.resolve("phone.png"));
    page.command("Emulation.setEmulatedMedia", media("print", "dark"));
    assertEquals("rgb(255, 255, 255)", background());
    assertEquals(
        "none", page.script("return getComputedStyle(document.querySelector('nav')).display"));
    page.command("Emulation.setEmulatedMedia", media("", "light"));
    page.command("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private String background() throws Exception {
    return page.script("return getComputedStyle(document.body).backgroundColor");
  }

  private static Map<String, Object> media(String media, String scheme) {
    return Map.of(
        "media",
        media,
        "features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
  }

  private int count(String css) throws Exception {
    return Integer.parseInt(
        page.script("return String(document.querySelectorAll(\"" + css + "\").length)"));
  }
}
