package pith.graph.query;

import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.Properties;
import pith.model.Event;
import pith.model.EventType;
import pith.model.JsonBool;
import pith.model.JsonInteger;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.verify.RecordIdentity;
import pith.wanted.PropertyKeys;

/** The registry's record document, computed from what is stored and nothing else. */
public final class RecordDocument {
  private RecordDocument() {}

  public static JsonObject of(PaperAccount account, Node paper, AnchoredProofs anchored) {
    RecordIdentity identity = account.union().paper();
    List<Event> applied = account.applied();
    JsonObjectBuilder shown = JsonObject.builder();
    Properties.text(paper, PropertyKeys.TITLE).ifPresent(title -> shown.put("title", title));
    Properties.text(paper, PropertyKeys.AUTHORS)
        .ifPresent(authors -> shown.put("authors_text", authors));
    Properties.text(paper, PropertyKeys.PRIMARY_CAT)
        .ifPresent(category -> shown.put("primary_cat", category));
    return JsonObject.builder()
        .put("record_type", "pith_number_record")
        .put("pith_number", identity.number().text())
        .put("short_pith_number", identity.number().shortNumber())
        .put("canonical_record", identity.record())
        .put("canonical_sha256", identity.sha256().hex())
        .put("paper", shown.build())
        .put("attestation_state", attestationState(applied))
        .put("verification_status", status(applied, anchored))
        .build();
  }

  private static String attestationState(List<Event> applied) {
    return applied.stream()
        .filter(event -> event.is(EventType.RECORD_CREATED))
        .findFirst()
        .flatMap(event -> event.payload().text("attestation_state"))
        .orElse("computed");
  }

  private static JsonObject status(List<Event> applied, AnchoredProofs anchored) {
    long strong = claims(applied, "strong");
    long weak = claims(applied, "weak");
    Optional<JsonObject> snapshot =
        applied.stream()
            .filter(event -> event.is(EventType.GRAPH_SNAPSHOT))
            .reduce((first, second) -> second)
            .flatMap(event -> event.payload().object("graph_snapshot"));
    return JsonObject.builder()
        .put("content_addressed", JsonBool.TRUE)
        .put("pith_receipt", JsonBool.of(count(applied, EventType.RECORD_CREATED) > 0))
        .put("author_attested", JsonBool.of(strong + weak > 0))
        .put("externally_anchored", JsonBool.of(isAnchored(applied, anchored)))
        .put("storage_verified", JsonBool.of(count(applied, EventType.STORAGE_ATTESTATION) > 0))
        .put("graph_snapshot", JsonBool.of(snapshot.isPresent()))
        .put(
            "references_resolved", JsonBool.of(isPositive(snapshot, "references", "resolved_work")))
        .put(
            "formal_links_present",
            JsonBool.of(isPositive(snapshot, "formal_canon", "evidence_count")))
        .put("weak_author_claims", weak)
        .put("strong_author_claims", strong)
        .put("citation_signatures", count(applied, EventType.CITATION_SIGNATURE))
        .put("replication_records", count(applied, EventType.REPLICATION_RECORD))
        .build();
  }

  /** By a block, and not by the word of a signer. */
  private static boolean isAnchored(List<Event> applied, AnchoredProofs anchored) {
    return anchored.isOneBeside()
        || applied.stream().anyMatch(event -> anchored.events().contains(event.id()));
  }

  private static long count(List<Event> applied, EventType type) {
    return applied.stream().filter(event -> event.is(type)).count();
  }

  private static long claims(List<Event> applied, String strength) {
    return applied.stream()
        .filter(event -> event.is(EventType.AUTHOR_ATTESTATION))
        .flatMap(event -> event.payload().object("attestation").stream())
        .filter(claim -> claim.text("strength").equals(Optional.of(strength)))
        .count();
  }

  private static boolean isPositive(Optional<JsonObject> snapshot, String part, String field) {
    return snapshot
        .flatMap(object -> object.object(part))
        .flatMap(object -> object.get(field))
        .filter(value -> value instanceof JsonInteger number && !isZero(number))
        .isPresent();
  }

  private static boolean isZero(JsonInteger number) {
    return number.digits().equals("0") || number.digits().startsWith("-");
  }
}
