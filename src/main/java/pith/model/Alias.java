package pith.model;

import java.util.Optional;
import java.util.Set;

/** Another name of a paper, and since when. */
public record Alias(String kind, String value, Timestamp createdAt) {
  private static final Set<String> FIELDS = Set.of("alias_kind", "alias_value", "created_at");

  /** Empty for an entry of any other shape than exactly these three texts. */
  public static Optional<Alias> parse(Json json) {
    return json.asObject().filter(object -> object.hasExactly(FIELDS)).flatMap(Alias::ofFields);
  }

  private static Optional<Alias> ofFields(JsonObject object) {
    Optional<String> kind = object.text("alias_kind");
    Optional<String> value = object.text("alias_value");
    Optional<Timestamp> createdAt = object.text("created_at").flatMap(Timestamp::parse);
    return kind.isPresent() && value.isPresent() && createdAt.isPresent()
        ? Optional.of(new Alias(kind.get(), value.get(), createdAt.get()))
        : Optional.empty();
  }

  public JsonObject json() {
    return JsonObject.builder()
        .put("alias_kind", kind)
        .put("alias_value", value)
        .put("created_at", createdAt.text())
        .build();
  }
}
