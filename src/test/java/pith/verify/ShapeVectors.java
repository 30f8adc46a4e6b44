package pith.verify;

import java.util.List;
import pith.corpus.Edits;
import pith.corpus.TestEvent;
import pith.model.EventId;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;

/** Parts that are missing, null, or of another type than they should be. */
final class ShapeVectors {
  private static final String SHOWN = "payload/graph_snapshot/";

  private final VectorMaker make;

  ShapeVectors(VectorMaker make) {
    this.make = make;
  }

  void add() {
    documents();
    events();
    snapshots();
    make.add(
        "alias-of-another-kind",
        VectorEdits.restated(
            Edits.set(
                make.clean,
                "source_aliases/6",
                JsonObject.builder()
                    .put("alias_kind", "isbn")
                    .put("alias_value", "")
                    .put("created_at", VectorEdits.TIME)
                    .build())));
  }

  private void documents() {
    make.add(
        "document-without-state",
        Check.BUNDLE_FIELDS,
        VectorEdits.resigned(Edits.remove(make.clean, "state")));
    make.add(
        "document-with-events-by-name",
        Check.BUNDLE_FIELDS,
        VectorEdits.restated(
            Edits.set(
                make.clean, "events", JsonObject.builder().put("first", make.created).build())));
    make.add(
        "key-in-words",
        Check.KEY_SHAPE,
        VectorEdits.resigned(
            Edits.set(make.clean, "public_keys/1", new JsonString("the registry's key"))));
    make.add(
        "bundle-signature-in-words",
        Check.BUNDLE_SIGNED,
        Edits.set(make.clean, "bundle_signature", new JsonString("signed")));
  }

  /**
   * Whatever stands for a signature that is none: the event is unsigned, and its shape is right.
   */
  private void events() {
    JsonObject extra = make.extra();
    make.add(
        "event-signature-null",
        Check.EVENT_SIGNED,
        make.bundle(make.created, make.snapshot, Edits.set(extra, "signature", JsonNull.NULL)));
    make.add(
        "event-signature-in-words",
        Check.EVENT_SIGNED,
        make.bundle(
            make.created, make.snapshot, Edits.set(extra, "signature", new JsonString("signed"))));
    make.add(
        "event-without-prev-event",
        Check.EVENT_SHAPE,
        make.third(event -> Edits.remove(event, "prev_event")));
    EventId first = TestEvent.idOf(make.snapshot);
    make.add(
        "record-created-twice-after-one-event",
        Check.EQUIVOCATION,
        make.bundle(
            make.created,
            make.snapshot,
            again("2026-05-20T00:00:00Z", first),
            again("2026-05-21T00:00:00Z", first)));
  }

  private JsonObject again(String time, EventId previous) {
    return TestEvent.by(VectorMaker.KEY, make.paper)
        .recordCreated()
        .after(previous)
        .at(time)
        .build();
  }

  /** What can't be compared is skipped, which is no finding. */
  private void snapshots() {
    snapshot("snapshot-without-title", Edits.remove(make.snapshot, SHOWN + "paper/title"));
    JsonObject counted = Edits.set(make.snapshot, SHOWN + "claims/count", JsonInteger.of(1));
    snapshot(
        "snapshot-with-claims",
        Edits.set(
            counted, SHOWN + "claims/items", new JsonArray(List.of(new JsonString("a claim")))));
  }

  private void snapshot(String name, JsonObject snapshot) {
    make.add(name, make.bundle(make.created, VectorEdits.rehashed(snapshot)));
  }
}
