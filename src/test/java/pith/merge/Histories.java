package pith.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import pith.model.Alias;
import pith.model.Event;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.PithNumber;
import pith.model.PublicKey;
import pith.model.Sha256;
import pith.model.Signer;
import pith.model.Timestamp;

/** Random histories of one paper; the ids are made up, for a merge does not look at signatures. */
public final class Histories {
  public static final PithNumber NUMBER =
      PithNumber.parse("pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV").orElseThrow();
  public static final JsonObject RECORD = JsonObject.builder().put("made", "up").build();
  private static final String[] TIMES = {
    "2026-05-18T01:00:51Z",
    "2026-05-18T01:00:51.4Z",
    "2026-05-18T03:00:51+02:00",
    "2026-05-18T01:00:51.40Z",
    "2026-05-18T01:00:52Z",
    "2026-05-17T20:00:51-05:00",
    "2026-05-18T01:00:50.999999999Z"
  };
  private static final String[] TYPES = {
    "record_created",
    "graph_snapshot",
    "graph_snapshot",
    "citation_signature",
    "correction",
    "replication_record",
    "unheard_of",
    "author_attestation",
    "timestamp_anchor"
  };

  private final Random random;

  public Histories(long seed) {
    this(new Random(seed));
  }

  /** For whoever chooses by other means than chance. */
  public Histories(Random random) {
    this.random = random;
  }

  public static EventId id(String name) {
    return new EventId(Sha256.hash(name.getBytes(StandardCharsets.UTF_8)));
  }

  public static PublicKey key(int n) {
    byte[] raw = new byte[PublicKey.BYTES];
    raw[0] = (byte) n;
    return PublicKey.of(raw).orElseThrow();
  }

  public static Event event(
      EventId id,
      String type,
      String time,
      Optional<EventId> prev,
      List<EventId> supersedes,
      int key) {
    PublicKey by = key(key);
    return new Event(
        id,
        type,
        NUMBER,
        "target",
        Timestamp.parse(time).orElseThrow(),
        prev,
        supersedes,
        new Signer("key-" + key, by.fingerprint(), "signer", "registry"),
        by,
        JsonObject.builder().put("id", id.text()).build());
  }

  /** Links go mostly back, sometimes forward, to nowhere, to the event itself, or round. */
  public List<Event> history(int size) {
    List<EventId> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add(id("event " + random.nextLong()));
    }
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<EventId> supersedes = new ArrayList<>();
      while (random.nextInt(3) == 0) {
        supersedes.add(target(ids, i));
      }
      Optional<EventId> prev =
          random.nextInt(3) == 0 ? Optional.empty() : Optional.of(target(ids, i));
      events.add(
          event(
              ids.get(i),
              TYPES[random.nextInt(TYPES.length)],
              TIMES[random.nextInt(TIMES.length)],
              prev,
              supersedes,
              1 + random.nextInt(3)));
    }
    return events;
  }

  public List<Alias> aliases() {
    List<Alias> aliases = new ArrayList<>();
    for (int i = 0; i < random.nextInt(5); i++) {
      Timestamp at = Timestamp.parse(TIMES[random.nextInt(TIMES.length)]).orElseThrow();
      aliases.add(new Alias("arxiv", random.nextBoolean() ? "1" : "\uD800\uDC00\uE000", at));
    }
    return aliases;
  }

  private EventId target(List<EventId> ids, int index) {
    int choice = random.nextInt(10);
    if (choice == 0) {
      return id("nowhere " + random.nextInt(2));
    }
    return choice < 8 && index > 0
        ? ids.get(random.nextInt(index))
        : ids.get(random.nextInt(ids.size()));
  }
}
