package pith.corpus;

import java.util.List;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonNull;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** Builds signed events. */
public final class TestEvent {
  private final TestPaper paper;
  private final TestKey key;
  private String type = "record_created";
  private String target = "record";
  private String createdAt = "2026-05-18T01:00:51Z";
  private String signedAt = "2026-06-26T15:33:45.000981Z";
  private JsonObject payload = JsonObject.EMPTY;
  private Optional<EventId> prev = Optional.empty();
  private List<EventId> supersedes = List.of();

  private TestEvent(TestPaper paper, TestKey key) {
    this.paper = paper;
    this.key = key;
  }

  public static TestEvent by(TestKey key, TestPaper paper) {
    return new TestEvent(paper, key);
  }

  public TestEvent type(String type, String target, JsonObject payload) {
    this.type = type;
    this.target = target;
    this.payload = payload;
    return this;
  }

  public TestEvent at(String createdAt) {
    this.createdAt = createdAt;
    return this;
  }

  /** The time of the envelope, which is no part of the event. */
  public TestEvent signedAt(String signedAt) {
    this.signedAt = signedAt;
    return this;
  }

  public TestEvent after(EventId previous) {
    this.prev = Optional.of(previous);
    return this;
  }

  public TestEvent supersedes(EventId... targets) {
    this.supersedes = List.of(targets);
    return this;
  }

  public TestEvent recordCreated() {
    Sha256 hash = paper.identity().sha256();
    JsonObject receipt =
        key.envelope(hash, "canonical_sha256_bytes", createdAt)
            .with("kind", new JsonString("pith_receipt"))
            .with("builder_version", new JsonString("pith-test-corpus-1"))
            .with("receipt_version", new JsonString("0.3"))
            .with("canonical_sha256", new JsonString(hash.hex()))
            .with("last_reissued_at", new JsonString(createdAt))
            .with("first_computed_at", new JsonString(createdAt));
    return type(
        "record_created",
        "record",
        JsonObject.builder()
            .put("canonical_record", paper.identity().record())
            .put("canonical_sha256", hash.hex())
            .put("receipt", receipt)
            .put("source_kind", "arxiv")
            .put("source_id", paper.arxiv())
            .put("source_version", 1)
            .put("attestation_state", "computed")
            .build());
  }

  public TestEvent snapshot(List<JsonObject> claims) {
    return type(
        "graph_snapshot",
        "graph",
        JsonObject.builder()
            .put("graph_snapshot", paper.snapshot(claims))
            .put("verdict_id", JsonNull.NULL)
            .build());
  }

  public TestEvent cites(String relation, JsonObject cited) {
    JsonObject citation =
        JsonObject.builder().put("relation", relation).put("cited", cited).build();
    return type(
        "citation_signature", "citation", JsonObject.builder().put("citation", citation).build());
  }

  public TestEvent replicatedBy(String kind, String outcome, JsonObject by) {
    JsonObject replication =
        JsonObject.builder().put("kind", kind).put("outcome", outcome).put("by", by).build();
    return type(
        "replication_record",
        "replication",
        JsonObject.builder().put("replication", replication).build());
  }

  public TestEvent corrects(String kind, String claimId, String summary) {
    JsonObject correction =
        JsonObject.builder()
            .put("kind", kind)
            .put("claim_id", claimId)
            .put("summary", summary)
            .build();
    return type("correction", "claim", JsonObject.builder().put("correction", correction).build());
  }

  public JsonObject build() {
    JsonObject body = body();
    Sha256 content = CanonicalJson.sha256(body);
    return body.with("content_sha256", new JsonString(content.hex()))
        .with("event_id", new JsonString(new EventId(content).text()))
        .with("signature", key.envelope(content, "open_graph_event_sha256_bytes", signedAt));
  }

  public EventId id() {
    return new EventId(CanonicalJson.sha256(body()));
  }

  public static EventId idOf(JsonObject event) {
    return EventId.parse(event.text("event_id").orElseThrow()).orElseThrow();
  }

  private JsonObject body() {
    Json previous = prev.<Json>map(id -> new JsonString(id.text())).orElse(JsonNull.NULL);
    JsonObject signer =
        JsonObject.builder()
            .put("signer_id", key.signer().signerId())
            .put("signer_type", key.signer().signerType())
            .put("key_id", key.keyId())
            .put("public_key_fingerprint", key.publicKey().fingerprint())
            .build();
    return JsonObject.builder()
        .put("event_type", type)
        .put("subject_pith_number", paper.number().text())
        .put("target", target)
        .put("payload", payload)
        .put("signer", signer)
        .put("created_at", createdAt)
        .put("supersedes", JsonArray.ofTexts(supersedes.stream().map(EventId::text).toList()))
        .put("prev_event", previous)
        .put("schema_version", "1.0")
        .build();
  }
}
