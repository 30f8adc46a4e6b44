package pith.verify;

import java.util.List;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** Bundles that are wrong in one respect each, and some unusual ones that are not wrong at all. */
final class Vectors {
  private final VectorMaker make;

  private Vectors(VectorMaker make) {
    this.make = make;
  }

  /** A vector, and the check that it is about; a valid one is about none. */
  record Vector(String folder, String name, String check, JsonObject bundle) {
    String file() {
      return folder + "/" + name + ".json";
    }

    boolean isRefused() {
      return folder.equals("refused");
    }
  }

  static List<Vector> all() {
    VectorMaker make = new VectorMaker();
    Vectors vectors = new Vectors(make);
    vectors.document();
    vectors.record();
    new YearVectors(make).add();
    vectors.keys();
    new EventVectors(make).add();
    new ShapeVectors(make).add();
    vectors.aliases();
    vectors.state();
    vectors.signature();
    vectors.valid();
    return make.all();
  }

  private void document() {
    make.add(
        "document-without-built-at",
        Check.BUNDLE_FIELDS,
        VectorEdits.resigned(Edits.remove(make.clean, "built_at")));
    make.add(
        "document-version-2",
        Check.BUNDLE_VERSION,
        VectorEdits.set(make.clean, "bundle_version", "2.0"));
    make.add(
        "document-unknown-field",
        Check.BUNDLE_EXTRA_FIELDS,
        VectorEdits.set(make.clean, "news", "yes"));
  }

  private void record() {
    TestPaper bare =
        new TestPaper(
            make.paper.arxiv(),
            make.paper.title(),
            RecordIdentity.of(
                    make.paper.identity().record().without(java.util.Set.of("schema_version")))
                .orElseThrow());
    make.add(
        "record-without-schema-version",
        Check.RECORD_SHAPE,
        TestBundle.of(bare, VectorMaker.KEY)
            .add(TestEvent.by(VectorMaker.KEY, bare).recordCreated().build())
            .build());
    String zeros = "0".repeat(64);
    make.add(
        "record-other-hash",
        Check.RECORD_HASH,
        VectorEdits.set(make.clean, "canonical_sha256", zeros));
    make.add(
        "record-other-number",
        Check.PITH_NUMBER,
        VectorEdits.set(make.clean, "pith_number", make.stranger.number().text()));
    make.add(
        "record-other-short-number",
        Check.SHORT_NUMBER,
        VectorEdits.set(make.clean, "short_pith_number", make.stranger.number().shortNumber()));
    make.add(
        "record-other-source",
        Check.RECORD_SOURCE,
        VectorEdits.set(make.clean, "source/id", "1610.99999"));
  }

  private void keys() {
    JsonObject other = VectorMaker.OTHER.entry();
    make.add(
        "key-hex-in-capitals",
        Check.KEY_SHAPE,
        make.key(VectorEdits.upper(other, "public_key_hex")));
    make.add("key-base64-without-padding", Check.KEY_SHAPE, make.key(VectorEdits.unpadded(other)));
    make.add(
        "key-of-another-algorithm",
        Check.KEY_SHAPE,
        make.key(VectorEdits.put(other, "algorithm", "rsa")));
    make.add("key-low-order-point", Check.KEY_POINT, make.key(VectorEdits.lowOrder()));
    make.add(
        "key-other-fingerprint",
        Check.KEY_FINGERPRINT,
        make.key(VectorEdits.put(other, "fingerprint_sha256_hex", "0".repeat(32))));
    make.add(
        "key-id-taken-twice",
        Check.KEY_CONFLICT,
        make.key(VectorEdits.put(other, "key_id", VectorMaker.KEY.keyId())));
  }

  private void aliases() {
    make.add(
        "alias-without-time",
        Check.ALIAS_SHAPE,
        VectorEdits.restated(Edits.remove(make.clean, "source_aliases/0/created_at")));
    make.add(
        "alias-short-of-another",
        Check.ALIAS_SHORT,
        VectorEdits.restated(
            Edits.set(make.clean, "source_aliases/5/alias_value", new JsonString("AAAAAAAA"))));
    make.add(
        "alias-of-another-arxiv-id",
        Check.ALIAS_DERIVED,
        VectorEdits.restated(
            Edits.set(make.clean, "source_aliases/0/alias_value", new JsonString("1610.99999"))));
  }

  private void state() {
    make.add(
        "state-other-hash",
        Check.STATE_HASH,
        VectorEdits.set(make.clean, "state/state_sha256", "0".repeat(64)));
    make.add(
        "merge-version-unknown",
        Check.MERGE_VERSION,
        VectorEdits.set(make.clean, "merge_version", "pith-open-graph-merge-v2"));
    JsonObject counted = Edits.set(make.clean, "state/event_count", JsonInteger.of(3));
    Sha256 hash =
        CanonicalJson.sha256Without(
            (JsonObject) Edits.get(counted, "state"), java.util.Set.of("state_sha256"));
    make.add(
        "state-not-of-its-events",
        Check.STATE_REPRODUCED,
        VectorEdits.set(counted, "state/state_sha256", hash.hex()));
  }

  private void signature() {
    make.add("bundle-unsigned", Check.BUNDLE_SIGNED, Edits.remove(make.clean, "bundle_signature"));
    make.add(
        "bundle-envelope-with-more",
        Check.BUNDLE_ENVELOPE,
        Edits.set(make.clean, "bundle_signature/note", new JsonString("hello")));
    make.add(
        "bundle-changed",
        Check.BUNDLE_HASH,
        Edits.set(make.clean, "built_at", new JsonString("2026-06-27T00:00:00Z")));
    make.add(
        "bundle-base64-broken",
        Check.BUNDLE_BASE64,
        Edits.set(make.clean, "bundle_signature/signature_b64", new JsonString("AAAA")));
    make.add(
        "bundle-key-not-here",
        Check.BUNDLE_KEY,
        TestBundle.signed(
            make.clean.without(java.util.Set.of("bundle_signature")),
            VectorMaker.OTHER,
            VectorEdits.TIME));
    make.add(
        "bundle-signature-of-an-event",
        Check.BUNDLE_SIGNATURE,
        Edits.set(
            make.clean,
            "bundle_signature/signature_b64",
            Edits.get(make.created, "signature/signature_b64")));
  }

  private void valid() {
    EventId first = TestEvent.idOf(make.snapshot);
    JsonObject newer =
        make.next().supersedes(first).after(first).at("2026-05-19T00:00:00.5Z").build();
    make.add("clean", make.clean);
    make.add("superseded", make.bundle(make.created, make.snapshot, newer));
    make.add("events-in-another-order", make.bundle(newer, make.snapshot, make.created));
    make.add(
        "several-signers",
        TestBundle.of(make.paper, VectorMaker.KEY)
            .with(VectorMaker.OTHER)
            .addAll(
                List.of(
                    make.created,
                    make.snapshot,
                    TestEvent.by(VectorMaker.OTHER, make.paper)
                        .cites(
                            "refutes",
                            JsonObject.builder()
                                .put("pith_number", make.stranger.number().text())
                                .build())
                        .build()))
            .build());
    make.add(
        "without-doi-alias",
        TestBundle.of(make.paper, VectorMaker.KEY)
            .withoutDoi()
            .addAll(List.of(make.created, make.snapshot))
            .build());
    make.add("no-events", make.bundle());
  }
}
