package pith.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.StringSearchMode;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.Candidates;
import pith.graph.store.Nodes;
import pith.graph.store.StoredPaper;
import pith.model.PithNumber;
import pith.wanted.AliasKey;
import pith.wanted.GivenName;
import pith.wanted.PropertyKeys;

/** Finds the node of a paper by any of its names. */
public final class Resolver {
  private static final Pattern PITH =
      Pattern.compile(
          "(?:PITH:)?(?:([0-9]{4}):)?([A-Z2-7]{8}(?:[A-Z2-7]{4}|[A-Z2-7]{8}|[A-Z2-7]{18})?)");
  private static final int MOST_CANDIDATES = 10;

  private final Transaction tx;
  private final Nodes nodes;

  public Resolver(Transaction tx) {
    this.tx = tx;
    this.nodes = new Nodes(tx);
  }

  public Resolution resolve(String id) {
    String text = id.strip();
    List<String> tried = new ArrayList<>();
    Matcher pith = PITH.matcher(text.toUpperCase(Locale.ROOT));
    if (pith.matches() && (pith.group(1) == null || isFull(pith.group(2)))) {
      tried.add(pith.group(1) == null ? "suffix " + pith.group(2) : "Pith Number " + pith.group());
      List<Node> found = byNumber(Optional.ofNullable(pith.group(1)), pith.group(2));
      if (!found.isEmpty()) {
        return Resolution.of(id, found);
      }
    }
    List<AliasKey> names = GivenName.names(text);
    for (AliasKey name : names) {
      tried.add(name.kind() + " " + name.value());
      Optional<Candidates> named =
          nodes
              .alias(name.kind(), name.value())
              .map(alias -> Candidates.of(alias, MOST_CANDIDATES))
              .filter(candidates -> candidates.count() > 0);
      if (named.isPresent()) {
        return Resolution.of(id, named.get());
      }
    }
    return new Resolution.Unknown(id, tried, quarantined(names));
  }

  /** Nobody who is admitted gave these names, but the record of a paper has one of them. */
  private List<String> quarantined(List<AliasKey> names) {
    List<String> numbers = new ArrayList<>();
    for (AliasKey name : names) {
      if (name.kind().equals("arxiv")) {
        try (var papers = tx.findNodes(Labels.PAPER, PropertyKeys.SOURCE_ID, name.value())) {
          papers.stream()
              .limit(MOST_CANDIDATES)
              .filter(paper -> paper.hasRelationship(Direction.INCOMING, Labels.DESCRIBES))
              .forEach(paper -> numbers.add(StoredPaper.number(paper)));
        }
      }
    }
    return numbers;
  }

  private static boolean isFull(String suffix) {
    return suffix.length() == PithNumber.SUFFIX_LENGTH;
  }

  private List<Node> byNumber(Optional<String> year, String suffix) {
    if (year.isPresent()) {
      return nodes.paper(new PithNumber(year.get(), suffix)).stream().toList();
    }
    try (var found =
        tx.findNodes(Labels.PAPER, PropertyKeys.SUFFIX, suffix, StringSearchMode.PREFIX)) {
      return found.stream().limit(MOST_CANDIDATES).toList();
    }
  }
}
