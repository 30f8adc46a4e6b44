package pith.corpus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/**
 * Two hundred papers that nobody wrote, worth a walk: citations of every kind, replications,
 * corrections, a retraction with much resting on it, a fork, a tampered bundle and a forged clone.
 * The same bytes each time.
 */
public final class SampleCorpus {
  private static final int PAPERS = 200;
  private static final String[] MATTERS = {
    "Imaginary Tides",
    "Paper Turbines",
    "Silent Lattices",
    "Borrowed Proofs",
    "Glass Neurons",
    "Folded Weather",
    "Counted Sheep",
    "Hollow Spectra"
  };
  private static final String[] QUESTIONS = {
    "On the Damping of", "A Bound for", "Counting", "The Stability of", "Learning from",
    "A Lower Limit on", "Noise in", "Symmetries of", "Measuring", "The Cost of"
  };
  private static final String[] RELATIONS = {
    "extends",
    "extends",
    "depends_on",
    "depends_on",
    "uses_method",
    "uses_method",
    "supports",
    "cites",
    "compares"
  };

  private final List<SamplePaper> papers = new ArrayList<>();

  private SampleCorpus() {
    Random random = new Random(2026);
    for (int i = 0; i < PAPERS; i++) {
      SamplePaper paper = new SamplePaper(paper(i), Claims.of(i));
      papers.add(paper);
      cite(paper, i, random);
      if (i % 3 == 0) {
        Keeping.record(paper, i);
      }
    }
    Stories.tell(papers);
  }

  /** The files of {@code import/} by name, beside the real bundles. */
  public static SortedMap<String, List<String>> files() {
    SampleCorpus corpus = new SampleCorpus();
    List<String> all = corpus.papers.stream().map(paper -> text(paper.bundle())).toList();
    return new TreeMap<>(
        Map.of(
            "synthetic-papers.ndjson", all,
            "synthetic-fork.ndjson", Stories.fork(corpus.papers),
            "synthetic-duplicate.json", List.of(text(Stories.duplicate(corpus.papers))),
            "synthetic-tampered.json", List.of(text(Stories.tampered(corpus.papers))),
            "synthetic-forged-clone.json", List.of(text(Stories.forgedClone(corpus.papers)))));
  }

  static String text(JsonObject document) {
    return CanonicalJson.text(document);
  }

  static TestPaper paper(int index) {
    return TestPaper.of(
        "2699.%05d".formatted(index + 1),
        "[synthetic] "
            + QUESTIONS[(index * 7 + index / 10) % QUESTIONS.length]
            + " "
            + MATTERS[index % MATTERS.length]
            + (index < QUESTIONS.length * MATTERS.length ? "" : ", Part " + (1 + index / 80)),
        "%d-%02d-15T12:00:00Z".formatted(2016 + index / 20, 1 + index % 12));
  }

  /** Mostly of the same matter, sometimes of a neighbour's. */
  private void cite(SamplePaper paper, int index, Random random) {
    for (int i = 0; i < Math.min(index / MATTERS.length, 2 + random.nextInt(3)); i++) {
      int step = MATTERS.length * (1 + random.nextInt(3 + i)) + (random.nextInt(4) == 0 ? 1 : 0);
      if (step <= index) {
        JsonObject cited = papers.get(index - step).reference(random.nextInt(5));
        String relation = RELATIONS[random.nextInt(RELATIONS.length)];
        paper.add(Cast.REGISTRY, event -> event.cites(relation, cited));
      }
    }
  }
}
