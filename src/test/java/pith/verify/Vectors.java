package pith.verify;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** Bundles that are wrong in one respect each, and some unusual ones that are not wrong at all. */
final class Vectors {
  static final TestKey KEY = TestKey.of("test.registry", "test-2026-05");
  static final TestKey OTHER = TestKey.of("an.author", "author-1");

  private final TestPaper paper = TestPaper.of("1610.00001", "On Vectors", "2016-10-30T13:24:54Z");
  private final TestPaper stranger =
      TestPaper.of("1610.00002", "On Strangers", "2016-10-30T13:24:54Z");
  private final JsonObject created = TestEvent.by(KEY, paper).recordCreated().build();
  private final JsonObject snapshot = TestEvent.by(KEY, paper).snapshot(List.of()).build();
  private final JsonObject clean = bundle(created, snapshot);
  private final SortedMap<String, Vector> all = new TreeMap<>();

  /** A vector, and the check that it is about; a valid one is about none. */
  record Vector(String name, String check, JsonObject bundle) {
    String file() {
      return (check.isEmpty() ? "valid/" : "invalid/") + name + ".json";
    }
  }

  static List<Vector> all() {
    Vectors vectors = new Vectors();
    vectors.document();
    vectors.record();
    vectors.keys();
    vectors.events();
    vectors.receipts();
    vectors.links();
    vectors.aliases();
    vectors.snapshots();
    vectors.state();
    vectors.signature();
    vectors.valid();
    return List.copyOf(vectors.all.values());
  }

  private void document() {
    add(
        "document-without-built-at",
        Check.BUNDLE_FIELDS,
        VectorEdits.resigned(Edits.remove(clean, "built_at")));
    add(
        "document-version-2",
        Check.BUNDLE_VERSION,
        VectorEdits.set(clean, "bundle_version", "2.0"));
    add("document-unknown-field", Check.BUNDLE_EXTRA_FIELDS, VectorEdits.set(clean, "news", "yes"));
  }

  private void record() {
    TestPaper bare =
        new TestPaper(
            paper.arxiv(),
            paper.title(),
            RecordIdentity.of(paper.identity().record().without(java.util.Set.of("schema_version")))
                .orElseThrow());
    add(
        "record-without-schema-version",
        Check.RECORD_SHAPE,
        TestBundle.of(bare, KEY).add(TestEvent.by(KEY, bare).recordCreated().build()).build());
    String zeros = "0".repeat(64);
    add("record-other-hash", Check.RECORD_HASH, VectorEdits.set(clean, "canonical_sha256", zeros));
    add(
        "record-other-number",
        Check.PITH_NUMBER,
        VectorEdits.set(clean, "pith_number", stranger.number().text()));
    add(
        "record-other-short-number",
        Check.SHORT_NUMBER,
        VectorEdits.set(clean, "short_pith_number", stranger.number().shortNumber()));
    add(
        "record-other-source",
        Check.RECORD_SOURCE,
        VectorEdits.set(clean, "source/id", "1610.99999"));
  }

  private void keys() {
    JsonObject other = OTHER.entry();
    add("key-hex-in-capitals", Check.KEY_SHAPE, key(VectorEdits.upper(other, "public_key_hex")));
    add("key-base64-without-padding", Check.KEY_SHAPE, key(VectorEdits.unpadded(other)));
    add(
        "key-of-another-algorithm",
        Check.KEY_SHAPE,
        key(VectorEdits.put(other, "algorithm", "rsa")));
    add("key-low-order-point", Check.KEY_POINT, key(VectorEdits.lowOrder()));
    add(
        "key-other-fingerprint",
        Check.KEY_FINGERPRINT,
        key(VectorEdits.put(other, "fingerprint_sha256_hex", "0".repeat(32))));
    add(
        "key-id-taken-twice",
        Check.KEY_CONFLICT,
        key(VectorEdits.put(other, "key_id", KEY.keyId())));
  }

  private void events() {
    add("event-not-an-object", Check.EVENT_SHAPE, bundle(created, snapshot, new JsonString("x")));
    add("event-without-target", Check.EVENT_SHAPE, third(e -> Edits.remove(e, "target")));
    add(
        "event-schema-2",
        Check.EVENT_SCHEMA_VERSION,
        third(e -> VectorEdits.put(e, "schema_version", "2.0")));
    add(
        "event-time-in-words",
        Check.EVENT_CREATED_AT,
        third(e -> VectorEdits.put(e, "created_at", "today")));
    add(
        "event-leap-second",
        Check.EVENT_CREATED_AT,
        third(e -> VectorEdits.put(e, "created_at", "2016-12-31T23:59:60Z")));
    JsonObject foreign = TestEvent.by(KEY, stranger).snapshot(List.of()).build();
    add("event-of-another-paper", Check.EVENT_SUBJECT, bundle(created, snapshot, foreign));
    JsonObject extra = extra();
    add(
        "event-content-changed",
        Check.EVENT_CONTENT_HASH,
        bundle(created, snapshot, VectorEdits.put(extra, "target", "moved")));
    add(
        "event-other-id",
        Check.EVENT_ID,
        bundle(created, snapshot, VectorEdits.put(extra, "event_id", "sha256:" + "0".repeat(64))));
    add(
        "event-unsigned",
        Check.EVENT_SIGNED,
        bundle(created, snapshot, Edits.remove(extra, "signature")));
    add(
        "event-envelope-with-more",
        Check.EVENT_ENVELOPE,
        bundle(created, snapshot, Edits.set(extra, "signature/note", new JsonString("hello"))));
    add(
        "event-envelope-of-a-bundle",
        Check.EVENT_ENVELOPE,
        bundle(
            created,
            snapshot,
            Edits.set(extra, "signature/signed_message", new JsonString("bundle_sha256_bytes"))));
    add(
        "event-base64-respelt",
        Check.EVENT_BASE64,
        bundle(created, snapshot, VectorEdits.respelt(extra)));
    JsonObject authored = TestEvent.by(OTHER, paper).snapshot(List.of()).build();
    add("event-key-not-here", Check.EVENT_KEY, bundle(created, snapshot, authored));
    add(
        "event-signature-of-another-event",
        Check.EVENT_SIGNATURE,
        bundle(
            created,
            snapshot,
            Edits.set(
                extra, "signature/signature_b64", Edits.get(created, "signature/signature_b64"))));
    add(
        "event-creates-another-record",
        Check.EVENT_RECORD,
        third(
            created, e -> Edits.set(e, "payload/canonical_record", stranger.identity().record())));
    add(
        "event-type-unknown",
        Check.EVENT_TYPE,
        third(e -> VectorEdits.put(e, "event_type", "pith.news")));
    add(
        "event-with-more-fields",
        Check.EVENT_EXTRA_FIELDS,
        third(e -> VectorEdits.put(e, "note", "hello")));
    add("event-twice", Check.EVENT_REPEATED, bundle(created, snapshot, snapshot));
    JsonObject integrity =
        JsonObject.builder().put("event_id", 7).put("event_type", "pith.integrity.v1").build();
    add("event-of-the-integrity-log", Check.EVENT_SHAPE, bundle(created, snapshot, integrity));
  }

  private void receipts() {
    receipt("receipt-missing", Check.RECEIPT_SHAPE, e -> Edits.remove(e, "payload/receipt"));
    receipt("receipt-unsigned", Check.RECEIPT_SIGNED, VectorEdits::unsignedReceipt);
    receipt(
        "receipt-with-more-fields",
        Check.RECEIPT_ENVELOPE,
        e -> Edits.set(e, "payload/receipt/note", new JsonString("hello")));
    receipt(
        "receipt-for-another-record",
        Check.RECEIPT_HASH,
        e -> Edits.set(e, "payload/receipt/canonical_sha256", new JsonString("0".repeat(64))));
    receipt(
        "receipt-base64-broken",
        Check.RECEIPT_BASE64,
        e -> Edits.set(e, "payload/receipt/signature_b64", new JsonString("AAAA")));
    receipt(
        "receipt-key-not-here",
        Check.RECEIPT_KEY,
        e -> Edits.set(e, "payload/receipt/key_id", new JsonString("nobody")));
    receipt(
        "receipt-signature-of-the-event",
        Check.RECEIPT_SIGNATURE,
        e ->
            Edits.set(
                e, "payload/receipt/signature_b64", Edits.get(created, "signature/signature_b64")));
  }

  private void links() {
    EventId nowhere = new EventId(Sha256.hash(new byte[] {1}));
    EventId first = TestEvent.idOf(snapshot);
    add(
        "link-to-an-event-not-here",
        Check.PREV_EVENT,
        bundle(created, snapshot, next().after(nowhere).build()));
    add(
        "supersedes-an-event-not-here",
        Check.SUPERSEDES,
        bundle(created, snapshot, next().supersedes(nowhere).build()));
    JsonObject foreign = TestEvent.by(OTHER, paper).snapshot(List.of()).supersedes(first).build();
    add(
        "supersedes-another-keys-event",
        Check.SUPERSEDES,
        TestBundle.of(paper, KEY).with(OTHER).addAll(List.of(created, snapshot, foreign)).build());
    add(
        "fork",
        Check.EQUIVOCATION,
        bundle(
            created,
            snapshot,
            next().after(first).at("2026-05-19T00:00:00Z").build(),
            next().after(first).at("2026-05-20T00:00:00Z").build()));
    JsonObject again = TestEvent.by(KEY, paper).recordCreated().at("2026-05-20T00:00:00Z").build();
    add("record-created-twice", Check.EQUIVOCATION, bundle(created, snapshot, again));
  }

  private void aliases() {
    add(
        "alias-without-time",
        Check.ALIAS_SHAPE,
        VectorEdits.restated(Edits.remove(clean, "source_aliases/0/created_at")));
    add(
        "alias-short-of-another",
        Check.ALIAS_SHORT,
        VectorEdits.restated(
            Edits.set(clean, "source_aliases/5/alias_value", new JsonString("AAAAAAAA"))));
    add(
        "alias-of-another-arxiv-id",
        Check.ALIAS_DERIVED,
        VectorEdits.restated(
            Edits.set(clean, "source_aliases/0/alias_value", new JsonString("1610.99999"))));
  }

  private void snapshots() {
    String shown = "payload/graph_snapshot/";
    snapshot(
        "title-of-another-paper",
        Check.TITLE_HASH,
        e -> Edits.set(e, shown + "paper/title", new JsonString("Another")));
    snapshot(
        "abstract-of-another-paper",
        Check.ABSTRACT_HASH,
        e -> Edits.set(e, shown + "paper/abstract_excerpt", new JsonString("Short and other.")));
    snapshot(
        "empty-part-of-another-hash",
        Check.SNAPSHOT_HASH,
        e -> Edits.set(e, shown + "claims/snapshot_sha256", new JsonString("0".repeat(64))));
  }

  private void state() {
    add(
        "state-other-hash",
        Check.STATE_HASH,
        VectorEdits.set(clean, "state/state_sha256", "0".repeat(64)));
    add(
        "merge-version-unknown",
        Check.MERGE_VERSION,
        VectorEdits.set(clean, "merge_version", "pith-open-graph-merge-v2"));
    JsonObject counted = Edits.set(clean, "state/event_count", JsonInteger.of(3));
    Sha256 hash =
        CanonicalJson.sha256Without(
            (JsonObject) Edits.get(counted, "state"), java.util.Set.of("state_sha256"));
    add(
        "state-not-of-its-events",
        Check.STATE_REPRODUCED,
        VectorEdits.set(counted, "state/state_sha256", hash.hex()));
  }

  private void signature() {
    add("bundle-unsigned", Check.BUNDLE_SIGNED, Edits.remove(clean, "bundle_signature"));
    add(
        "bundle-envelope-with-more",
        Check.BUNDLE_ENVELOPE,
        Edits.set(clean, "bundle_signature/note", new JsonString("hello")));
    add(
        "bundle-changed",
        Check.BUNDLE_HASH,
        Edits.set(clean, "built_at", new JsonString("2026-06-27T00:00:00Z")));
    add(
        "bundle-base64-broken",
        Check.BUNDLE_BASE64,
        Edits.set(clean, "bundle_signature/signature_b64", new JsonString("AAAA")));
    add(
        "bundle-key-not-here",
        Check.BUNDLE_KEY,
        TestBundle.signed(
            clean.without(java.util.Set.of("bundle_signature")), OTHER, VectorEdits.TIME));
    add(
        "bundle-signature-of-an-event",
        Check.BUNDLE_SIGNATURE,
        Edits.set(
            clean,
            "bundle_signature/signature_b64",
            Edits.get(created, "signature/signature_b64")));
  }

  private void valid() {
    EventId first = TestEvent.idOf(snapshot);
    JsonObject newer = next().supersedes(first).after(first).at("2026-05-19T00:00:00.5Z").build();
    add("clean", clean);
    add("superseded", bundle(created, snapshot, newer));
    add("events-in-another-order", bundle(newer, snapshot, created));
    add(
        "several-signers",
        TestBundle.of(paper, KEY)
            .with(OTHER)
            .addAll(
                List.of(
                    created,
                    snapshot,
                    TestEvent.by(OTHER, paper)
                        .cites(
                            "refutes",
                            JsonObject.builder()
                                .put("pith_number", stranger.number().text())
                                .build())
                        .build()))
            .build());
    add(
        "without-doi-alias",
        TestBundle.of(paper, KEY).withoutDoi().addAll(List.of(created, snapshot)).build());
    add("no-events", bundle());
  }

  private void add(String name, JsonObject bundle) {
    all.put(name, new Vector(name, "", bundle));
  }

  private void add(String name, Check check, JsonObject bundle) {
    all.put(name, new Vector(name, check.name(), bundle));
  }

  private JsonObject bundle(Json... events) {
    return TestBundle.of(paper, KEY).addAll(List.of(events)).build();
  }

  private TestEvent next() {
    return TestEvent.by(KEY, paper).snapshot(List.of());
  }

  private JsonObject extra() {
    return next().at("2026-05-21T00:00:00Z").build();
  }

  private JsonObject third(UnaryOperator<JsonObject> edit) {
    return bundle(created, snapshot, VectorEdits.rehashed(edit.apply(extra())));
  }

  private JsonObject third(JsonObject from, UnaryOperator<JsonObject> edit) {
    return bundle(created, snapshot, VectorEdits.rehashed(edit.apply(from)));
  }

  private void receipt(String name, Check check, UnaryOperator<JsonObject> edit) {
    add(name, check, bundle(VectorEdits.rehashed(edit.apply(created)), snapshot));
  }

  private void snapshot(String name, Check check, UnaryOperator<JsonObject> edit) {
    add(name, check, bundle(created, VectorEdits.rehashed(edit.apply(snapshot))));
  }

  private JsonObject key(JsonObject entry) {
    JsonArray keys = new JsonArray(List.of(KEY.entry(), entry));
    return VectorEdits.resigned(clean.with("public_keys", keys));
  }
}
