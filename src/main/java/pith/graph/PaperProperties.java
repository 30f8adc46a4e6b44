package pith.graph;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.json.CanonicalJson;
import pith.merge.Merge;
import pith.merge.MergeResult;
import pith.model.Event;
import pith.model.EventType;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** The properties of a {@code Paper}: from its record, its latest applied snapshot, its merge. */
final class PaperProperties {
  private PaperProperties() {}

  static void write(Node paper, PaperUnion union) {
    record(paper, union.paper());
    snapshot(paper, latestSnapshot(union));
    merge(paper, union.merged());
    Properties.put(paper, "verdict", union.verdict().name());
  }

  static Optional<JsonObject> latestSnapshot(PaperUnion union) {
    List<Event> snapshots =
        union.merged().map(MergeResult::applied).orElse(List.of()).stream()
            .filter(event -> event.is(EventType.GRAPH_SNAPSHOT))
            .toList();
    return snapshots.isEmpty()
        ? Optional.empty()
        : snapshots.get(snapshots.size() - 1).payload().object("graph_snapshot");
  }

  /** The record is true by its hash, whoever sent it. */
  static void record(Node paper, RecordIdentity identity) {
    JsonObject record = identity.record();
    Optional<JsonObject> source = record.object("source");
    Optional<JsonObject> metadata = record.object("metadata");
    if (Properties.put(paper, "canonical_sha256", identity.sha256().hex())) {
      Properties.put(paper, "canonical_record", CanonicalJson.text(record));
    }
    Properties.put(paper, "imported", true);
    Properties.put(paper, "source_kind", source.flatMap(object -> object.text("kind")));
    Properties.put(paper, "source_id", source.flatMap(object -> object.text("id")));
    Properties.put(paper, "source_version", source.flatMap(PaperProperties::version));
    Properties.put(paper, "primary_cat", metadata.flatMap(object -> object.text("primary_cat")));
    Properties.put(paper, "license", metadata.flatMap(object -> object.text("license")));
    Properties.put(paper, "cross_cats", metadata.flatMap(PaperProperties::crossCats));
    Properties.put(
        paper,
        "submitted_at",
        metadata
            .flatMap(object -> object.text("submitted_at"))
            .flatMap(Timestamp::parse)
            .map(PaperProperties::datetime));
  }

  static ZonedDateTime datetime(Timestamp timestamp) {
    return timestamp.at().atZone(ZoneOffset.UTC);
  }

  private static void snapshot(Node paper, Optional<JsonObject> snapshot) {
    Optional<JsonObject> shown = snapshot.flatMap(object -> object.object("paper"));
    Properties.put(paper, "title", shown.flatMap(object -> object.text("title")));
    Properties.put(paper, "authors", shown.flatMap(object -> object.text("authors_text")));
    Properties.put(
        paper, "abstract_excerpt", shown.flatMap(object -> object.text("abstract_excerpt")));
  }

  private static void merge(Node paper, Optional<MergeResult> merged) {
    boolean changed =
        Properties.put(paper, "state_sha256", merged.map(result -> result.stateSha256().hex()));
    Properties.put(paper, "merge_version", merged.map(result -> Merge.VERSION));
    Properties.put(paper, "event_count", merged.map(result -> (long) result.ordered().size()));
    Properties.put(
        paper, "valid_event_count", merged.map(result -> (long) result.ordered().size()));
    Properties.put(
        paper, "equivocation_count", merged.map(result -> (long) result.equivocations().size()));
    if (changed) {
      Properties.put(paper, "merged_at", merged.map(result -> ZonedDateTime.now(ZoneOffset.UTC)));
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
