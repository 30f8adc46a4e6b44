package pith.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.ResourceIterable;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;

/**
 * A bundle in pieces: its events as nodes of their own, their envelopes on {@code CONTAINS}, the
 * state left out where it can be recomputed, the rest as the {@code frame}. Canonical JSON all of
 * it, so that putting it together again gives the bytes that were signed.
 */
final class BundleCodec {
  private static final Set<String> ENVELOPE = Set.of("content_sha256", "event_id", "signature");

  private BundleCodec() {}

  static String frame(JsonObject bundle, boolean stateReproduced) {
    Set<String> elsewhere = new HashSet<>(Set.of("bundle_signature"));
    if (bundle.array("events").isPresent()) {
      elsewhere.add("events");
    }
    if (stateReproduced) {
      elsewhere.add("state");
    }
    return CanonicalJson.text(bundle.without(elsewhere));
  }

  static Optional<String> signature(JsonObject bundle) {
    return bundle.get("bundle_signature").map(CanonicalJson::text);
  }

  static Optional<String> storedSignature(Node bundle) {
    String own = Properties.text(bundle, "bundle_sha256").orElse("");
    return Unpacked.text(bundle, "signature", CommonText.ENVELOPE, own);
  }

  /** The text of a packed property; empty for anything else and for spoilt bytes. */
  static Optional<String> unpacked(Entity entity, String property) {
    if (entity instanceof Relationship contained) {
      return property.equals("envelope") ? storedEnvelope(contained) : Optional.empty();
    }
    return switch (property) {
      case "frame" -> storedFrame((Node) entity);
      case "signature" -> storedSignature((Node) entity);
      default -> Optional.empty();
    };
  }

  private static Optional<String> storedFrame(Node bundle) {
    try (var papers = bundle.getRelationships(Direction.OUTGOING, Names.DESCRIBES)) {
      return papers.stream()
          .findFirst()
          .flatMap(link -> Properties.text(link.getEndNode(), "pith_number"))
          .flatMap(number -> Unpacked.text(bundle, "frame", CommonText.FRAME, number));
    }
  }

  private static Optional<String> storedEnvelope(Relationship contained) {
    String id = Properties.text(contained.getEndNode(), "event_id").orElse("");
    String own = id.substring(id.indexOf(':') + 1);
    return Unpacked.text(contained, "envelope", CommonText.ENVELOPE, own);
  }

  /** What an event carries beside its body. */
  static String envelope(Json entry) {
    Optional<JsonObject> object = entry.asObject();
    if (object.isEmpty()) {
      return CanonicalJson.text(JsonNull.NULL);
    }
    JsonObjectBuilder envelope = JsonObject.builder();
    ENVELOPE.forEach(
        field -> object.get().get(field).ifPresent(value -> envelope.put(field, value)));
    return CanonicalJson.text(envelope.build());
  }

  /** Everything but a state that was left out. Spoilt pieces are left out for checks to find. */
  static JsonObject assemble(Node bundle) {
    JsonObject whole = object(storedFrame(bundle));
    if (bundle.hasProperty("entries")) {
      whole = whole.with("events", new JsonArray(entries(bundle)));
    }
    Optional<String> signature = storedSignature(bundle);
    return signature.isEmpty()
        ? whole
        : whole.with("bundle_signature", parse(signature.get()).orElse(JsonNull.NULL));
  }

  private static List<Json> entries(Node bundle) {
    List<Relationship> contained = new ArrayList<>();
    try (ResourceIterable<Relationship> all =
        bundle.getRelationships(Direction.OUTGOING, Names.CONTAINS)) {
      all.forEach(contained::add);
    }
    List<Json> entries = new ArrayList<>(Collections.nCopies(contained.size(), JsonNull.NULL));
    for (Relationship each : contained) {
      long position = ((Number) each.getProperty("position")).longValue();
      if (position < entries.size()) {
        entries.set((int) position, entry(each));
      }
    }
    return entries;
  }

  /** A body that is no JSON any more leaves the envelope, which still names the event. */
  private static Json entry(Relationship contained) {
    Optional<Json> body =
        Properties.text(contained.getEndNode(), "body").flatMap(BundleCodec::parse);
    Optional<Json> envelope = storedEnvelope(contained).flatMap(BundleCodec::parse);
    boolean isWhole = envelope.flatMap(Json::asObject).isEmpty();
    if (isWhole) {
      return body.orElse(JsonNull.NULL);
    }
    JsonObjectBuilder whole = JsonObject.builder();
    body.flatMap(Json::asObject).ifPresent(object -> copy(object.without(ENVELOPE), whole));
    copy(envelope.flatMap(Json::asObject).orElseThrow(), whole);
    return whole.build();
  }

  private static void copy(JsonObject from, JsonObjectBuilder to) {
    for (int i = 0; i < from.size(); i++) {
      to.put(from.key(i), from.value(i));
    }
  }

  private static JsonObject object(Optional<String> text) {
    return text.flatMap(BundleCodec::parse).flatMap(Json::asObject).orElse(JsonObject.EMPTY);
  }

  /** Empty for a stored text that somebody spoilt. */
  static Optional<Json> parse(String text) {
    try {
      return Optional.of(StrictJson.parse(text));
    } catch (JsonRefusal spoilt) {
      return Optional.empty();
    }
  }
}
