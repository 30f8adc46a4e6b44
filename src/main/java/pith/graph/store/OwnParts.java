package pith.graph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;

/**
 * What bundles that say the same do not share: when each was built, its signature, and the
 * signatures of its events. It is taken out of a bundle or of its frame, and put into another
 * bundle that says the same.
 */
public final class OwnParts {
  private static final String EVENTS = "events";
  private static final String SIGNATURE = "signature";
  private static final List<String> OF_THE_BUNDLE = List.of("built_at", "bundle_signature");

  private OwnParts() {}

  public static JsonObject of(JsonObject bundle) {
    JsonObjectBuilder own = JsonObject.builder();
    OF_THE_BUNDLE.forEach(name -> bundle.get(name).ifPresent(value -> own.put(name, value)));
    bundle
        .array(EVENTS)
        .ifPresent(
            events ->
                own.put(
                    EVENTS, new JsonArray(events.items().stream().map(OwnParts::entry).toList())));
    return own.build();
  }

  /** Of an event, or of what a frame has of it. */
  private static Json entry(Json event) {
    Json envelope = event.asArray().flatMap(one -> one.items().stream().findFirst()).orElse(event);
    return envelope
        .asObject()
        .flatMap(object -> object.get(SIGNATURE))
        .map(signature -> JsonObject.builder().put(SIGNATURE, signature).build())
        .orElse(JsonObject.EMPTY);
  }

  /** Empty where the two have not as many events. */
  public static Optional<JsonObject> putInto(JsonObject bundle, JsonObject own) {
    List<Json> events = items(bundle);
    List<Json> parts = items(own);
    if (events.size() != parts.size() || bundle.array(EVENTS).isPresent() != own.has(EVENTS)) {
      return Optional.empty();
    }
    JsonObject whole = bundle.without(Set.copyOf(OF_THE_BUNDLE));
    for (String name : OF_THE_BUNDLE) {
      Optional<Json> value = own.get(name);
      whole = value.isPresent() ? whole.with(name, value.get()) : whole;
    }
    List<Json> signed = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      signed.add(signed(events.get(i), parts.get(i)));
    }
    return Optional.of(own.has(EVENTS) ? whole.with(EVENTS, new JsonArray(signed)) : whole);
  }

  private static Json signed(Json event, Json part) {
    Optional<JsonObject> bare = event.asObject().map(each -> each.without(Set.of(SIGNATURE)));
    Optional<Json> signature = part.asObject().flatMap(each -> each.get(SIGNATURE));
    return bare.isPresent() && signature.isPresent()
        ? bare.get().with(SIGNATURE, signature.get())
        : bare.<Json>map(each -> each).orElse(event);
  }

  private static List<Json> items(JsonObject bundle) {
    return bundle.array(EVENTS).map(JsonArray::items).orElse(List.of());
  }
}
