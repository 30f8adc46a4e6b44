package pith.wanted;

import java.util.Objects;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.merge.Merge;
import pith.merge.MergeResult;
import pith.model.Event;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.PithNumber;
import pith.model.Timestamp;
import pith.trust.PaperUnion;
import pith.verify.RecordIdentity;

/** The properties of a {@code Paper}: from its record, its latest applied snapshot, its merge. */
final class PropertiesOfPaper {
  private PropertiesOfPaper() {}

  /**
   * @param isRecordOnly without a bundle, so its record came by itself
   */
  static WantedProperties of(PaperUnion union, boolean isRecordOnly) {
    WantedProperties.Builder paper = WantedProperties.builder();
    number(paper, union.paper().number());
    record(paper, union.paper());
    snapshot(paper, union);
    merge(paper, union.merged());
    return paper
        .put(PropertyKeys.IMPORTED, true)
        .put(PropertyKeys.RECORD_SEEN, isRecordOnly ? Optional.of(true) : Optional.empty())
        .put(PropertyKeys.VERDICT, union.verdict().name())
        .build();
  }

  /** Of a paper that something points at: it has its names and nothing else. */
  static WantedProperties ofStub(PithNumber number) {
    WantedProperties.Builder stub = WantedProperties.builder();
    number(stub, number);
    return stub.put(PropertyKeys.IMPORTED, false).build();
  }

  private static void number(WantedProperties.Builder paper, PithNumber number) {
    paper
        .put(PropertyKeys.PITH_NUMBER, number.text())
        .put(PropertyKeys.SUFFIX, number.suffix())
        .put(PropertyKeys.SHORT_NUMBER, number.shortNumber())
        .put(PropertyKeys.YEAR, Long.parseLong(number.year()));
  }

  /** The record is proved by its hash, so it does not matter who sent it. */
  private static void record(WantedProperties.Builder paper, RecordIdentity identity) {
    JsonObject record = identity.record();
    Optional<JsonObject> source = record.object("source");
    Optional<JsonObject> metadata = record.object("metadata");
    paper
        .put(PropertyKeys.CANONICAL_SHA256, identity.sha256().hex())
        .put(PropertyKeys.CANONICAL_RECORD, CanonicalJson.text(record))
        .put(PropertyKeys.SOURCE_KIND, source.flatMap(object -> object.text("kind")))
        .put(PropertyKeys.SOURCE_ID, source.flatMap(object -> object.text("id")))
        .put(PropertyKeys.SOURCE_VERSION, source.flatMap(PropertiesOfPaper::version))
        .put(PropertyKeys.PRIMARY_CAT, metadata.flatMap(object -> object.text("primary_cat")))
        .put(PropertyKeys.LICENSE, metadata.flatMap(object -> object.text("license")))
        .put(PropertyKeys.CROSS_CATS, metadata.flatMap(PropertiesOfPaper::crossCats))
        .put(
            PropertyKeys.SUBMITTED_AT,
            metadata
                .flatMap(object -> object.text("submitted_at"))
                .flatMap(Timestamp::parse)
                .map(Times::of));
  }

  private static void snapshot(WantedProperties.Builder paper, PaperUnion union) {
    Optional<Event> snapshot = union.shownSnapshot();
    Optional<JsonObject> shown =
        snapshot
            .flatMap(event -> event.payload().object("graph_snapshot"))
            .flatMap(object -> object.object("paper"));
    Optional<String> authors = shown.flatMap(object -> object.text("authors_text"));
    paper
        .put(PropertyKeys.TITLE, shown.flatMap(object -> object.text("title")))
        .put(PropertyKeys.AUTHORS, authors)
        .put(PropertyKeys.AUTHOR_LIST, authors.flatMap(AuthorNames::of))
        .put(
            PropertyKeys.ABSTRACT_EXCERPT, shown.flatMap(object -> object.text("abstract_excerpt")))
        .put(PropertyKeys.TITLE_TRUSTED, snapshot.map(event -> isTrusted(union, event)));
  }

  private static boolean isTrusted(PaperUnion union, Event event) {
    return Objects.requireNonNull(union.events().get(event.id())).isTrusted();
  }

  private static void merge(WantedProperties.Builder paper, Optional<MergeResult> merged) {
    paper
        .put(PropertyKeys.STATE_SHA256, merged.map(result -> result.stateSha256().hex()))
        .put(PropertyKeys.MERGE_VERSION, merged.map(result -> Merge.VERSION))
        .put(PropertyKeys.EVENT_COUNT, merged.map(result -> (long) result.ordered().size()))
        .put(PropertyKeys.VALID_EVENT_COUNT, merged.map(result -> (long) result.ordered().size()))
        .put(
            PropertyKeys.EQUIVOCATION_COUNT,
            merged.map(result -> (long) result.equivocations().size()));
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
