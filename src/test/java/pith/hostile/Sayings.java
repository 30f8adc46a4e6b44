package pith.hostile;

import static pith.hostile.Cast.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import pith.corpus.Edits;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.model.EventId;
import pith.model.JsonObject;
import pith.model.JsonString;
import pith.model.Sha256;

/** What is said about one paper: by whom, under which name, and linked in every way there is. */
final class Sayings {
  private static final List<String> TIMES =
      List.of(
          "2026-05-18T01:00:51Z",
          "2026-05-18T01:00:51.4Z",
          "2026-05-18T03:00:51+02:00",
          "2026-05-19T00:00:00Z",
          "2026-06-01T12:00:00.000000001Z");
  private static final List<String> RELATIONS =
      List.of("supports", "refutes", "extends", "uses_method", "depends_on", "cites");
  private static final List<String> REPLICATIONS =
      List.of("replication", "falsification", "formal_bridge");
  private static final List<String> OUTCOMES =
      List.of("confirmed", "failed", "partial", "inconclusive");
  private static final List<String> CORRECTIONS =
      List.of("erratum", "expression_of_concern", "retraction");
  private static final List<String> SIGNER_TYPES = List.of("pith_registry", "mirror", "author");

  private final Random random;
  private final TestPaper paper;
  private final List<TestPaper> all;
  private final List<Said> said = new ArrayList<>();

  private Sayings(Random random, TestPaper paper, List<TestPaper> all) {
    this.random = random;
    this.paper = paper;
    this.all = all;
  }

  /**
   * @param all papers that may be spoken of
   */
  static List<Said> about(TestPaper paper, List<TestPaper> all, Random random) {
    Sayings sayings = new Sayings(random, paper, all);
    int size = 2 + random.nextInt(6);
    for (int i = 0; i < size; i++) {
      sayings.said.add(sayings.one(i == 0 ? 0 : random.nextInt(13)));
    }
    return sayings.said;
  }

  private Said one(int kind) {
    TestKey key = random.nextBoolean() ? Cast.REGISTRY : Cast.any(random);
    TestEvent event = TestEvent.by(key, paper).at(pick(random, TIMES));
    Optional<WorkReferences.Written> other = Optional.empty();
    switch (kind) {
      case 0 -> event.recordCreated();
      case 1, 2, 3 -> event.snapshot(claims());
      case 4, 5, 6, 7 -> {
        other = Optional.of(WorkReferences.one(all, random));
        event.cites(pick(random, RELATIONS), other.get().json());
      }
      case 8 -> {
        other = Optional.of(WorkReferences.one(all, random));
        event.replicatedBy(pick(random, REPLICATIONS), pick(random, OUTCOMES), other.get().json());
      }
      case 9, 10 ->
          event.corrects(
              pick(random, CORRECTIONS), "C" + (1 + random.nextInt(3)), "a sign was wrong");
      case 11 -> event.type("mirror_hint", "mirror", numbered());
      default -> event.type("unheard_of", "nothing", numbered());
    }
    links(event);
    JsonObject built = event.build();
    return Said.of(key, disguised(titled(built)), other.map(WorkReferences.Written::means));
  }

  private JsonObject numbered() {
    return JsonObject.builder().put("n", random.nextInt(1000)).build();
  }

  private void links(TestEvent event) {
    if (random.nextInt(3) == 0) {
      event.after(target());
    }
    if (random.nextInt(4) == 0) {
      event.supersedes(
          random.nextBoolean() ? new EventId[] {target()} : new EventId[] {target(), target()});
    }
  }

  private EventId target() {
    return said.isEmpty() || random.nextInt(6) == 0
        ? new EventId(Sha256.hash(new byte[] {(byte) random.nextInt(3)}))
        : pick(random, said).id();
  }

  /** Other people's names, and roles that are none. */
  private JsonObject disguised(JsonObject event) {
    return switch (random.nextInt(12)) {
      case 0 -> name(event, pick(random, Cast.ALL).signer().signerId());
      case 1 -> name(event, pick(random, List.of("", "the.registry ", "THE.REGISTRY", "nobody")));
      case 2, 3 ->
          Edits.set(event, "signer/signer_type", new JsonString(pick(random, SIGNER_TYPES)));
      default -> event;
    };
  }

  private static JsonObject name(JsonObject event, String name) {
    return Edits.set(event, "signer/signer_id", new JsonString(name));
  }

  private JsonObject titled(JsonObject event) {
    return event.text("event_type").equals(Optional.of("graph_snapshot")) && random.nextInt(3) == 0
        ? Edits.set(
            event,
            "payload/graph_snapshot/paper/title",
            new JsonString("Not what it says, " + random.nextInt(100)))
        : event;
  }

  private List<JsonObject> claims() {
    List<JsonObject> claims = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      claims.add(
          JsonObject.builder()
              .put("claim_id", "C" + (1 + i))
              .put("kind", "strongest_claim")
              .put("text", "Claim " + random.nextInt(50))
              .put("status", "machine_extracted")
              .put("attestation", "unclaimed")
              .build());
    }
    return claims;
  }
}
