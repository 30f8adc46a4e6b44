package pith.graph.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.Candidates;
import pith.graph.store.Properties;
import pith.graph.store.StoredBundle;
import pith.wanted.PropertyKeys;

/** Finds contradictions. It visits each node once. */
public final class Conflicts {
  /** Of one name. Strangers may give one name to as many papers as they like. */
  private static final int MOST_PAPERS = 1_000;

  private final Transaction tx;
  private final Runnable guard;

  public Conflicts(Transaction tx, Runnable guard) {
    this.tx = tx;
    this.guard = guard;
  }

  /** Things that collide. */
  public record Conflict(
      String kind, String subject, List<String> papers, String details, String whatToDo) {}

  public Stream<Conflict> all() {
    return Stream.of(
            nodes(Labels.PAPER).flatMap(Conflicts::equivocation),
            keyConflicts(),
            nodes(Labels.ALIAS).flatMap(Conflicts::ambiguous),
            nodes(Labels.BUNDLE).flatMap(Conflicts::differing))
        .flatMap(each -> each);
  }

  private Stream<Node> nodes(Label label) {
    return tx.findNodes(label).stream().peek(node -> guard.run());
  }

  private static Stream<Conflict> equivocation(Node paper) {
    long count = ((Number) paper.getProperty(PropertyKeys.EQUIVOCATION_COUNT, 0L)).longValue();
    String number = Properties.text(paper, PropertyKeys.PITH_NUMBER).orElse("");
    return count == 0
        ? Stream.of()
        : Stream.of(
            new Conflict(
                "EQUIVOCATION",
                number,
                List.of(number),
                "positions for which one key signed several events: " + count,
                "CALL pith.explain('" + number + "')"));
  }

  /** Few keys sign everything, so all of them fit in memory while the names are compared. */
  private Stream<Conflict> keyConflicts() {
    SortedMap<String, List<String>> keysOf = new TreeMap<>();
    nodes(Labels.SIGNER)
        .forEach(
            signer -> {
              for (String id : Properties.texts(signer, PropertyKeys.KEY_IDS)) {
                keysOf
                    .computeIfAbsent(id, unseen -> new ArrayList<>())
                    .add(Properties.text(signer, PropertyKeys.PUBLIC_KEY).orElse(""));
              }
            });
    return keysOf.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(
            entry ->
                new Conflict(
                    "KEY_CONFLICT",
                    "key_id " + entry.getKey(),
                    List.of(),
                    "keys " + String.join(", ", entry.getValue().stream().sorted().toList()),
                    "Find out which key is genuine before you pin one."));
  }

  private static Stream<Conflict> ambiguous(Node alias) {
    Candidates papers = Candidates.of(alias, MOST_PAPERS);
    return papers.count() < 2
        ? Stream.of()
        : Stream.of(
            new Conflict(
                "ALIAS_CONFLICT",
                Properties.text(alias, PropertyKeys.KIND).orElse("")
                    + " "
                    + Properties.text(alias, PropertyKeys.VALUE).orElse(""),
                papers.numbers(),
                papers.count() + " papers have an equal right to this name",
                "Use the full Pith Number of the one you mean."));
  }

  private static Stream<Conflict> differing(Node bundle) {
    return Properties.isTrue(bundle, PropertyKeys.STATE_REPRODUCED)
        ? Stream.of()
        : Stream.of(
            new Conflict(
                "STATE_DIFFERS",
                "bundle " + bundle.getProperty(PropertyKeys.BUNDLE_SHA256),
                new StoredBundle(bundle)
                    .paper().stream()
                        .map(paper -> Properties.text(paper, PropertyKeys.PITH_NUMBER).orElse(""))
                        .toList(),
                "declares state " + bundle.getProperty(PropertyKeys.DECLARED_STATE_SHA256, "none"),
                "CALL pith.verify(id) shows the first difference."));
  }
}
