package pith.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.model.Timestamp;
import pith.trust.PaperUnion;
import pith.verify.DerivedAliases;
import pith.verify.RecordIdentity;

/**
 * Writes the names of a paper: those of admitted bundles, and those that follow from its record. A
 * bundle that was not admitted gives a paper no name; a record that came by itself gives it those
 * that follow from it, and they stand back where an admitted paper has the same name.
 */
final class AliasWriter {
  /** Longer names are kept in the bundle; an index would not take them. */
  private static final int LONGEST = 1000;

  private static final Set<String> CASELESS_KINDS = Set.of("arxiv", "arxiv_version", "doi");

  private final Nodes nodes;
  private final DerivedWriter derived;
  private long created;

  AliasWriter(Nodes nodes, DerivedWriter derived) {
    this.nodes = nodes;
    this.derived = derived;
  }

  long created() {
    return created;
  }

  void write(Node paper, PaperUnion union) {
    SortedMap<Name, Optional<Timestamp>> wanted = new TreeMap<>(Name.ORDER);
    boolean isAdmitted = union.merged().isPresent();
    if (isAdmitted || Properties.isTrue(paper, "record_seen")) {
      wanted.putAll(derivedNames(union.paper()));
    }
    if (isAdmitted) {
      union.merged().map(MergeResult::aliases).orElseThrow().stream()
          .filter(alias -> alias.kind().length() + alias.value().length() <= LONGEST)
          .forEach(
              alias ->
                  wanted.merge(
                      Name.of(alias), Optional.of(alias.createdAt()), AliasWriter::earlier));
    }
    write(paper, union.paper(), wanted, isAdmitted);
  }

  private void write(
      Node paper,
      RecordIdentity identity,
      SortedMap<Name, Optional<Timestamp>> wanted,
      boolean admitted) {
    SortedMap<Name, Optional<Timestamp>> follows = derivedNames(identity);
    Map<Name, Relationship> drawn = drawn(paper);
    wanted.forEach(
        (name, createdAt) -> {
          Relationship link =
              Optional.ofNullable(drawn.remove(name)).orElseGet(() -> draw(name, paper));
          boolean changed = Properties.put(link, "admitted", flag(admitted));
          changed |= Properties.put(link, "derived", flag(follows.containsKey(name)));
          changed |= Properties.put(link, "created_at", createdAt.map(Timestamp::text));
          if (changed) {
            settle(nodes.locked(link.getStartNode()));
          }
        });
    for (Relationship gone : drawn.values()) {
      Node alias = nodes.locked(gone.getStartNode());
      gone.delete();
      settle(alias);
    }
  }

  /** Where it is not so, nothing is written: there are many of these. */
  private static Optional<Boolean> flag(boolean value) {
    return value ? Optional.of(true) : Optional.empty();
  }

  private Relationship draw(Name name, Node paper) {
    Node alias = nodes.locked(nodes.aliasOrNew(name.kind(), name.value()));
    created++;
    return alias.createRelationshipTo(paper, Names.IDENTIFIES);
  }

  /** What the alias says of itself depends on all papers that it names. */
  private void settle(Node alias) {
    boolean isDerived = false;
    Optional<Timestamp> earliest = Optional.empty();
    int papers = 0;
    try (var links = alias.getRelationships(Direction.OUTGOING, Names.IDENTIFIES)) {
      for (Relationship link : links) {
        papers++;
        isDerived |= Properties.isTrue(link, "derived");
        Optional<Timestamp> at = Properties.text(link, "created_at").flatMap(Timestamp::parse);
        earliest = earlier(earliest, at);
      }
    }
    if (papers == 0 && !alias.hasRelationship(Direction.INCOMING, Names.POINTS_AT)) {
      alias.delete();
      return;
    }
    Properties.put(alias, "created_at", earliest.map(Timestamp::text));
    Properties.put(alias, "derived", papers == 0 ? Optional.empty() : Optional.of(isDerived));
    derived.redrawFrom(alias);
  }

  private static Optional<Timestamp> earlier(Optional<Timestamp> left, Optional<Timestamp> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    Comparator<Timestamp> order =
        Comparator.comparing(Timestamp::at).thenComparing(Timestamp::text);
    return order.compare(left.get(), right.get()) <= 0 ? left : right;
  }

  private static Map<Name, Relationship> drawn(Node paper) {
    Map<Name, Relationship> drawn = new HashMap<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Names.IDENTIFIES)) {
      for (Relationship link : links) {
        Node alias = link.getStartNode();
        drawn.put(
            new Name((String) alias.getProperty("kind"), (String) alias.getProperty("value")),
            link);
      }
    }
    return drawn;
  }

  private static SortedMap<Name, Optional<Timestamp>> derivedNames(RecordIdentity identity) {
    SortedMap<Name, Optional<Timestamp>> names = new TreeMap<>(Name.ORDER);
    DerivedAliases.of(identity)
        .forEach(
            (kind, value) -> {
              if (value.length() <= LONGEST) {
                names.put(Name.of(kind, value), Optional.empty());
              }
            });
    return names;
  }

  private record Name(String kind, String value) {
    static final Comparator<Name> ORDER =
        Comparator.comparing(Name::kind).thenComparing(Name::value);

    static Name of(Alias alias) {
      return of(alias.kind(), alias.value());
    }

    /** arXiv ids and DOIs are the same in capitals; a bundle's own spelling stays in its state. */
    static Name of(String kind, String value) {
      return new Name(kind, CASELESS_KINDS.contains(kind) ? value.toLowerCase(Locale.ROOT) : value);
    }
  }
}
