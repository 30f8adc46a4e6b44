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

  public RecordPage {
    aliases = List.copyOf(aliases);
  }

  /** A name of the paper as the page lists it. */
  public record Alias(String kind, String value) {}

  public static PageReading read(Document.Content page) {
    String text = new String(page.bytes(), StandardCharsets.UTF_8);
    PageText lines = PageText.of(text.startsWith("<") ? HtmlText.of(text) : text);
    try {
      return new RecordPage(
          lines.record().getBytes(StandardCharsets.UTF_8),
          lines.pithNumber(),
          lines.canonicalSha256(),
          lines.aliases());
    } catch (BrokenStream nothing) {
      return LoadRefusal.of(page.source(), page.position(), page.offset(), nothing);
    }
  }
}
