package pith.wanted;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.trust.PaperUnion;

/** The claims of the snapshot that describes a paper. */
final class ClaimsOfPaper {
  private static final int LONGEST_ID = 1000;
  private static final String[] TEXTS = {
    PropertyKeys.KIND, PropertyKeys.TEXT, PropertyKeys.STATUS, PropertyKeys.ATTESTATION
  };

  private ClaimsOfPaper() {}

  /** By claim id. Of two claims with one id, the first counts. */
  static SortedMap<String, WantedProperties> of(PaperUnion union) {
    SortedMap<String, WantedProperties> claims = new TreeMap<>();
    for (Json item : items(union)) {
      Optional<JsonObject> claim = item.asObject();
      claim
          .flatMap(object -> object.text(PropertyKeys.CLAIM_ID))
          .filter(id -> id.length() <= LONGEST_ID)
          .ifPresent(
              id -> claims.computeIfAbsent(id, unused -> claim(union, id, claim.orElseThrow())));
    }
    return claims;
  }

  private static WantedProperties claim(PaperUnion union, String id, JsonObject claim) {
    WantedProperties.Builder properties =
        WantedProperties.builder()
            .put(PropertyKeys.PITH_NUMBER, union.paper().number().text())
            .put(PropertyKeys.CLAIM_ID, id);
    for (String name : TEXTS) {
      properties.put(name, claim.text(name));
    }
    return properties.build();
  }

  private static List<Json> items(PaperUnion union) {
    return union
        .shownSnapshot()
        .flatMap(event -> event.payload().object("graph_snapshot"))
        .flatMap(object -> object.object("claims"))
        .flatMap(claims -> claims.array("items"))
        .map(JsonArray::items)
        .orElse(List.of());
  }
}
