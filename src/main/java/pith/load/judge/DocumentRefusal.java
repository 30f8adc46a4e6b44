package pith.load.judge;

import java.util.Optional;
import pith.json.JsonRefusal;
import pith.load.Document;
import pith.model.Sha256;
import pith.refusal.Problem;
import pith.refusal.Refusal;
import pith.refusal.RefusalCode;

/** Refusals that name the document by its hash. */
public final class DocumentRefusal {
  private DocumentRefusal() {}

  static Refusal of(Document.Content content, Problem problem) {
    return new Refusal(content.place(), problem, Optional.of(Sha256.hash(content.bytes())));
  }

  /** The offset is that of the fault, not of the document. */
  static Refusal of(Document.Content content, JsonRefusal fault) {
    return new Refusal(
        content.place().plus(fault.offset()),
        fault.problem(),
        Optional.of(Sha256.hash(content.bytes())));
  }

  /** A bundle that looks good by itself, and is not taken beside what is stored. */
  public static Refusal of(Judgement.Bundle bundle, Problem problem) {
    return new Refusal(bundle.place(), problem, Optional.of(bundle.report().bundleSha256()));
  }

  /** A stored bundle came again, under another signature block that does not hold. */
  public static Refusal spoilt(Judgement.Bundle bundle) {
    return of(
        bundle,
        RefusalCode.BUNDLE_SIGNATURE.problem(
            "the signature block that is stored", "another, which does not hold"));
  }

  /** Well-formed, and yet more than a database can store in one piece. */
  public static Refusal unwritable(Judgement.Bundle bundle) {
    return of(
        bundle,
        RefusalCode.UNWRITABLE.problem(
            "a bundle that the database can store", "one that it would not take"));
  }

  public static Refusal unwritable(Judgement.Record document) {
    return new Refusal(
        document.place(),
        RefusalCode.UNWRITABLE.problem(
            "a record that the database can store", "one that it would not take"),
        Optional.of(document.paper().sha256()));
  }
}
