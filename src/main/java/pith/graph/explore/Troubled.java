package pith.graph.explore;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.store.Challenge;
import pith.graph.store.Challenges;
import pith.graph.store.NodeLabels;
import pith.wanted.PaperStanding;
import pith.wanted.StandingLabel;

/**
 * The papers about which something bad was signed. A label tells that there is something, and only
 * then the events are read, once for each paper.
 */
final class Troubled {
  private final Transaction tx;
  private final Challenges challenges;
  private final Map<Node, Optional<PaperStanding>> known = new HashMap<>();

  Troubled(Transaction tx, boolean trustedOnly) {
    this.tx = tx;
    this.challenges = new Challenges(trustedOnly);
  }

  /** Whether there are any in the whole graph. */
  boolean isThereAny() {
    return Stream.of(StandingLabel.values())
        .filter(StandingLabel::isOfResult)
        .map(NodeLabels::of)
        .anyMatch(this::isThereAny);
  }

  /** Whether any paper may have that standing. */
  boolean isThereAny(PaperStanding standing) {
    return labels(standing).stream().anyMatch(this::isThereAny);
  }

  private boolean isThereAny(Label label) {
    try (var nodes = tx.findNodes(label)) {
      return nodes.hasNext();
    }
  }

  /** Empty for a paper of which nothing bad is known. */
  Optional<PaperStanding> standing(Node paper) {
    for (Label label : paper.getLabels()) {
      if (StandingLabel.labelled(label.name()).filter(StandingLabel::isOfResult).isPresent()) {
        return known.computeIfAbsent(paper, this::read);
      }
    }
    return Optional.empty();
  }

  private Optional<PaperStanding> read(Node paper) {
    return Optional.of(
            PaperStanding.of(challenges.of(paper).stream().map(Challenge::condition).toList()))
        .filter(PaperStanding::isShaking);
  }

  /** All papers of that standing; empty where more papers than these would have to be read. */
  Optional<Set<Node>> all(PaperStanding standing, int most) {
    Set<Node> candidates = new LinkedHashSet<>();
    for (Label label : labels(standing)) {
      try (var nodes = tx.findNodes(label)) {
        while (nodes.hasNext()) {
          candidates.add(nodes.next());
          if (candidates.size() > most) {
            return Optional.empty();
          }
        }
      }
    }
    candidates.removeIf(paper -> !standing(paper).equals(Optional.of(standing)));
    return Optional.of(candidates);
  }

  /** What a key that is not pinned says has the same label, whatever it says. */
  private static List<Label> labels(PaperStanding standing) {
    return Stream.of(true, false)
        .flatMap(isTrusted -> StandingLabel.of(standing, isTrusted).stream())
        .distinct()
        .map(NodeLabels::of)
        .toList();
  }
}
