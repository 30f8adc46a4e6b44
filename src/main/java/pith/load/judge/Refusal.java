package pith.load.judge;

import java.util.Optional;
import pith.json.JsonRefusal;
import pith.load.Document;
import pith.load.LoadRefusal;
import pith.model.Sha256;
import pith.model.Visible;

/**
 * A document that was not taken: where it stood, what was expected, what was found, what to do.
 *
 * @param document the hash of its bytes, where there were any to hash
 */
public record Refusal(
    String source,
    long position,
    long offset,
    String code,
    String expected,
    String found,
    String whatToDo,
    Optional<Sha256> document) {

  /** Strangers' words may stand in them: a key of a document, a signer's name. */
  public Refusal {
    expected = Visible.sentence(expected);
    found = Visible.sentence(found);
    whatToDo = Visible.sentence(whatToDo);
  }

  static Refusal of(LoadRefusal refusal) {
    return new Refusal(
        refusal.source(),
        refusal.position(),
        refusal.offset(),
        refusal.code().name(),
        refusal.expected(),
        refusal.found(),
        refusal.whatToDo(),
        Optional.empty());
  }

  /** The offset is that of the fault, not of the document. */
  static Refusal of(Document.Content content, JsonRefusal refusal) {
    return new Refusal(
        content.source(),
        content.position(),
        content.offset() + refusal.offset(),
        refusal.code().name(),
        refusal.expected(),
        refusal.found(),
        refusal.code().whatToDo(),
        Optional.of(Sha256.hash(content.bytes())));
  }

  static Refusal of(
      Document.Content content, String code, String expected, String found, String whatToDo) {
    return new Refusal(
        content.source(),
        content.position(),
        content.offset(),
        code,
        expected,
        found,
        whatToDo,
        Optional.of(Sha256.hash(content.bytes())));
  }

  /** A bundle that looks good by itself, and is not taken beside what is held. */
  public static Refusal of(
      Judgement.Bundle bundle, String code, String expected, String found, String whatToDo) {
    return new Refusal(
        bundle.source(),
        bundle.position(),
        0,
        code,
        expected,
        found,
        whatToDo,
        Optional.of(bundle.report().bundleSha256()));
  }

  /** A bundle that is held as it was signed, under another signature block that does not hold. */
  public static Refusal spoilt(String source, long position, Sha256 bundle) {
    return new Refusal(
        source,
        position,
        0,
        "BUNDLE_SIGNATURE",
        "the signature block that is held here",
        "another, which does not hold",
        "Fetch the document again; the bundle itself is held, unharmed.",
        Optional.of(bundle));
  }

  /** Well-formed, and yet more than a database can hold in one piece. */
  public static Refusal unwritable(String source, long position, Sha256 bundle) {
    return new Refusal(
        source,
        position,
        0,
        "UNWRITABLE",
        "a bundle that the database can store",
        "one that it would not take",
        "Look at the bundle by hand; the log has the database's own words.",
        Optional.of(bundle));
  }
}
