package pith.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;

/** Signed bundles of papers that nobody wrote: the same for the same number, in any order. */
final class SyntheticPapers {
  /** What a bundle has in it. */
  enum Kind {
    /** As the real ones are: two events, six aliases, four signatures, 13 KB. */
    PLAIN,
    /** Three to fifteen events of every type, by several signers, pointing at other papers. */
    RICH
  }

  private static final TestKey REGISTRY = TestKey.of("bench.registry", "bench-2026-05");
  private static final List<TestKey> AUTHORS =
      List.of(
          TestKey.of("author.one", "author-1"),
          TestKey.of("author.two", "author-2"),
          TestKey.of("author.three", "author-3"));
  private static final String[] RELATIONS = {"supports", "refutes", "extends", "depends_on"};
  private static final int SERIES = 100_000;

  private final Kind kind;
  private final long seed;

  SyntheticPapers(Kind kind, long seed) {
    this.kind = kind;
    this.seed = seed;
  }

  String bundle(int index) {
    TestPaper paper = paper(index);
    TestBundle bundle = TestBundle.of(paper, REGISTRY);
    bundle.add(TestEvent.by(REGISTRY, paper).recordCreated().build());
    JsonObject snapshot = TestEvent.by(REGISTRY, paper).snapshot(List.of()).build();
    bundle.add(snapshot);
    if (kind == Kind.RICH) {
      AUTHORS.forEach(bundle::with);
      bundle.addAll(more(paper, index, TestEvent.idOf(snapshot)));
    }
    return CanonicalJson.text(bundle.build());
  }

  static TestPaper paper(int index) {
    int series = index / SERIES;
    String id = "%02d%02d.%05d".formatted(10 + series / 12, 1 + series % 12, index % SERIES);
    return TestPaper.of(id, "On Nothing in Particular, part " + index, "2016-10-30T12:34:56Z");
  }

  private List<JsonObject> more(TestPaper paper, int index, EventId head) {
    Random random = new Random(seed * 31 + index);
    List<JsonObject> events = new ArrayList<>();
    int count = 1 + random.nextInt(13);
    for (int i = 0; i < count; i++) {
      TestKey key = i % 2 == 0 ? REGISTRY : AUTHORS.get(random.nextInt(AUTHORS.size()));
      TestEvent event =
          TestEvent.by(key, paper).at("2026-05-%02dT00:00:00Z".formatted(19 + i % 12));
      JsonObject built = fill(event, random, index).after(head).build();
      head = TestEvent.idOf(built);
      events.add(built);
    }
    return events;
  }

  private static TestEvent fill(TestEvent event, Random random, int index) {
    JsonObject other =
        JsonObject.builder()
            .put("pith_number", paper(random.nextInt(Math.max(1, index + 1))).number().text())
            .build();
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> event.cites(RELATIONS[random.nextInt(RELATIONS.length)], other);
      case 3 -> event.replicatedBy("replication", "failed", other);
      case 4 -> event.corrects("erratum", "C1", "a sign was wrong");
      case 5 -> event.type("author_attestation", "author", text("attestation", "it is mine"));
      case 6 -> event.type("timestamp_anchor", "record", text("anchor", "nowhere"));
      default -> event.type("storage_attestation", "bundle", text("storage", "kept"));
    };
  }

  private static JsonObject text(String name, String value) {
    return JsonObject.builder().put(name, JsonObject.builder().put("text", value).build()).build();
  }
}
