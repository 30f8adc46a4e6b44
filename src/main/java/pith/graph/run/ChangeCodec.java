package pith.graph.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neo4j.graphdb.Node;
import pith.graph.store.BundleCodec;
import pith.graph.store.FrameReader;
import pith.graph.store.Packer;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.wanted.Change;
import pith.wanted.ChangeKind;
import pith.wanted.PropertyKeys;

/** Changes in few bytes: a list for each in one JSON text, packed. */
final class ChangeCodec {
  private static final int FIELDS = 6;

  private ChangeCodec() {}

  static byte[] packed(List<Change> changes) {
    List<Json> lists = new ArrayList<>();
    for (Change change : changes) {
      lists.add(
          JsonArray.ofTexts(
              List.of(
                  change.kind().wireName(),
                  change.number(),
                  change.eventId(),
                  change.before(),
                  change.after(),
                  change.detail())));
    }
    try (Packer packer = new Packer()) {
      return packer.pack(CanonicalJson.text(new JsonArray(lists)));
    }
  }

  /** Empty where somebody spoilt what was written. */
  static Optional<List<Change>> changes(Node node) {
    Optional<JsonArray> lists =
        FrameReader.text(node, PropertyKeys.PACKED)
            .flatMap(BundleCodec::parse)
            .flatMap(Json::asArray);
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    lists.get().items().forEach(each -> change(each).ifPresent(changes::add));
    return changes.size() == lists.get().items().size() ? Optional.of(changes) : Optional.empty();
  }

  private static Optional<Change> change(Json list) {
    List<String> texts =
        list.asArray().map(JsonArray::items).stream()
            .flatMap(List::stream)
            .flatMap(item -> item.asText().stream())
            .toList();
    return Stream.of(texts)
        .filter(all -> all.size() == FIELDS)
        .flatMap(all -> ChangeKind.parse(all.get(0)).stream())
        .map(
            kind ->
                new Change(
                    kind, texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5)))
        .findFirst();
  }
}
