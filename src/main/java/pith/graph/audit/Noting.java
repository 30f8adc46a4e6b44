package pith.graph.audit;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import pith.graph.compare.Remedy;
import pith.graph.compare.WantedLink;
import pith.graph.store.Nodes;
import pith.graph.store.PresentName;
import pith.graph.store.PropertyDifferences;
import pith.model.PublicKey;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.NodeName;
import pith.wanted.StandingLabel;
import pith.wanted.WantedProperties;

/** Notes each difference and changes nothing. */
final class Noting implements Remedy {
  private static final String ABSENT = "absent";

  private final Nodes nodes;
  private final Map<PublicKey, Optional<Node>> signers = new HashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  /** One property, relationship or node that is not as wanted. */
  record Difference(String subject, String expected, String found) {}

  Noting(Nodes nodes) {
    this.nodes = nodes;
  }

  /** What was noted since the last call. */
  List<Difference> take() {
    List<Difference> taken = List.copyOf(differences);
    differences.clear();
    return taken;
  }

  @Override
  public Optional<Node> node(NodeName name) {
    return name.fold(
        paper -> nodes.paper(paper.number()),
        event -> nodes.event(event.id()),
        alias -> nodes.alias(alias.key().kind(), alias.key().value()),
        signer -> signers.computeIfAbsent(signer.key(), nodes::signer),
        bundle -> nodes.bundle(bundle.hash()),
        claim -> Optional.empty());
  }

  @Override
  public void lock(Node shared) {
    // Nothing is written, so nobody has to wait.
  }

  @Override
  public boolean isNew(Node node) {
    return false;
  }

  @Override
  public boolean properties(Node node, NodeKind kind, WantedProperties wanted) {
    return compare(node, kind.derived(), wanted, () -> PresentName.of(node));
  }

  @Override
  public boolean properties(Relationship link, LinkKind kind, WantedProperties wanted) {
    return compare(link, kind.properties(), wanted, () -> named(link));
  }

  private boolean compare(
      Entity entity, Set<String> names, WantedProperties wanted, Supplier<String> subject) {
    int before = differences.size();
    PropertyDifferences.find(
        entity,
        names,
        wanted,
        (name, present, value) -> note(subject.get() + ": " + name, value, present));
    return differences.size() > before;
  }

  private void note(String subject, Optional<Object> wanted, Optional<Object> present) {
    differences.add(
        new Difference(
            subject,
            wanted.map(Noting::shown).orElse(ABSENT),
            present.map(Noting::shown).orElse(ABSENT)));
  }

  private static String shown(Object value) {
    if (value instanceof Object[] array) {
      return Arrays.toString(array);
    }
    boolean isPlain =
        value instanceof String || value instanceof TemporalAccessor || value instanceof Boolean;
    return isPlain ? value.toString() : "the number or list " + value;
  }

  @Override
  public void draw(Node at, WantedLink link) {
    String one = PresentName.of(at);
    String other = link.end().get();
    boolean isOutgoing = link.side() == Direction.OUTGOING;
    differences.add(
        new Difference(
            joined(isOutgoing ? one : other, link.kind(), isOutgoing ? other : one),
            "a relationship",
            ABSENT));
  }

  @Override
  public void name(Node paper, AliasKey name, AliasRight right) {
    String alias = new NodeName.OfAlias(name).text();
    differences.add(
        new Difference(
            joined(alias, LinkKind.IDENTIFIES, PresentName.of(paper)), "a relationship", ABSENT));
  }

  @Override
  public void claimDiffers(Relationship link, AliasRight before, AliasRight now) {
    // The difference itself is noted already.
  }

  @Override
  public void label(Node node, NodeKind unwanted, boolean isKnown) {
    differences.add(
        new Difference(
            PresentName.of(node) + ": labels", "one label of a kind", unwanted.label() + ", too"));
  }

  @Override
  public void label(Node node, StandingLabel label, boolean isWanted) {
    String present = "the label";
    differences.add(
        new Difference(
            PresentName.of(node) + ": " + label.label(),
            isWanted ? present : ABSENT,
            isWanted ? ABSENT : present));
  }

  @Override
  public void homeless(Node bundle) {
    differences.add(
        new Difference(PresentName.of(bundle) + " DESCRIBES", "a relationship", ABSENT));
  }

  @Override
  public void remove(Relationship link) {
    differences.add(new Difference(named(link), ABSENT, "a relationship"));
  }

  @Override
  public void remove(Node node) {
    differences.add(new Difference(PresentName.of(node), ABSENT, "a node that nothing needs"));
  }

  private static String named(Relationship link) {
    return joined(
        PresentName.of(link.getStartNode()),
        LinkKind.valueOf(link.getType().name()),
        PresentName.of(link.getEndNode()));
  }

  private static String joined(String start, LinkKind kind, String end) {
    return start + " " + kind + " " + end;
  }
}
