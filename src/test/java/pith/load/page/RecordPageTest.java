package pith.load.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.Shared;
import pith.load.BrokenStream;
import pith.model.Sha256;
import pith.refusal.RefusalCode;

class RecordPageTest {
  private static final String HASH = "3b".repeat(32);

  /** The two real pages: the record's own hash is what the page shows. */
  @ParameterizedTest
  @ValueSource(strings = {"JSD5VR4GCDEOXCNH6FYKHXM3RK", "SSFOQ4J5NP662ZD7FL5CYDLEFN"})
  void realPages(String suffix) throws IOException {
    String text = Files.readString(Shared.suites("../fixtures/" + suffix + ".page.txt"));
    for (String page : List.of(text, html(text))) {
      RecordPage read = read(page);
      // Values with blanks in them do not occur, so this is the canonical form.
      String canonical = new String(read.canonicalRecordJson(), UTF_8).replaceAll("\\s", "");
      assertEquals(
          Optional.of(Sha256.hash(canonical.getBytes(UTF_8)).hex()), read.canonicalSha256());
      assertTrue(read.pithNumber().orElseThrow().endsWith(":" + suffix));
    }
  }

  @Test
  void tagsEntitiesAndScripts() throws BrokenStream {
    String page =
        "<!DOCTYPE html><html><head><title>Canonical record JSON</title><script>\n"
            + "Canonical record JSON\n{\"no\":1}</script><!-- \nAliases\n --></head><body>"
            + "<p title=\"a > b\">pith:2016:JSD5VR4GCDEOXCNH6FYKHXM3RK</p>"
            + "<h3>Canonical&nbsp;hash</h3><h3>Canonical hash</h3><p><code>"
            + HASH
            + "</code></p><h3>Aliases</h3><ul><li><b>arxiv</b>: 1 &middot; doi: 2</li>"
            + "<li>other: 3</li></ul><p>Agent API</p>"
            + "<h3>Canonical <i>record</i> JSON</h3><pre><code>{\n <span class='k'>&quot;a&#34;"
            + "</span>: &#x22;&lt;b&gt; &amp;amp; &#39;{&apos; &unknown;&quot;}</code></pre>";
    RecordPage read = read(page);
    assertEquals(
        "{\n \"a\": \"<b> &amp; '{' &unknown;\"}", new String(read.canonicalRecordJson(), UTF_8));
    assertEquals(Optional.of("pith:2016:JSD5VR4GCDEOXCNH6FYKHXM3RK"), read.pithNumber());
    assertEquals(Optional.of(HASH), read.canonicalSha256());
  }

  @Test
  void aRecordAloneIsEnough() throws BrokenStream {
    RecordPage read = read("Canonical record JSON\n{\"a\":1}");
    assertEquals(Optional.empty(), read.pithNumber());
    assertEquals(Optional.empty(), read.canonicalSha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing at all",
        "Canonical record JSON",
        "Canonical record JSON\nnot an object {}",
        "Canonical record JSON\n{\"a\":{}",
        "Canonical record JSON\n{}\nCanonical record JSON\n{}",
        "<html><!-- never closed Canonical record JSON {}",
        "<script>Canonical record JSON\n{}",
        "<h3>Canonical record JSON</h3><pre>{&quot;a",
        "<a href=\"never closed>Canonical record JSON\n{}"
      })
  void pagesWithoutARecord(String page) {
    BrokenStream refusal = assertThrows(BrokenStream.class, () -> read(page));
    assertEquals(RefusalCode.NO_RECORD_ON_PAGE, refusal.problem().code());
  }

  /** Each makes a reader that goes back slow. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<!--", "</", "&", "<a b=\"", "<script>", "Canonical record JSON\n{", "<"})
  void endlessRepetitionsEnd(String part) {
    String page = "<p>" + part.repeat(3_000_000 / part.length());
    assertThrows(BrokenStream.class, () -> read(page));
  }

  @Test
  void tooLargeForAPage() {
    BrokenStream refusal = assertThrows(BrokenStream.class, () -> read("x".repeat(5_000_000)));
    assertEquals(RefusalCode.DOCUMENT_TOO_LARGE, refusal.problem().code());
  }

  private static RecordPage read(String page) throws BrokenStream {
    return RecordPage.read(page.getBytes(UTF_8));
  }

  private static String html(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    int record = escaped.indexOf("\n{");
    return "<!DOCTYPE html>\n<html><body><div>"
        + escaped.substring(0, record).replace("\n", "</div>\n<div>")
        + "</div><pre><code>"
        + escaped.substring(record)
        + "</code></pre></body></html>";
  }
}
