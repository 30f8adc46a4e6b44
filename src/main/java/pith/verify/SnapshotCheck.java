package pith.verify;

import java.util.List;
import java.util.Optional;
import pith.model.EventType;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonInteger;
import pith.model.JsonObject;

/** Compares what a snapshot shows of the paper with the hashes that the record carries. */
final class SnapshotCheck {
  /** SHA-256 of {@code {"payload":[]}}; the recipe for a part that is not empty is unknown. */
  static final String EMPTY_PART =
      "258153158e38e3291e3d48162225fcdb2d5a3ed65a07baac614ab91432fd4f57";

  private static final int EXCERPT_LENGTH = 600;
  private static final List<String> PARTS =
      List.of("claims", "references", "formal_canon", "author_claims");
  private static final List<String> COUNTS = List.of("count", "evidence_count");

  private final RecordIdentity paper;
  private final Findings findings;

  SnapshotCheck(RecordIdentity paper, Findings findings) {
    this.paper = paper;
    this.findings = findings;
  }

  void check(CheckedEvent checked) {
    checked
        .event()
        .filter(event -> event.is(EventType.GRAPH_SNAPSHOT))
        .flatMap(event -> event.payload().object("graph_snapshot"))
        .ifPresent(snapshot -> check(snapshot, checked.id().text()));
  }

  private void check(JsonObject snapshot, String event) {
    Optional<JsonObject> metadata = paper.record().object("metadata");
    Optional<JsonObject> shown = snapshot.object("paper");
    Optional<String> titleHash = metadata.flatMap(object -> object.text("title_canon_sha256"));
    Optional<String> title = shown.flatMap(object -> object.text("title"));
    if (titleHash.isPresent() && title.isPresent()) {
      String found = CanonicalText.titleSha256(title.get()).hex();
      findings.same(Check.TITLE_HASH, event, titleHash.get(), Optional.of(found));
    } else {
      findings.skip(Check.TITLE_HASH, event, "no title or no hash of one");
    }
    excerpt(
        metadata.flatMap(object -> object.text("abstract_canon_sha256")),
        shown.flatMap(object -> object.text("abstract_excerpt")),
        event);
    PARTS.forEach(part -> snapshot.object(part).ifPresent(object -> part(object, part, event)));
  }

  /** An excerpt of full length is only the beginning, and its hash would say nothing. */
  private void excerpt(Optional<String> hash, Optional<String> excerpt, String event) {
    if (hash.isEmpty() || excerpt.isEmpty()) {
      findings.skip(Check.ABSTRACT_HASH, event, "no abstract or no hash of one");
    } else if (excerpt.get().codePointCount(0, excerpt.get().length()) >= EXCERPT_LENGTH) {
      findings.skip(Check.ABSTRACT_HASH, event, "only the beginning of the abstract is here");
    } else {
      String found = CanonicalText.abstractSha256(excerpt.get()).hex();
      if (found.equals(hash.get())) {
        findings.pass(Check.ABSTRACT_HASH, event);
      } else {
        findings.warn(Check.ABSTRACT_HASH, event, hash.get(), found);
      }
    }
  }

  private void part(JsonObject part, String name, String event) {
    String subject = event + "/" + name;
    boolean empty =
        COUNTS.stream().anyMatch(count -> part.get(count).equals(Optional.of(JsonInteger.of(0))))
            && part.array("items").map(JsonArray::items).map(List<Json>::isEmpty).orElse(true);
    Optional<String> hash = part.text("snapshot_sha256");
    if (!empty || hash.isEmpty()) {
      findings.skip(
          Check.SNAPSHOT_HASH, subject, "how a part that is not empty is hashed is unknown");
    } else if (hash.get().equals(EMPTY_PART)) {
      findings.pass(Check.SNAPSHOT_HASH, subject);
    } else {
      findings.warn(Check.SNAPSHOT_HASH, subject, EMPTY_PART, hash.get());
    }
  }
}
