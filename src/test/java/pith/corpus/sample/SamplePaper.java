package pith.corpus.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonObject;

/** One synthetic paper and what is signed about it, each signer's events in a chain. */
final class SamplePaper {
  private final TestPaper paper;
  private final List<JsonObject> events = new ArrayList<>();
  private final List<TestKey> keys = new ArrayList<>();
  private final Map<TestKey, EventId> heads = new HashMap<>();
  private int minute;

  SamplePaper(TestPaper paper, List<JsonObject> claims) {
    this.paper = paper;
    keys.add(Cast.REGISTRY);
    add(Cast.REGISTRY, event -> event.recordCreated());
    add(Cast.REGISTRY, event -> event.snapshot(claims));
  }

  /** What an event is to say. */
  interface Filling {
    TestEvent fill(TestEvent event);
  }

  TestPaper paper() {
    return paper;
  }

  List<JsonObject> events() {
    return events;
  }

  EventId add(TestKey key, Filling filling) {
    TestEvent event = filling.fill(begun(key));
    Optional.ofNullable(heads.get(key)).ifPresent(event::after);
    return take(key, event.build());
  }

  /** A later event of the same signer takes the place of an earlier one. */
  EventId supersede(TestKey key, EventId earlier, Filling filling) {
    return take(key, filling.fill(begun(key)).after(earlier).supersedes(earlier).build());
  }

  /** Another word at the same point: the signer that signs this equivocates. */
  EventId fork(TestKey key, EventId point, Filling filling) {
    return take(key, filling.fill(begun(key)).after(point).build());
  }

  private TestEvent begun(TestKey key) {
    minute++;
    return TestEvent.by(key, paper)
        .at("2026-06-01T%02d:%02d:00Z".formatted(8 + minute / 60, minute % 60));
  }

  private EventId take(TestKey key, JsonObject event) {
    events.add(event);
    if (!keys.contains(key)) {
      keys.add(key);
    }
    heads.put(key, TestEvent.idOf(event));
    return TestEvent.idOf(event);
  }

  JsonObject bundle() {
    return bundle(events, "2026-06-26T15:33:45Z");
  }

  /** What a mirror has that knows only some of the events. */
  JsonObject bundle(List<? extends Json> known, String builtAt) {
    TestBundle bundle = TestBundle.of(paper, Cast.REGISTRY).builtAt(builtAt);
    keys.stream().skip(1).forEach(bundle::with);
    return bundle.addAll(known).build();
  }

  /** By one of its names. */
  JsonObject reference(int form) {
    return switch (form % 5) {
      case 3 -> JsonObject.builder().put("arxiv", "arXiv:" + paper.arxiv()).build();
      case 4 -> JsonObject.builder().put("doi", paper.doi()).build();
      default -> JsonObject.builder().put("pith_number", paper.number().text()).build();
    };
  }
}
