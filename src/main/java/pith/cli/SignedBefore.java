package pith.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.procedure.support.PithFailure;
import pith.refusal.RefusalCode;

/**
 * What a key signed, in a file beside it: one line an event. A draft knows only what was imported
 * before it was made; this file knows what was signed since.
 */
record SignedBefore(Path file) {
  private static final String ENDING = ".signed.ndjson";
  private static final int MOST_BYTES = 1 << 26;

  static SignedBefore beside(Path key) {
    return new SignedBefore(key.resolveSibling(KeyFiles.named(key).name() + ENDING));
  }

  /** Another event of this key at the same position of a paper's history. */
  void refuseFork(Event event) {
    if (event.prev().isEmpty()) {
      return;
    }
    String prev = event.prev().get().text();
    for (JsonObject line : lines()) {
      boolean isSamePlace =
          line.text("pith_number").equals(Optional.of(event.subject().text()))
              && line.text("prev_event").equals(Optional.of(prev));
      Optional<String> other = line.text("event_id").filter(id -> !id.equals(event.id().text()));
      if (isSamePlace && other.isPresent() && !isSuperseded(event, other.get())) {
        throw PithFailure.of(
            event.id().text(),
            RefusalCode.OWN_FORK.problem("no other event of this key after " + prev, other.get()));
      }
    }
  }

  private static boolean isSuperseded(Event event, String other) {
    return event.supersedes().stream().map(EventId::text).anyMatch(other::equals);
  }

  void add(Event event) {
    JsonObject line =
        JsonObject.builder()
            .put("pith_number", event.subject().text())
            .put("prev_event", event.prev().map(EventId::text).orElse(""))
            .put("event_id", event.id().text())
            .put("created_at", event.createdAt().text())
            .build();
    if (lines().contains(line)) {
      return;
    }
    try {
      Files.writeString(
          file,
          CanonicalJson.text(line) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException unwritable) {
      throw new WrongUse("the file " + file + " cannot be written, which has what this key signed");
    }
  }

  private List<JsonObject> lines() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new WrongUse(file + " is too large: more than " + MOST_BYTES + " bytes");
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(this::line).toList();
    } catch (IOException unreadable) {
      throw new WrongUse("the file " + file + " cannot be read, which has what this key signed");
    }
  }

  private JsonObject line(String text) {
    try {
      return StrictJson.parse(text)
          .asObject()
          .orElseThrow(() -> new WrongUse(file + " has a line that is no object"));
    } catch (JsonRefusal refused) {
      throw PithFailure.of(file.toString(), refused.problem());
    }
  }
}
