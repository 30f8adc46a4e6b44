package pith.graph.explore;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.store.Challenge;
import pith.graph.store.Challenges;
import pith.graph.store.NodeLabels;
import pith.wanted.SaidStanding;
import pith.wanted.StandingLabel;

/**
 * The papers about which something bad was signed. A label tells that there is something, and only
 * then the events are read, once for each paper.
 */
final class Troubled {
  /** So many papers of one label are read to see whether one of them has a standing. */
  private static final int FEW = 1_000;

  private final Transaction tx;
  private final boolean trustedOnly;
  private final Challenges challenges;
  private final Map<Node, Optional<SaidStanding>> known = new HashMap<>();
  private final Map<Label, Optional<Set<SaidStanding>>> ofFew = new HashMap<>();

  Troubled(Transaction tx, boolean trustedOnly) {
    this.tx = tx;
    this.trustedOnly = trustedOnly;
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
  boolean isThereAny(SaidStanding said) {
    return (said.isTrusted() || !trustedOnly)
        && labels(said).stream().anyMatch(label -> isThereAny(label) && mayHave(label, said));
  }

  private boolean isThereAny(Label label) {
    try (var nodes = tx.findNodes(label)) {
      return nodes.hasNext();
    }
  }

  /** Several standings share a label, and each that nobody has would be a search for nothing. */
  private boolean mayHave(Label label, SaidStanding said) {
    return ofFew
        .computeIfAbsent(label, this::standings)
        .map(all -> all.contains(said))
        .orElse(true);
  }

  private Optional<Set<SaidStanding>> standings(Label label) {
    return labelled(List.of(label), FEW)
        .map(
            papers ->
                papers.stream().flatMap(paper -> said(paper).stream()).collect(Collectors.toSet()));
  }

  /** Empty for a paper of which nothing bad is known. */
  Optional<SaidStanding> said(Node paper) {
    for (Label label : paper.getLabels()) {
      if (StandingLabel.labelled(label.name()).filter(StandingLabel::isOfResult).isPresent()) {
        return known.computeIfAbsent(paper, this::read);
      }
    }
    return Optional.empty();
  }

  private Optional<SaidStanding> read(Node paper) {
    return Optional.of(SaidStanding.of(challenges.of(paper).stream().map(Challenge::said).toList()))
        .filter(SaidStanding::isShaking);
  }

  /** All papers of that standing; empty where more papers than these would have to be read. */
  Optional<Set<Node>> all(SaidStanding said, int most) {
    Optional<Set<Node>> candidates = labelled(labels(said), most);
    candidates.ifPresent(
        papers -> papers.removeIf(paper -> !said(paper).equals(Optional.of(said))));
    return candidates;
  }

  /** Empty where there are more. */
  private Optional<Set<Node>> labelled(List<Label> labels, int most) {
    Set<Node> papers = new LinkedHashSet<>();
    for (Label label : labels) {
      try (var nodes = tx.findNodes(label)) {
        while (nodes.hasNext()) {
          papers.add(nodes.next());
          if (papers.size() > most) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(papers);
  }

  /** What a key that is not pinned says has the same label, whatever it says. */
  private static List<Label> labels(SaidStanding said) {
    return StandingLabel.of(said.standing(), said.isTrusted()).stream()
        .map(NodeLabels::of)
        .toList();
  }
}
