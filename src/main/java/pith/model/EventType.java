package pith.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The event types that the merged state has a place for. Any other type is valid all the same. */
public enum EventType {
  RECORD_CREATED("record_created", "record_created"),
  GRAPH_SNAPSHOT("graph_snapshot", "graph_snapshots"),
  AUTHOR_ATTESTATION("author_attestation", "author_attestations"),
  TIMESTAMP_ANCHOR("timestamp_anchor", "timestamp_anchors"),
  STORAGE_ATTESTATION("storage_attestation", "storage_attestations"),
  CITATION_SIGNATURE("citation_signature", "citation_signatures"),
  REPLICATION_RECORD("replication_record", "replication_records"),
  CORRECTION("correction", "corrections"),
  MIRROR_HINT("mirror_hint", "mirror_hints");

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

  private final String wireName;
  private final String bucket;

  EventType(String wireName, String bucket) {
    this.wireName = wireName;
    this.bucket = bucket;
  }

  public static Optional<EventType> of(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }

  /** The value of {@code event_type}. */
  public String wireName() {
    return wireName;
  }

  /** The key in {@code state.current} under which its events stand. */
  public String bucket() {
    return bucket;
  }
}
