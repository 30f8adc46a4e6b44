package pith.verify;

import java.util.List;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** What can be wrong with an event, and with how it is linked to others. */
final class EventVectors {
  private final VectorMaker make;

  EventVectors(VectorMaker make) {
    this.make = make;
  }

  void add() {
    events();
    receipts();
    links();
    snapshots();
  }

  private void events() {
    make.add(
        "event-not-an-object",
        Check.EVENT_SHAPE,
        make.bundle(make.created, make.snapshot, new JsonString("x")));
    make.add("event-without-target", Check.EVENT_SHAPE, make.third(e -> Edits.remove(e, "target")));
    make.add(
        "event-schema-2",
        Check.EVENT_SCHEMA_VERSION,
        make.third(e -> VectorEdits.put(e, "schema_version", "2.0")));
    make.add(
        "event-time-in-words",
        Check.EVENT_CREATED_AT,
        make.third(e -> VectorEdits.put(e, "created_at", "today")));
    make.add(
        "event-leap-second",
        Check.EVENT_CREATED_AT,
        make.third(e -> VectorEdits.put(e, "created_at", "2016-12-31T23:59:60Z")));
    JsonObject foreign = TestEvent.by(VectorMaker.KEY, make.stranger).snapshot(List.of()).build();
    make.add(
        "event-of-another-paper",
        Check.EVENT_SUBJECT,
        make.bundle(make.created, make.snapshot, foreign));
    JsonObject extra = make.extra();
    make.add(
        "event-content-changed",
        Check.EVENT_CONTENT_HASH,
        make.bundle(make.created, make.snapshot, VectorEdits.put(extra, "target", "moved")));
    make.add(
        "event-other-id",
        Check.EVENT_ID,
        make.bundle(
            make.created,
            make.snapshot,
            VectorEdits.put(extra, "event_id", "sha256:" + "0".repeat(64))));
    make.add(
        "event-unsigned",
        Check.EVENT_SIGNED,
        make.bundle(make.created, make.snapshot, Edits.remove(extra, "signature")));
    make.add(
        "event-envelope-with-more",
        Check.EVENT_ENVELOPE,
        make.bundle(
            make.created,
            make.snapshot,
            Edits.set(extra, "signature/note", new JsonString("hello"))));
    make.add(
        "event-envelope-of-a-bundle",
        Check.EVENT_ENVELOPE,
        make.bundle(
            make.created,
            make.snapshot,
            Edits.set(extra, "signature/signed_message", new JsonString("bundle_sha256_bytes"))));
    make.add(
        "event-base64-respelt",
        Check.EVENT_BASE64,
        make.bundle(make.created, make.snapshot, VectorEdits.respelt(extra)));
    JsonObject authored = TestEvent.by(VectorMaker.OTHER, make.paper).snapshot(List.of()).build();
    make.add(
        "event-key-not-here", Check.EVENT_KEY, make.bundle(make.created, make.snapshot, authored));
    make.add(
        "event-signature-of-another-event",
        Check.EVENT_SIGNATURE,
        make.bundle(
            make.created,
            make.snapshot,
            Edits.set(
                extra,
                "signature/signature_b64",
                Edits.get(make.created, "signature/signature_b64"))));
    make.add(
        "event-creates-another-record",
        Check.EVENT_RECORD,
        make.third(
            make.created,
            e -> Edits.set(e, "payload/canonical_record", make.stranger.identity().record())));
    make.add(
        "event-type-unknown",
        Check.EVENT_TYPE,
        make.third(e -> VectorEdits.put(e, "event_type", "pith.news")));
    make.add(
        "event-with-more-fields",
        Check.EVENT_EXTRA_FIELDS,
        make.third(e -> VectorEdits.put(e, "note", "hello")));
    make.add(
        "event-twice",
        Check.EVENT_REPEATED,
        make.bundle(make.created, make.snapshot, make.snapshot));
    JsonObject integrity =
        JsonObject.builder().put("event_id", 7).put("event_type", "pith.integrity.v1").build();
    make.add(
        "event-of-the-integrity-log",
        Check.EVENT_SHAPE,
        make.bundle(make.created, make.snapshot, integrity));
  }

  private void receipts() {
    make.receipt("receipt-missing", Check.RECEIPT_SHAPE, e -> Edits.remove(e, "payload/receipt"));
    make.receipt("receipt-unsigned", Check.RECEIPT_SIGNED, VectorEdits::unsignedReceipt);
    make.receipt(
        "receipt-with-more-fields",
        Check.RECEIPT_ENVELOPE,
        e -> Edits.set(e, "payload/receipt/note", new JsonString("hello")));
    make.receipt(
        "receipt-for-another-record",
        Check.RECEIPT_HASH,
        e -> Edits.set(e, "payload/receipt/canonical_sha256", new JsonString("0".repeat(64))));
    make.receipt(
        "receipt-base64-broken",
        Check.RECEIPT_BASE64,
        e -> Edits.set(e, "payload/receipt/signature_b64", new JsonString("AAAA")));
    make.receipt(
        "receipt-key-not-here",
        Check.RECEIPT_KEY,
        e -> Edits.set(e, "payload/receipt/key_id", new JsonString("nobody")));
    make.receipt(
        "receipt-signature-of-the-event",
        Check.RECEIPT_SIGNATURE,
        e ->
            Edits.set(
                e,
                "payload/receipt/signature_b64",
                Edits.get(make.created, "signature/signature_b64")));
  }

  private void links() {
    EventId nowhere = new EventId(Sha256.hash(new byte[] {1}));
    EventId first = TestEvent.idOf(make.snapshot);
    make.add(
        "link-to-an-event-not-here",
        Check.PREV_EVENT,
        make.bundle(make.created, make.snapshot, make.next().after(nowhere).build()));
    make.add(
        "supersedes-an-event-not-here",
        Check.SUPERSEDES,
        make.bundle(make.created, make.snapshot, make.next().supersedes(nowhere).build()));
    JsonObject foreign =
        TestEvent.by(VectorMaker.OTHER, make.paper).snapshot(List.of()).supersedes(first).build();
    make.add(
        "supersedes-another-keys-event",
        Check.SUPERSEDES,
        TestBundle.of(make.paper, VectorMaker.KEY)
            .with(VectorMaker.OTHER)
            .addAll(List.of(make.created, make.snapshot, foreign))
            .build());
    make.add(
        "fork",
        Check.EQUIVOCATION,
        make.bundle(
            make.created,
            make.snapshot,
            make.next().after(first).at("2026-05-19T00:00:00Z").build(),
            make.next().after(first).at("2026-05-20T00:00:00Z").build()));
    JsonObject again =
        TestEvent.by(VectorMaker.KEY, make.paper)
            .recordCreated()
            .at("2026-05-20T00:00:00Z")
            .build();
    make.add(
        "record-created-twice",
        Check.EQUIVOCATION,
        make.bundle(make.created, make.snapshot, again));
  }

  private void snapshots() {
    String shown = "payload/graph_snapshot/";
    make.snapshot(
        "title-of-another-paper",
        Check.TITLE_HASH,
        e -> Edits.set(e, shown + "paper/title", new JsonString("Another")));
    make.snapshot(
        "abstract-of-another-paper",
        Check.ABSTRACT_HASH,
        e -> Edits.set(e, shown + "paper/abstract_excerpt", new JsonString("Short and other.")));
    make.snapshot(
        "empty-part-of-another-hash",
        Check.SNAPSHOT_HASH,
        e -> Edits.set(e, shown + "claims/snapshot_sha256", new JsonString("0".repeat(64))));
  }
}
