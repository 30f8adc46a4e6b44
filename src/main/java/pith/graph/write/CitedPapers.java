package pith.graph.write;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.compare.LabelComparison;
import pith.graph.compare.Remedy;
import pith.graph.store.NodeLabels;

/** Papers that are cited otherwise than before, so that their labels may not be right any more. */
final class CitedPapers {
  private final Remedy remedy;
  private final LabelComparison labels;
  private final Set<Node> cited = new LinkedHashSet<>();

  CitedPapers(Remedy remedy) {
    this.remedy = remedy;
    this.labels = new LabelComparison(remedy);
  }

  /** Others may remove the citation that it has the label for, so it is locked first. */
  void drawn(Relationship link) {
    LabelComparison.of(link)
        .ifPresent(
            label -> {
              Node paper = link.getEndNode();
              remedy.lock(paper);
              if (!paper.hasLabel(NodeLabels.of(label))) {
                cited.add(paper);
              }
            });
  }

  /** Others may cite it at this moment, too. */
  void changed(Relationship link) {
    remedy.lock(link.getEndNode());
    cited.add(link.getEndNode());
  }

  void settle(Collection<Node> gone) {
    cited.removeAll(gone);
    cited.forEach(labels::compareAfterCitation);
    cited.clear();
  }
}
