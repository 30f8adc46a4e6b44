package pith.verify;

import java.util.List;
import java.util.Optional;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonObject;

/**
 * Judges the receipt inside each {@code record_created}. Real receipts exist that nobody signed, so
 * what is found here never decides whether the event is valid.
 */
final class ReceiptCheck {
  private static final List<String> SIGNED_FIELDS =
      List.of("key_id", "algorithm", "signed_at", "signature_b64", "signed_message");

  private final RecordIdentity paper;
  private final KeyRing keys;
  private final Signatures signatures;
  private final Findings findings;

  ReceiptCheck(RecordIdentity paper, KeyRing keys, Signatures signatures, Findings findings) {
    this.paper = paper;
    this.keys = keys;
    this.signatures = signatures;
    this.findings = findings;
  }

  void check(CheckedEvent checked) {
    recordCreated(checked.entry())
        .ifPresent(event -> check(event, "receipt:" + checked.id().text()));
  }

  /** Where a receipt is looked for, whatever stands there. */
  static Optional<Json> receipt(Json entry) {
    return recordCreated(entry)
        .flatMap(event -> event.object("payload"))
        .flatMap(payload -> payload.get("receipt"));
  }

  private static Optional<JsonObject> recordCreated(Json entry) {
    return entry
        .asObject()
        .filter(
            event ->
                event.text("event_type").equals(Optional.of(EventType.RECORD_CREATED.wireName())));
  }

  private void check(JsonObject event, String subject) {
    Optional<Json> receipt = receipt(event);
    Optional<JsonObject> block = receipt.flatMap(Json::asObject);
    if (block.isEmpty()) {
      String found = receipt.map(Json::kind).orElse("nothing");
      findings.fail(Check.RECEIPT_SHAPE, subject, "a receipt", found);
      return;
    }
    findings.pass(Check.RECEIPT_SHAPE, subject);
    findings.same(
        Check.RECEIPT_HASH, subject, paper.sha256().hex(), block.get().text("canonical_sha256"));
    if (SIGNED_FIELDS.stream().noneMatch(block.get()::has)) {
      findings.add(
          Status.WARN,
          Check.RECEIPT_SIGNED,
          subject,
          "UNSIGNED",
          "a signed receipt",
          "a receipt without a signature");
      return;
    }
    findings.pass(Check.RECEIPT_SIGNED, subject);
    signature(block.get(), subject);
  }

  private void signature(JsonObject block, String subject) {
    Envelope.parse(block, EnvelopeRole.RECEIPT)
        .unless(envelope -> otherKind(block))
        .fold(envelope -> signed(envelope, subject), fault -> misshapen(fault, subject));
  }

  private static Optional<String> otherKind(JsonObject block) {
    return block.text("kind").equals(Optional.of("pith_receipt"))
        ? Optional.empty()
        : Optional.of("kind is not pith_receipt");
  }

  private boolean misshapen(String fault, String subject) {
    findings.fail(Check.RECEIPT_ENVELOPE, subject, "a strict receipt", fault);
    return false;
  }

  private boolean signed(Envelope envelope, String subject) {
    findings.pass(Check.RECEIPT_ENVELOPE, subject);
    SignatureOutcome outcome = SignatureOutcome.of(envelope, keys, paper.sha256(), signatures);
    outcome.report(
        findings, subject, Check.RECEIPT_BASE64, Check.RECEIPT_KEY, Check.RECEIPT_SIGNATURE);
    return outcome.isSigned();
  }
}
