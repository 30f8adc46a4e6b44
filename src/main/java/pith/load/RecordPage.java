package pith.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a record page of the registry shows: the canonical record, and the number, hash and aliases
 * above it. Nothing is checked here; a page says what it likes.
 *
 * @param canonicalRecordJson the JSON as shown, with the page's white space
 */
public record RecordPage(
    byte[] canonicalRecordJson,
    Optional<String> pithNumber,
    Optional<String> canonicalSha256,
    List<Alias> aliases)
    implements PageReading {

  /** The registry's pages have some tens of kilobytes. */
  private static final int LARGEST_PAGE = 4 << 20;

  public RecordPage {
    aliases = List.copyOf(aliases);
  }

  /** A name of the paper as the page lists it. */
  public record Alias(String kind, String value) {}

  public static PageReading read(Document.Content page) {
    try {
      PageText lines = lines(page.bytes());
      return new RecordPage(
          lines.record().getBytes(StandardCharsets.UTF_8),
          lines.pithNumber(),
          lines.canonicalSha256(),
          lines.aliases());
    } catch (BrokenStream nothing) {
      return LoadRefusal.of(page.source(), page.position(), page.offset(), nothing);
    }
  }

  private static PageText lines(byte[] page) throws BrokenStream {
    if (page.length > LARGEST_PAGE) {
      throw new BrokenStream(
          LoadCode.DOCUMENT_TOO_LARGE,
          "a record page of at most " + LARGEST_PAGE + " bytes",
          page.length + " bytes of text that is no JSON",
          "Save the record page alone.");
    }
    String text = new String(page, StandardCharsets.UTF_8);
    return PageText.of(text.stripLeading().startsWith("<") ? HtmlText.of(text) : text);
  }
}
