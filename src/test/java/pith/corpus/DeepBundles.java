package pith.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;
import pith.verify.RecordIdentity;

/** Bundles that have exactly so many levels, at one place each. */
public final class DeepBundles {
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final String TIME = "2026-06-26T15:33:45Z";

  private DeepBundles() {}

  /** Makes a bundle of so many levels. */
  public interface Maker {
    JsonObject bundle(TestPaper paper, int levels);
  }

  /** A place, and what makes it deep. */
  public record Deep(String place, Maker maker) {
    public JsonObject bundle(String title, int levels) {
      return maker.bundle(TestPaper.of("2001.00500", title, "2020-01-01T00:00:00Z"), levels);
    }

    @Override
    public String toString() {
      return place;
    }
  }

  public static Stream<Deep> all() {
    return Stream.of(
        new Deep("signature of an event", at("events/1/signature/note")),
        new Deep("signature of an event under another id", DeepBundles::otherId),
        new Deep("all that an event has for a signature", at("events/1/signature")),
        new Deep("claimed id", at("events/1/event_id")),
        new Deep("payload", payload("citation_signature")),
        new Deep("payload of an unknown type", payload("news")),
        new Deep("payload of record_created", created("payload/note")),
        new Deep("receipt", created("payload/receipt/note")),
        new Deep("field of an event", created("note")),
        new Deep("signer", created("signer/note")),
        new Deep("entry that is no event", at("events/1")),
        new Deep("record", DeepBundles::record),
        new Deep("alias", at("source_aliases/0/note")),
        new Deep("all aliases", at("source_aliases")),
        new Deep("key", at("public_keys/1")),
        new Deep("field of the bundle", at("note")),
        new Deep("state", at("state/note")),
        new Deep("all of the state", at("state")),
        new Deep("state that is reproduced", DeepBundles::reproduced),
        new Deep("signature of the bundle", DeepBundles::signature));
  }

  /** Arrays in arrays. */
  public static Json nested(int levels) {
    Json nested = JsonArray.EMPTY;
    for (int i = 1; i < levels; i++) {
      nested = new JsonArray(List.of(nested));
    }
    return nested;
  }

  /** A record of so many levels by itself. */
  public static JsonObject record(String title, int levels) {
    JsonObject record =
        TestPaper.of("2001.00500", title, "2020-01-01T00:00:00Z").identity().record();
    return record.with("note", nested(levels - 1));
  }

  private static Maker at(String place) {
    return (paper, levels) -> signed(deepen(clean(paper), place, levels));
  }

  private static Maker payload(String type) {
    return (paper, levels) -> {
      JsonObject payload = JsonObject.builder().put("note", nested(levels - 4)).build();
      JsonObject event = TestEvent.by(KEY, paper).type(type, "target", payload).build();
      JsonObject bundle = TestBundle.of(paper, KEY).add(event).build();
      return type.equals("news") ? bundle : signed(bundle.with("state", JsonObject.EMPTY));
    };
  }

  private static Maker created(String place) {
    return (paper, levels) -> {
      JsonObject event =
          deepen(TestEvent.by(KEY, paper).recordCreated().build(), place, levels - 2);
      return signed(
          TestBundle.of(paper, KEY).add(rehashed(event)).build().with("state", JsonObject.EMPTY));
    };
  }

  private static JsonObject otherId(TestPaper paper, int levels) {
    JsonObject renamed = Edits.set(clean(paper), "events/1/event_id", new JsonString("mine"));
    return signed(deepen(renamed, "events/1/signature/note", levels));
  }

  private static JsonObject record(TestPaper paper, int levels) {
    JsonObject record = record(paper.title(), levels - 1);
    TestPaper deep =
        new TestPaper(paper.arxiv(), paper.title(), RecordIdentity.of(record).orElseThrow());
    JsonObject snapshot = TestEvent.by(KEY, deep).snapshot(List.of()).build();
    return signed(TestBundle.of(deep, KEY).add(snapshot).build().with("state", JsonObject.EMPTY));
  }

  /** In the bundle's own state a payload begins at the sixth level. */
  private static JsonObject reproduced(TestPaper paper, int levels) {
    JsonObject payload = JsonObject.builder().put("note", nested(levels - 6)).build();
    JsonObject event = TestEvent.by(KEY, paper).type("correction", "claim", payload).build();
    return TestBundle.of(paper, KEY).add(event).build();
  }

  private static JsonObject signature(TestPaper paper, int levels) {
    return deepen(clean(paper), "bundle_signature/note", levels);
  }

  private static JsonObject clean(TestPaper paper) {
    TestEvent created = TestEvent.by(KEY, paper).recordCreated();
    TestEvent snapshot = TestEvent.by(KEY, paper).snapshot(List.of());
    return TestBundle.of(paper, KEY).addAll(List.of(created.build(), snapshot.build())).build();
  }

  private static JsonObject deepen(JsonObject document, String place, int levels) {
    return Edits.set(document, place, nested(levels - place.split("/").length));
  }

  private static JsonObject rehashed(JsonObject event) {
    JsonObject body = event.without(Set.of("content_sha256", "event_id", "signature"));
    Sha256 content = CanonicalJson.sha256(body);
    return body.with("content_sha256", new JsonString(content.hex()))
        .with("event_id", new JsonString(new EventId(content).text()))
        .with("signature", KEY.envelope(content, "open_graph_event_sha256_bytes", TIME));
  }

  private static JsonObject signed(JsonObject bundle) {
    return TestBundle.signed(bundle.without(Set.of("bundle_signature")), KEY, TIME);
  }
}
