package pith.load.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pith.load.BrokenStream;
import pith.refusal.RefusalCode;

/**
 * What a record page of the registry shows: the canonical record, and the number and hash above it.
 * Nothing is checked here; a page says what it likes.
 *
 * @param canonicalRecordJson the JSON as shown, with the page's white space
 */
public record RecordPage(
    byte[] canonicalRecordJson, Optional<String> pithNumber, Optional<String> canonicalSha256) {

  /** The registry's pages have some tens of kilobytes. */
  private static final int LARGEST_PAGE = 4 << 20;

  public static RecordPage read(byte[] page) throws BrokenStream {
    PageText lines = lines(page);
    return new RecordPage(
        lines.record().getBytes(StandardCharsets.UTF_8),
        lines.pithNumber(),
        lines.canonicalSha256());
  }

  private static PageText lines(byte[] page) throws BrokenStream {
    if (page.length > LARGEST_PAGE) {
      throw new BrokenStream(
          RefusalCode.DOCUMENT_TOO_LARGE.problem(
              "a record page of at most " + LARGEST_PAGE + " bytes",
              page.length + " bytes of text that is no JSON"));
    }
    String text = new String(page, StandardCharsets.UTF_8);
    return PageText.of(text.stripLeading().startsWith("<") ? HtmlText.of(text) : text);
  }
}
