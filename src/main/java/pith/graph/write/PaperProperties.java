package pith.graph.write;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.PropertyKeys;
import pith.graph.store.PropertySheet;
import pith.json.CanonicalJson;
import pith.merge.Merge;
import pith.merge.MergeResult;
import pith.model.Event;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** The properties of a {@code Paper}: from its record, its latest applied snapshot, its merge. */
final class PaperProperties {
  private PaperProperties() {}

  static void write(Node node, PaperUnion union, InstantSource time) {
    PropertySheet paper = PropertySheet.of(node);
    record(paper, union.paper());
    Optional<Event> snapshot = union.shownSnapshot();
    snapshot(paper, shown(snapshot));
    paper.put(PropertyKeys.TITLE_TRUSTED, snapshot.map(event -> isTrusted(union, event)));
    merge(paper, union.merged(), time);
    paper.put(PropertyKeys.VERDICT, union.verdict().name());
  }

  private static boolean isTrusted(PaperUnion union, Event event) {
    return Objects.requireNonNull(union.events().get(event.id())).isTrusted();
  }

  static Optional<JsonObject> shown(Optional<Event> snapshot) {
    return snapshot.flatMap(event -> event.payload().object("graph_snapshot"));
  }

  /** The record is proved by its hash, so it does not matter who sent it. */
  static void record(PropertySheet paper, RecordIdentity identity) {
    JsonObject record = identity.record();
    Optional<JsonObject> source = record.object("source");
    Optional<JsonObject> metadata = record.object("metadata");
    if (paper.put(PropertyKeys.CANONICAL_SHA256, identity.sha256().hex())) {
      paper.put(PropertyKeys.CANONICAL_RECORD, CanonicalJson.text(record));
    }
    paper.put(PropertyKeys.IMPORTED, true);
    paper.put(PropertyKeys.SOURCE_KIND, source.flatMap(object -> object.text("kind")));
    paper.put(PropertyKeys.SOURCE_ID, source.flatMap(object -> object.text("id")));
    paper.put(PropertyKeys.SOURCE_VERSION, source.flatMap(PaperProperties::version));
    paper.put(PropertyKeys.PRIMARY_CAT, metadata.flatMap(object -> object.text("primary_cat")));
    paper.put(PropertyKeys.LICENSE, metadata.flatMap(object -> object.text("license")));
    paper.put(PropertyKeys.CROSS_CATS, metadata.flatMap(PaperProperties::crossCats));
    paper.put(
        PropertyKeys.SUBMITTED_AT,
        metadata
            .flatMap(object -> object.text("submitted_at"))
            .flatMap(Timestamp::parse)
            .map(PaperProperties::datetime));
  }

  static ZonedDateTime datetime(Timestamp timestamp) {
    return timestamp.at().atZone(ZoneOffset.UTC);
  }

  private static void snapshot(PropertySheet paper, Optional<JsonObject> snapshot) {
    Optional<JsonObject> shown = snapshot.flatMap(object -> object.object("paper"));
    paper.put(PropertyKeys.TITLE, shown.flatMap(object -> object.text("title")));
    paper.put(PropertyKeys.AUTHORS, shown.flatMap(object -> object.text("authors_text")));
    paper.put(
        PropertyKeys.ABSTRACT_EXCERPT, shown.flatMap(object -> object.text("abstract_excerpt")));
  }

  private static void merge(PropertySheet paper, Optional<MergeResult> merged, InstantSource time) {
    boolean changed =
        paper.put(PropertyKeys.STATE_SHA256, merged.map(result -> result.stateSha256().hex()));
    paper.put(PropertyKeys.MERGE_VERSION, merged.map(result -> Merge.VERSION));
    paper.put(PropertyKeys.EVENT_COUNT, merged.map(result -> (long) result.ordered().size()));
    paper.put(PropertyKeys.VALID_EVENT_COUNT, merged.map(result -> (long) result.ordered().size()));
    paper.put(
        PropertyKeys.EQUIVOCATION_COUNT,
        merged.map(result -> (long) result.equivocations().size()));
    if (changed) {
      paper.put(
          PropertyKeys.MERGED_AT, merged.map(result -> time.instant().atZone(ZoneOffset.UTC)));
    }
  }

  private static Optional<Long> version(JsonObject source) {
    return source
        .get("version")
        .filter(JsonInteger.class::isInstance)
        .map(version -> ((JsonInteger) version).digits())
        .filter(digits -> digits.length() <= 18)
        .map(Long::parseLong);
  }

  private static Optional<String[]> crossCats(JsonObject metadata) {
    return metadata
        .array("cross_cats_sorted")
        .map(JsonArray::items)
        .map(
            items -> items.stream().flatMap(item -> item.asText().stream()).toArray(String[]::new));
  }
}
