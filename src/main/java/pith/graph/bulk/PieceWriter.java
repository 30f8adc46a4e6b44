package pith.graph.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.importing.TakenPaper;
import pith.graph.paper.VerifiedBundle;
import pith.graph.run.Run;
import pith.load.Document;
import pith.refusal.Refusal;
import pith.trust.PaperUnion;
import pith.trust.TrustPolicy;
import pith.wanted.Change;
import pith.wanted.PaperChanges;
import pith.wanted.PaperFacts;
import pith.wanted.PropertyKeys;
import pith.wanted.WantedPaper;
import pith.wanted.WantedProperties;

/** Turns papers into rows, on one thread, and counts. */
final class PieceWriter {
  private final GivenProperties given;
  private final PieceRows rows = new PieceRows();
  private final List<Integer> spokenOf = new ArrayList<>();
  private final List<Integer> same = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Document.Content> aside = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private ImportCounts counts = ImportCounts.NONE;
  private long papers;
  private long documents;

  PieceWriter(TrustPolicy policy, Instant now) {
    this.given = new GivenProperties(policy, now);
  }

  void setAside(List<Document.Content> all) {
    aside.addAll(all);
  }

  void refused(Refusal refusal) {
    refused.add(refusal);
    documents++;
  }

  void add(TakenPaper taken, int of) {
    documents += of;
    refused.addAll(taken.refused());
    counts = counts.plus(taken.counts());
    taken.union().ifPresent(union -> add(taken, union));
  }

  private void add(TakenPaper taken, PaperUnion union) {
    WantedPaper wanted = VerifiedBundle.wanted(union, taken.bundles(), taken.isRecordSeen());
    List<WantedProperties> bundles = given.bundles(taken, wanted);
    PaperRows paper = new PaperRows(rows, wanted, given.paper(taken, wanted, bundles), bundles);
    papers++;
    counts =
        counts
            .plus(Counter.NEW_EVENTS, paper.eventCount())
            .plus(Counter.ALIASES, wanted.names().size());
    changes.addAll(
        PaperChanges.ofNew(
            wanted.number().text(), PaperFacts.of(union, wanted), PaperFacts.conflicts(union)));
    if (wanted.events().values().stream().anyMatch(event -> event.says().isPresent())) {
      spokenOf.add(paper.paper());
    }
    if (haveSame(wanted)) {
      same.add(paper.paper());
    }
  }

  /** Some of them may say what others say. */
  private static boolean haveSame(WantedPaper wanted) {
    return wanted.bundles().stream()
            .filter(bundle -> bundle.properties().get(PropertyKeys.CONTENT_ID).isPresent())
            .count()
        > 1;
  }

  Piece piece() {
    return new Piece(
        rows.nodes().block(),
        rows.links().block(),
        rows.joins(),
        rows.drawings(),
        spokenOf,
        same,
        counts,
        refused,
        aside,
        changes.isEmpty() ? new byte[0] : Run.packed(changes),
        papers,
        documents);
  }
}
