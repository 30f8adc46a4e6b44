package pith.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pith.json.CanonicalJson;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.JsonString;

/**
 * Papers that cite, replicate and correct one another in every way there is: by number, DOI and
 * arXiv id, before and after the cited paper, several overlapping bundles each, forks, gaps,
 * supersedes, forged copies, tampered copies, events of nobody's knowledge.
 */
public final class TestCorpus {
  public static final TestKey REGISTRY = TestKey.of("test.registry", "test-2026-05");
  public static final TestKey AUTHOR = TestKey.of("an.author", "author-1");
  public static final TestKey FORGER = TestKey.of("test.registry", "test-2026-05-forged");
  private static final String[] RELATIONS = {
    "supports", "refutes", "extends", "uses_method", "depends_on", "replaces", "compares", "cites"
  };

  private final Random random;
  private final List<TestPaper> papers = new ArrayList<>();

  private TestCorpus(long seed, int size) {
    random = new Random(seed);
    for (int i = 0; i < size; i++) {
      papers.add(
          TestPaper.of(
              String.format("%02d%02d.%05d", 10 + i % 15, 1 + i % 12, 10_000 + i),
              "On Nothing in Particular, part " + i,
              String.format("20%02d-%02d-15T12:00:00Z", 10 + i % 15, 1 + i % 12)));
    }
  }

  /** Documents in canonical JSON, the same for the same seed. */
  public static List<String> documents(long seed, int papers) {
    TestCorpus corpus = new TestCorpus(seed, papers);
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < papers; i++) {
      corpus.bundles(i).forEach(bundle -> documents.add(CanonicalJson.text(bundle)));
    }
    return documents;
  }

  private List<JsonObject> bundles(int index) {
    TestPaper paper = papers.get(index);
    List<JsonObject> events = events(paper, index);
    List<JsonObject> bundles = new ArrayList<>();
    int copies = 1 + index % 3;
    for (int copy = 0; copy < copies; copy++) {
      int end = events.size() - (copies - 1 - copy);
      TestBundle bundle =
          TestBundle.of(paper, REGISTRY)
              .with(AUTHOR)
              .addAll(events.subList(0, Math.max(2, end)))
              .builtAt("2026-06-2" + copy + "T15:33:45Z");
      bundles.add((index % 5 == 0 ? bundle.withoutDoi() : bundle).build());
    }
    if (index % 7 == 0) {
      bundles.add(TestBundle.of(paper, FORGER).addAll(forged(paper)).build());
    }
    if (index % 11 == 0) {
      JsonObject last = bundles.get(0);
      bundles.add(last.with("built_at", new JsonString("2026-06-29T00:00:00Z")));
    }
    return bundles;
  }

  private List<JsonObject> events(TestPaper paper, int index) {
    List<JsonObject> events = new ArrayList<>();
    events.add(TestEvent.by(REGISTRY, paper).recordCreated().build());
    JsonObject first = TestEvent.by(REGISTRY, paper).snapshot(claims(1)).build();
    events.add(first);
    EventId head = TestEvent.idOf(first);
    events.add(
        TestEvent.by(REGISTRY, paper)
            .snapshot(claims(3))
            .at("2026-05-19T01:00:51.25Z")
            .supersedes(head)
            .after(head)
            .build());
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      events.add(
          TestEvent.by(REGISTRY, paper)
              .cites(RELATIONS[random.nextInt(RELATIONS.length)], reference(index))
              .at("2026-05-2" + i + "T00:00:00Z")
              .after(head)
              .build());
    }
    events.add(
        TestEvent.by(AUTHOR, paper)
            .replicatedBy("replication", index % 2 == 0 ? "failed" : "confirmed", reference(index))
            .at("2026-05-30T00:00:00+02:00")
            .build());
    events.add(
        TestEvent.by(REGISTRY, paper)
            .corrects("erratum", "C" + (1 + index % 4), "a sign was wrong")
            .at("2026-05-31T00:00:00Z")
            .after(new EventId(pith.model.Sha256.hash(new byte[] {(byte) index})))
            .build());
    events.add(
        TestEvent.by(AUTHOR, paper)
            .type("unheard_of", "nothing", JsonObject.builder().put("n", index).build())
            .at("2026-06-01T00:00:00Z")
            .build());
    return events;
  }

  private List<JsonObject> forged(TestPaper paper) {
    return List.of(
        TestEvent.by(FORGER, paper).recordCreated().build(),
        TestEvent.by(FORGER, paper)
            .cites("refutes", JsonObject.builder().put("arxiv", "0000.00000").build())
            .build());
  }

  private List<JsonObject> claims(int count) {
    List<JsonObject> claims = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      claims.add(
          JsonObject.builder()
              .put("claim_id", "C" + i)
              .put("kind", "strongest_claim")
              .put("text", "Claim " + i)
              .put("status", "machine_extracted")
              .put("source", "verdict.strongest_claim")
              .put("attestation", "unclaimed")
              .build());
    }
    return claims;
  }

  /** Another paper of the corpus by one of its names, or one that never comes. */
  private JsonObject reference(int index) {
    TestPaper other = papers.get(random.nextInt(papers.size()));
    Json never = new JsonString("2999.99999");
    return switch ((index + random.nextInt(7)) % 7) {
      case 0, 1 -> JsonObject.builder().put("pith_number", other.number().text()).build();
      case 2, 3 -> JsonObject.builder().put("arxiv", "arXiv:" + other.arxiv()).build();
      case 4 -> JsonObject.builder().put("doi", "https://doi.org/" + other.doi()).build();
      case 5 -> JsonObject.builder().put("arxiv", never).put("doi", other.doi()).build();
      default -> JsonObject.builder().put("arxiv", never).build();
    };
  }
}
