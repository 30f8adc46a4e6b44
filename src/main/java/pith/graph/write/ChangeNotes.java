package pith.graph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Node;
import pith.graph.store.StoredFacts;
import pith.trust.PaperUnion;
import pith.wanted.Change;
import pith.wanted.PaperChanges;
import pith.wanted.PaperFacts;
import pith.wanted.WantedPaper;

/**
 * What changed of the papers that one transaction writes. What a paper was is read when its first
 * difference is about to be written, so a paper without a difference costs nothing.
 */
final class ChangeNotes {
  private final Writing writing;
  private final List<Change> all = new ArrayList<>();

  ChangeNotes(Writing writing) {
    this.writing = writing;
  }

  /** One paper that is being written. */
  final class Watch {
    private final Node paper;
    private Optional<PaperFacts> before = Optional.empty();
    private boolean isChanged;

    private Watch(Node paper) {
      this.paper = paper;
    }

    private void changing(WantedPaper wanted) {
      isChanged = true;
      boolean isSaid =
          wanted.events().values().stream().anyMatch(event -> event.says().isPresent());
      if (writing.isNew(paper)) {
        if (isSaid) {
          writing.standings().aboutNew(paper);
        }
        return;
      }
      before = StoredFacts.of(paper);
      if (isSaid || StoredFacts.isSpokenOf(paper)) {
        writing.standings().about(paper);
      }
    }

    /** To be called when everything about it is written. */
    void written(PaperUnion union, WantedPaper wanted) {
      writing.beforeFirstChange(() -> {});
      if (isChanged) {
        String number = union.paper().number().text();
        PaperFacts now = PaperFacts.of(union, wanted);
        all.addAll(
            before
                .map(was -> PaperChanges.between(number, was, now, PaperFacts.conflicts(union)))
                .orElseGet(() -> PaperChanges.ofNew(number, now, PaperFacts.conflicts(union))));
      }
      all.addAll(writing.standingChanges());
    }
  }

  Watch watch(Node paper, WantedPaper wanted) {
    Watch watch = new Watch(paper);
    writing.beforeFirstChange(() -> watch.changing(wanted));
    return watch;
  }

  /** Of all papers so far, in the order in which they were written. */
  List<Change> all() {
    all.addAll(writing.standingChanges());
    return List.copyOf(all);
  }
}
