package pith.verify;

import java.util.Optional;
import pith.model.JsonInteger;
import pith.model.JsonObject;

/** Compares what a document says of its record with what follows from the record itself. */
final class RecordCheck {
  private static final String SUBJECT = "record";

  private final RecordIdentity paper;
  private final Findings findings;

  RecordCheck(RecordIdentity paper, Findings findings) {
    this.paper = paper;
    this.findings = findings;
  }

  /** Whether the record hashes to the hash and to the number that the document claims. */
  boolean check(JsonObject document) {
    shape(paper.record());
    boolean hashed =
        findings.same(
            Check.RECORD_HASH, SUBJECT, paper.sha256().hex(), document.text("canonical_sha256"));
    boolean numbered =
        findings.same(
            Check.PITH_NUMBER, SUBJECT, paper.number().text(), document.text("pith_number"));
    document
        .get("short_pith_number")
        .ifPresent(
            claimed ->
                findings.same(
                    Check.SHORT_NUMBER, SUBJECT, paper.number().shortNumber(), claimed.asText()));
    source(document, paper.record());
    return hashed && numbered;
  }

  private void shape(JsonObject record) {
    Optional<JsonObject> source = record.object("source");
    boolean shaped =
        record.text("schema_version").equals(Optional.of("1.0"))
            && source.flatMap(object -> object.text("kind")).isPresent()
            && source.flatMap(object -> object.text("id")).isPresent()
            && source
                .flatMap(object -> object.get("version"))
                .filter(JsonInteger.class::isInstance)
                .isPresent();
    if (shaped) {
      findings.pass(Check.RECORD_SHAPE, SUBJECT);
    } else {
      findings.warn(
          Check.RECORD_SHAPE,
          SUBJECT,
          "schema_version 1.0 and a source with kind, id and version",
          "another record");
    }
  }

  private void source(JsonObject document, JsonObject record) {
    document
        .get("source")
        .ifPresent(
            source -> {
              if (record.get("source").equals(Optional.of(source))) {
                findings.pass(Check.RECORD_SOURCE, SUBJECT);
              } else {
                findings.fail(
                    Check.RECORD_SOURCE, SUBJECT, "the source of the record", "another source");
              }
            });
  }
}
