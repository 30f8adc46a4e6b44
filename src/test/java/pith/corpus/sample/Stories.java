package pith.corpus.sample;

import java.util.List;
import pith.corpus.Edits;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.model.EventId;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.JsonString;

/** What happened to some of the papers. They are counted from 1, as their arXiv ids are. */
final class Stories {
  private static final int FORKED = 111;

  private Stories() {}

  static void tell(List<SamplePaper> papers) {
    keystone(papers);
    replications(papers);
    corrections(papers);
    cites(papers, 140, Cast.REGISTRY, "supports", 101);
    cites(papers, 140, Cast.RIVAL, "refutes", 101);
    cites(papers, 160, Cast.REGISTRY, "depends_on", 161);
    cites(papers, 161, Cast.REGISTRY, "depends_on", 160);
    forkAt(papers.get(FORKED - 1));
  }

  /** Much rests on paper 9, and then it is retracted. */
  private static void keystone(List<SamplePaper> papers) {
    for (int citing : List.of(17, 25, 42, 57, 73, 90, 121)) {
      cites(papers, citing, Cast.REGISTRY, "depends_on", 9);
    }
    corrects(papers, 9, "retraction", "C1", "the tides were counted twice");
    cites(papers, 95, Cast.REGISTRY, "refutes", 30);
    replicates(papers, 30, Cast.LAB_NORTH, "replication", "failed", 96);
  }

  private static void replications(List<SamplePaper> papers) {
    replicates(papers, 60, Cast.LAB_NORTH, "replication", "confirmed", 118);
    replicates(papers, 60, Cast.LAB_SOUTH, "replication", "confirmed", 119);
    replicates(papers, 60, Cast.PROVER, "formal_bridge", "confirmed", 150);
    replicates(papers, 64, Cast.LAB_SOUTH, "replication", "confirmed", 120);
    replicates(papers, 88, Cast.LAB_NORTH, "replication", "partial", 130);
    replicates(papers, 34, Cast.LAB_SOUTH, "replication", "failed", 131);
    replicates(papers, 35, Cast.LAB_SOUTH, "replication", "inconclusive", 132);
    replicates(papers, 50, Cast.LAB_NORTH, "falsification", "confirmed", 133);
    papers
        .get(70)
        .add(
            Cast.LAB_NORTH,
            event ->
                event.replicatedBy(
                    "replication",
                    "failed",
                    JsonObject.builder().put("doi", "10.9999/nowhere.1").build()));
  }

  private static void corrections(List<SamplePaper> papers) {
    corrects(papers, 45, "erratum", "C1", "a sign was wrong");
    corrects(papers, 46, "correction", "C2", "the bound holds for even n only");
    corrects(papers, 77, "expression_of_concern", "C1", "the data cannot be found");
    SamplePaper withdrawn = papers.get(51);
    EventId first =
        withdrawn.add(Cast.REGISTRY, event -> event.corrects("erratum", "C1", "wrong page number"));
    withdrawn.supersede(
        Cast.REGISTRY, first, event -> event.corrects("erratum", "C1", "wrong page number: 7"));
  }

  /** One author says yes and no at one point. */
  private static void forkAt(SamplePaper paper) {
    EventId point =
        paper.add(
            Cast.AUTHOR, event -> event.type("author_attestation", "author", Keeping.mine("weak")));
    paper.add(
        Cast.AUTHOR, event -> event.type("author_attestation", "author", Keeping.mine("strong")));
    paper.fork(
        Cast.AUTHOR, point, event -> event.corrects("retraction", "C1", "I never wrote this"));
  }

  /** Two mirrors saw one side each; what they hold together shows it. */
  static List<String> fork(List<SamplePaper> papers) {
    SamplePaper paper = papers.get(FORKED - 1);
    List<JsonObject> events = paper.events();
    int last = events.size() - 1;
    List<JsonObject> one = events.subList(0, last);
    List<Json> other = new java.util.ArrayList<>(events.subList(0, last - 1));
    other.add(events.get(last));
    return List.of(
        SampleCorpus.text(paper.bundle(one, "2026-06-26T16:00:00Z")),
        SampleCorpus.text(paper.bundle(other, "2026-06-26T17:00:00Z")));
  }

  /** One letter was changed after signing. */
  static JsonObject tampered(List<SamplePaper> papers) {
    SamplePaper paper = papers.get(19);
    JsonObject bundle = paper.bundle(paper.events(), "2026-06-27T00:00:00Z");
    String place = "events/1/payload/graph_snapshot/paper/authors_text";
    return Edits.set(bundle, place, new JsonString("A. Nobody, N. O. Bodo"));
  }

  /**
   * Every hash and signature right, by another key under the registry's name: nothing retracted.
   */
  static JsonObject forgedClone(List<SamplePaper> papers) {
    TestPaper paper = papers.get(8).paper();
    return TestBundle.of(paper, Cast.FORGER)
        .add(TestEvent.by(Cast.FORGER, paper).recordCreated().build())
        .add(TestEvent.by(Cast.FORGER, paper).snapshot(Claims.of(8)).build())
        .add(
            TestEvent.by(Cast.FORGER, paper)
                .replicatedBy("replication", "confirmed", papers.get(99).reference(0))
                .build())
        .build();
  }

  /** A second record under the arXiv id of paper 180. */
  static JsonObject duplicate(List<SamplePaper> papers) {
    TestPaper twin =
        TestPaper.of(
            papers.get(179).paper().arxiv(),
            "[synthetic] The Same Paper Again",
            "2025-11-15T12:00:00Z");
    return new SamplePaper(twin, Claims.of(1)).bundle();
  }

  private static void cites(
      List<SamplePaper> papers, int citing, TestKey key, String relation, int cited) {
    JsonObject reference = papers.get(cited - 1).reference(0);
    papers.get(citing - 1).add(key, event -> event.cites(relation, reference));
  }

  private static void replicates(
      List<SamplePaper> papers, int paper, TestKey key, String kind, String outcome, int by) {
    JsonObject work = papers.get(by - 1).reference(0);
    papers.get(paper - 1).add(key, event -> event.replicatedBy(kind, outcome, work));
  }

  private static void corrects(
      List<SamplePaper> papers, int paper, String kind, String claim, String summary) {
    papers.get(paper - 1).add(Cast.REGISTRY, event -> event.corrects(kind, claim, summary));
  }
}
