package pith.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** Bundles with long lists: keys, events, links between events, names. */
final class HostileLists {
  private static final int KEY = 450;
  private static final int EVENT = 1_000;
  private static final int LINK = 74;

  private HostileLists() {}

  static Map<String, IntFunction<byte[]>> all() {
    Map<String, IntFunction<byte[]>> lists = new LinkedHashMap<>();
    lists.put("keys", bytes -> bundle(keys(bytes / KEY), List.of()));
    lists.put("keys and events", HostileLists::keysAndEvents);
    lists.put("events by keys not here", HostileLists::keyless);
    lists.put("keys of one id", bytes -> bundle(oneId(bytes / KEY), List.of()));
    lists.put("one key of many ids", HostileLists::manyIds);
    lists.put("events", bytes -> events(bytes, (i, before) -> event(i)));
    lists.put(
        "a chain",
        bytes -> events(bytes, (i, before) -> i == 0 ? event(0) : event(i).after(before)));
    lists.put("a fork", bytes -> events(bytes, (i, before) -> event(i).after(id(7))));
    lists.put("one superseded by all", HostileLists::oneSuperseded);
    lists.put("all superseded by all", HostileLists::allSuperseded);
    lists.put("links to nothing", HostileLists::linksToNothing);
    lists.put(
        "records created",
        bytes -> events(bytes, (i, before) -> event(i).recordCreated().at(time(i))));
    lists.put("receipts of one hash", HostileLists::receipts);
    lists.put("entries that are no events", bytes -> noEvents(bytes));
    lists.put("names", bytes -> names(bytes, i -> "n" + i));
    lists.put("one name", bytes -> names(bytes, i -> "n"));
    return lists;
  }

  /** The event with this number; {@code before} is the id of the one before it. */
  private interface Making {
    TestEvent event(int number, EventId before);
  }

  private static TestEvent event(int number) {
    return TestEvent.by(HostileShapes.KEY, HostileShapes.PAPER)
        .type("mirror_hint", "n" + number, JsonObject.EMPTY);
  }

  private static String time(int number) {
    return Instant.ofEpochSecond(1_780_000_000L + number).toString();
  }

  private static EventId id(int number) {
    return new EventId(Sha256.hash(HostileShapes.text("event " + number)));
  }

  private static byte[] events(int bytes, Making making) {
    List<String> events = new ArrayList<>();
    EventId before = id(0);
    for (long length = 0; length < bytes; length += events.get(events.size() - 1).length()) {
      JsonObject event = making.event(events.size(), before).build();
      before = TestEvent.idOf(event);
      events.add(CanonicalJson.text(event));
    }
    return bundle(List.of(entry(HostileShapes.KEY)), events);
  }

  private static byte[] keysAndEvents(int bytes) {
    List<TestKey> keys = named(bytes * 7 / 10 / KEY);
    TestKey last = keys.get(keys.size() - 1);
    return bundle(entries(keys), eventsBy(last, bytes * 3 / 10 / EVENT));
  }

  private static byte[] keyless(int bytes) {
    return bundle(
        keys(bytes / 2 / KEY), eventsBy(TestKey.of("stranger", "not here"), bytes / 2 / EVENT));
  }

  private static List<String> eventsBy(TestKey key, int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            i ->
                TestEvent.by(key, HostileShapes.PAPER)
                    .type("mirror_hint", "n" + i, JsonObject.EMPTY)
                    .build())
        .map(CanonicalJson::text)
        .toList();
  }

  private static byte[] oneSuperseded(int bytes) {
    EventId first = event(0).id();
    return events(bytes, (i, before) -> i == 0 ? event(0) : event(i).supersedes(first));
  }

  private static byte[] allSuperseded(int bytes) {
    int count = (int) Math.sqrt(2.0 * bytes / LINK);
    List<EventId> made = new ArrayList<>();
    List<String> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonObject event = event(i).after(id(7)).supersedes(made.toArray(EventId[]::new)).build();
      made.add(TestEvent.idOf(event));
      events.add(CanonicalJson.text(event));
    }
    return bundle(List.of(entry(HostileShapes.KEY)), events);
  }

  private static byte[] linksToNothing(int bytes) {
    EventId[] links =
        IntStream.range(0, bytes / LINK).mapToObj(HostileLists::id).toArray(EventId[]::new);
    return bundle(
        List.of(entry(HostileShapes.KEY)),
        List.of(CanonicalJson.text(event(0).supersedes(links).build())));
  }

  /** Each receipt is refused, under a signature whose text hashes like all others. */
  private static byte[] receipts(int bytes) {
    JsonObject created = event(0).recordCreated().build();
    String text = CanonicalJson.text(created);
    String signature =
        created
            .object("payload")
            .flatMap(payload -> payload.object("receipt"))
            .flatMap(receipt -> receipt.text("signature_b64"))
            .orElseThrow();
    return bundle(
        List.of(entry(HostileShapes.KEY)),
        IntStream.range(0, bytes / text.length())
            .mapToObj(
                i -> text.replace(signature, CollidingTexts.text(i) + signature.substring(40)))
            .toList());
  }

  private static byte[] noEvents(int bytes) {
    return HostileShapes.bundle(
        record() + ",\"events\":" + HostileShapes.list(bytes, Integer::toString));
  }

  private static byte[] names(int bytes, IntFunction<String> value) {
    return HostileShapes.bundle(
        record()
            + ",\"source_aliases\":"
            + HostileShapes.list(
                bytes,
                i ->
                    "{\"alias_kind\":\"doi\",\"alias_value\":\""
                        + value.apply(i)
                        + "\",\"created_at\":\"2026-05-18T01:00:51Z\"}"));
  }

  private static List<TestKey> named(int count) {
    return IntStream.range(0, Math.max(1, count))
        .parallel()
        .mapToObj(i -> TestKey.of("stranger", "key-" + i))
        .toList();
  }

  private static List<String> keys(int count) {
    return entries(named(count));
  }

  private static List<String> oneId(int count) {
    return named(count).stream()
        .map(key -> CanonicalJson.text(key.entry().with("key_id", new JsonString("one"))))
        .toList();
  }

  /** The ids of one key hash alike, and each event is by the next of them. */
  private static byte[] manyIds(int bytes) {
    JsonObject entry = HostileShapes.KEY.entry();
    String text = CanonicalJson.text(event(0).build());
    String named = "\"key_id\":\"" + HostileShapes.KEY.keyId() + "\"";
    int count = bytes / (KEY + EVENT);
    return bundle(
        IntStream.range(0, count)
            .mapToObj(i -> entry.with("key_id", new JsonString(CollidingTexts.text(i))))
            .map(CanonicalJson::text)
            .toList(),
        IntStream.range(0, count)
            .mapToObj(i -> text.replace(named, "\"key_id\":\"" + CollidingTexts.text(i) + "\""))
            .toList());
  }

  private static List<String> entries(List<TestKey> keys) {
    return keys.stream().map(HostileLists::entry).collect(Collectors.toList());
  }

  private static String entry(TestKey key) {
    return CanonicalJson.text(key.entry());
  }

  private static String record() {
    return Optional.of(HostileShapes.PAPER.identity().record())
        .map(record -> "\"canonical_record\":" + CanonicalJson.text(record))
        .orElseThrow();
  }

  private static byte[] bundle(List<String> keys, List<String> events) {
    return HostileShapes.bundle(
        record()
            + ",\"public_keys\":["
            + String.join(",", keys)
            + "],\"events\":["
            + String.join(",", events)
            + "]");
  }
}
