package pith.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.JsonObject;

/**
 * What a registry exports, time after time: all its papers, every signature made anew, and a share
 * of the papers with one more event than before.
 */
record SyntheticExports(long seed, double share) {
  private static final TestKey REGISTRY = TestKey.of("bench.registry", "bench-2026-05");

  /**
   * @param export from 0
   */
  String bundle(int index, int export) {
    TestPaper paper = SyntheticPapers.paper(index);
    String at = time(export);
    TestBundle bundle = TestBundle.of(paper, REGISTRY).builtAt(at);
    bundle.add(TestEvent.by(REGISTRY, paper).recordCreated().signedAt(at).build());
    TestEvent snapshot = TestEvent.by(REGISTRY, paper).snapshot(List.of()).signedAt(at);
    JsonObject built = snapshot.build();
    bundle.add(built);
    EventId head = TestEvent.idOf(built);
    for (int since = 1; since <= export; since++) {
      if (isGrowing(index, since)) {
        JsonObject more = event(paper, since).signedAt(at).after(head).build();
        head = TestEvent.idOf(more);
        bundle.add(more);
      }
    }
    return CanonicalJson.text(bundle.build());
  }

  private boolean isGrowing(int index, int export) {
    return new Random(seed * 1_000_003 + index * 1_009L + export).nextDouble() < share;
  }

  private static TestEvent event(TestPaper paper, int export) {
    JsonObject text = JsonObject.builder().put("text", "kept at export " + export).build();
    return TestEvent.by(REGISTRY, paper)
        .at(time(export))
        .type("storage_attestation", "bundle", JsonObject.builder().put("storage", text).build());
  }

  /** A week later each time. */
  private static String time(int export) {
    return Instant.parse("2026-06-26T15:33:45Z").plus(Duration.ofDays(7L * export)).toString();
  }
}
