package pith.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** A list of CSL-JSON items, as Zotero, Pandoc and Crossref give it. */
final class CslJson {
  private static final List<String> IN_TEXT =
      List.of("URL", "note", "number", "archive_location", "container-title", "publisher");

  private CslJson() {}

  static boolean isOne(String text) {
    return text.startsWith("[") || text.startsWith("{");
  }

  static List<BibliographyEntry> read(String text) {
    try {
      Json json = StrictJson.parse(text, StrictJson.MAX_OWN_DEPTH);
      List<Json> items = json.asArray().map(JsonArray::items).orElseGet(() -> items(json));
      return items.stream().map(CslJson::entry).toList();
    } catch (JsonRefusal refusal) {
      return List.of(
          BibliographyEntry.malformed(
              Optional.empty(),
              "",
              "This file is no JSON: " + refusal.problem().at("byte " + refusal.offset())));
    }
  }

  /** One item by itself, or the items of an answer. */
  private static List<Json> items(Json json) {
    return json.asObject()
        .flatMap(object -> object.array("items"))
        .map(JsonArray::items)
        .orElse(List.of(json));
  }

  private static BibliographyEntry entry(Json item) {
    Optional<JsonObject> object = item.asObject();
    if (object.isEmpty()) {
      return BibliographyEntry.malformed(
          Optional.empty(), "", "This item of the list is no object.");
    }
    List<String> ids = new ArrayList<>(texts(object.get(), "DOI", "arxiv", "pith").toList());
    IN_TEXT.stream()
        .flatMap(name -> texts(object.get(), name))
        .forEach(value -> ids.addAll(IdsInText.of(value)));
    return BibliographyEntry.of(
        texts(object.get(), "citation-key", "id").findFirst(),
        texts(object.get(), "title").findFirst().orElse(""),
        ids);
  }

  private static Stream<String> texts(JsonObject item, String... names) {
    return Stream.of(names).flatMap(name -> item.text(name).stream());
  }
}
