package pith.graph.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.Labels;
import pith.graph.PropertyKeys;
import pith.graph.store.AliasKey;
import pith.graph.store.AliasRight;
import pith.graph.store.AliasRights;
import pith.graph.store.Properties;
import pith.graph.store.PropertySheet;
import pith.merge.MergeResult;
import pith.model.Alias;
import pith.trust.NameRight;
import pith.trust.PaperUnion;
import pith.verify.DerivedAliases;
import pith.verify.RecordIdentity;

/**
 * Writes the names of a paper: those of admitted bundles, and those that follow from its record. A
 * bundle that was not admitted gives a paper no name; a record that came by itself gives it those
 * that follow from it, and they stand back where an admitted paper has the same name.
 */
final class AliasWriter {
  private final NewNodes nodes;
  private final DerivedWriter derived;
  private long created;

  AliasWriter(NewNodes nodes, DerivedWriter derived) {
    this.nodes = nodes;
    this.derived = derived;
  }

  long created() {
    return created;
  }

  void write(Node paper, PaperUnion union) {
    Map<AliasKey, Relationship> drawn = drawn(paper);
    boolean isNew = drawn.isEmpty();
    wanted(paper, union)
        .forEach(
            (name, claim) -> {
              Optional<Relationship> link = Optional.ofNullable(drawn.remove(name));
              if (link.isPresent()) {
                keep(link.get(), claim);
              } else {
                draw(name, claim, paper, isNew);
              }
            });
    drawn.values().forEach(this::remove);
  }

  private void keep(Relationship link, AliasRight claim) {
    Node alias = nodes.locked(link.getStartNode());
    AliasRights claims = AliasRights.of(alias);
    if (claims.put(link, claim)) {
      settle(alias, claims);
    }
  }

  private void remove(Relationship link) {
    Node alias = nodes.locked(link.getStartNode());
    AliasRights claims = AliasRights.of(alias);
    claims.remove(link);
    settle(alias, claims);
  }

  /**
   * @param isNew a paper without names has most likely names that nobody had
   */
  private void draw(AliasKey name, AliasRight claim, Node paper, boolean isNew) {
    created++;
    Optional<Node> own = isNew ? nodes.newAlias(name) : Optional.empty();
    if (own.isPresent()) {
      claim.writeName(PropertySheet.blank(own.get()));
      Relationship link = own.get().createRelationshipTo(paper, Labels.IDENTIFIES);
      claim.writeOnly(PropertySheet.blank(link));
      return;
    }
    Node alias = nodes.locked(nodes.aliasOrNew(name));
    AliasRights claims = AliasRights.of(alias);
    claims.put(alias.createRelationshipTo(paper, Labels.IDENTIFIES), claim);
    settle(alias, claims);
  }

  /** What the alias says of itself depends on all papers that it names. */
  private void settle(Node alias, AliasRights claims) {
    if (claims.write()) {
      derived.redrawFrom(alias);
    }
  }

  private static Map<AliasKey, Relationship> drawn(Node paper) {
    Map<AliasKey, Relationship> drawn = new HashMap<>();
    try (var links = paper.getRelationships(Direction.INCOMING, Labels.IDENTIFIES)) {
      for (Relationship link : links) {
        Node alias = link.getStartNode();
        drawn.put(
            new AliasKey(
                (String) alias.getProperty(PropertyKeys.KIND),
                (String) alias.getProperty(PropertyKeys.VALUE)),
            link);
      }
    }
    return drawn;
  }

  private static SortedMap<AliasKey, AliasRight> wanted(Node paper, PaperUnion union) {
    SortedMap<AliasKey, AliasRight> wanted = new TreeMap<>(AliasKey.ORDER);
    Optional<MergeResult> merged = union.merged();
    ofRecord(paper, union)
        .map(right -> new AliasRight(right, true, Optional.empty()))
        .ifPresent(
            follows -> derivedNames(union.paper()).forEach(name -> wanted.put(name, follows)));
    merged.map(MergeResult::aliases).stream()
        .flatMap(List::stream)
        .forEach(alias -> given(wanted, alias, union.names().rightOf(alias)));
    wanted.keySet().removeIf(name -> !name.isShortEnough());
    return wanted;
  }

  private static Optional<NameRight> ofRecord(Node paper, PaperUnion union) {
    Optional<NameRight> seen =
        Properties.isTrue(paper, PropertyKeys.RECORD_SEEN)
            ? Optional.of(NameRight.RECORD_ONLY)
            : Optional.empty();
    return union.names().ofRecord().or(() -> seen);
  }

  private static void given(SortedMap<AliasKey, AliasRight> wanted, Alias alias, NameRight right) {
    wanted.merge(
        AliasKey.of(alias),
        new AliasRight(right, false, Optional.of(alias.createdAt())),
        AliasRight::and);
  }

  private static Stream<AliasKey> derivedNames(RecordIdentity identity) {
    return DerivedAliases.of(identity).entrySet().stream()
        .map(entry -> AliasKey.of(entry.getKey(), entry.getValue()));
  }
}
