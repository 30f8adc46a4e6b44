package pith.tamper;

import static pith.tamper.TamperCorpus.AUTHOR;
import static pith.tamper.TamperCorpus.MAIN;
import static pith.tamper.TamperCorpus.REGISTRY;
import static pith.tamper.TamperCorpus.at;
import static pith.tamper.TamperCorpus.missing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.model.EventId;
import pith.model.JsonObject;

/** A paper with claims, and with events of each kind. */
final class MainPaper {
  private static final TestKey SECOND = REGISTRY.under("registry-2");

  private MainPaper() {}

  static JsonObject bundle() {
    return TestBundle.of(MAIN, REGISTRY).with(SECOND).with(AUTHOR).addAll(events()).build();
  }

  private static List<JsonObject> events() {
    JsonObject first = at(by(REGISTRY).snapshot(claims(1)), 2);
    EventId head = TestEvent.idOf(first);
    List<JsonObject> events = new ArrayList<>();
    events.add(at(by(REGISTRY).recordCreated(), 1));
    events.add(first);
    events.add(TamperCorpus.cites(REGISTRY, MAIN, TamperCorpus.CITED, 3));
    events.add(at(by(REGISTRY).snapshot(claims(3)).after(head).supersedes(head), 4));
    events.add(at(by(SECOND).cites("extends", work("arxiv", TamperCorpus.SHUFFLED.arxiv())), 6));
    events.add(at(by(REGISTRY).cites("refutes", work("doi", TamperCorpus.DOI)), 7));
    events.add(TamperCorpus.cites(REGISTRY, MAIN, TamperCorpus.NOT_HERE, 8));
    events.add(at(by(AUTHOR).cites("cites", twoNames()), 9));
    events.add(at(by(AUTHOR).replicatedBy("replication", "failed", cited()), 10));
    events.add(at(by(REGISTRY).corrects("erratum", "C1", "a sign").after(missing(1)), 11));
    events.add(at(by(AUTHOR).corrects("erratum", "C2", "no").supersedes(head, missing(2)), 12));
    return events;
  }

  private static TestEvent by(TestKey key) {
    return TestEvent.by(key, MAIN);
  }

  private static JsonObject cited() {
    return work("pith_number", TamperCorpus.CITED.number().text());
  }

  private static JsonObject work(String kind, String name) {
    return JsonObject.builder().put(kind, name).build();
  }

  /** Neither is here. */
  private static JsonObject twoNames() {
    return JsonObject.builder().put("arxiv", "2999.99999").put("doi", "10.9999/nowhere").build();
  }

  static List<JsonObject> claims(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                JsonObject.builder()
                    .put("claim_id", "C" + i)
                    .put("kind", "strongest_claim")
                    .put("text", "Claim " + i)
                    .put("status", "machine_extracted")
                    .put("attestation", "unclaimed")
                    .build())
        .toList();
  }
}
