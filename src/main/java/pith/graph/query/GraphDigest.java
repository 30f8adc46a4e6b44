package pith.graph.query;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import pith.graph.store.FrameReader;
import pith.graph.store.LinkTypes;
import pith.graph.store.NodeLabels;
import pith.model.Sha256;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;

/**
 * One number for the whole graph, the same for the same nodes, relationships and properties in
 * whatever order they were made. Each element is hashed by itself and the hashes are added up, so
 * nothing is sorted or kept. It tells two graphs apart; it is no proof against a forger.
 *
 * <p>Left out is what depends on the way of import and not on the content: times of import, and
 * where a bundle was read from, and signatures that do not count. Refusals are such through and
 * through.
 */
public final class GraphDigest {
  /** What users add themselves is theirs. */
  private static final Map<NodeKind, String[]> CONTENT = new EnumMap<>(NodeKind.class);

  private static final Map<LinkKind, String[]> OF_LINKS = new EnumMap<>(LinkKind.class);
  private static final RelationshipType[] LINKS =
      Stream.of(LinkKind.values()).map(LinkTypes::of).toArray(RelationshipType[]::new);

  static {
    for (NodeKind kind : NodeKind.values()) {
      CONTENT.put(
          kind,
          Stream.concat(kind.derived().stream(), kind.given().stream()).toArray(String[]::new));
    }
    for (LinkKind kind : LinkKind.values()) {
      OF_LINKS.put(kind, kind.properties().toArray(String[]::new));
    }
  }

  private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(256);

  private final Transaction tx;
  private final Runnable guard;
  private final SortedMap<String, Sum> sums = new TreeMap<>();

  public GraphDigest(Transaction tx, Runnable guard) {
    this.tx = tx;
    this.guard = guard;
  }

  /** A label or a relationship type, how many there are, and what they add up to. */
  public record Part(String kind, long count, String sha256) {}

  /** A part for each kind in the order of their names, and last one for all. */
  public List<Part> parts() {
    for (NodeKind kind : NodeKind.values()) {
      try (var nodes = tx.findNodes(Label.label(kind.label()))) {
        nodes.forEachRemaining(node -> add(node, kind));
      }
    }
    List<Part> parts = new ArrayList<>();
    Sum total = new Sum();
    sums.forEach(
        (kind, sum) -> {
          parts.add(sum.part(kind));
          total.addAll(sum);
        });
    parts.add(total.part("graph"));
    return parts;
  }

  private void add(Node node, NodeKind kind) {
    guard.run();
    sum(kind.label())
        .add(
            name(node, kind)
                + properties(node, Objects.requireNonNull(CONTENT.get(kind)))
                + (kind == NodeKind.PAPER ? standing(node) : ""));
    try (var links = node.getRelationships(Direction.OUTGOING, LINKS)) {
      for (Relationship link : links) {
        if (NodeLabels.of(link.getEndNode()).isOfNoKind()) {
          continue;
        }
        LinkKind type = LinkTypes.of(link);
        String ends = name(node, kind) + " " + type + " " + name(link.getEndNode());
        sum(type.name()).add(ends + properties(link, Objects.requireNonNull(OF_LINKS.get(type))));
      }
    }
  }

  private static String standing(Node paper) {
    Set<StandingLabel> standing = NodeLabels.of(paper).standing();
    return standing.isEmpty() ? "" : new TreeSet<>(standing).toString();
  }

  private Sum sum(String kind) {
    return sums.computeIfAbsent(kind, unused -> new Sum());
  }

  private static String name(Node node) {
    for (Label label : node.getLabels()) {
      for (NodeKind kind : NodeKind.values()) {
        if (kind.label().equals(label.name())) {
          return name(node, kind);
        }
      }
    }
    return "other()";
  }

  private static String name(Node node, NodeKind kind) {
    return kind.key().stream()
        .map(key -> quoted(node.getProperty(key, "")))
        .collect(Collectors.joining(",", kind.label() + "(", ")"));
  }

  private static String properties(Entity entity, String[] names) {
    return new TreeMap<>(entity.getProperties(names))
        .entrySet().stream()
            .map(property -> property.getKey() + ":" + quoted(shown(entity, property)))
            .collect(Collectors.joining(",", "{", "}"));
  }

  /** What is packed counts by what it says: the same text may be packed in several ways. */
  private static Object shown(Entity entity, Map.Entry<String, Object> property) {
    return property.getValue() instanceof byte[]
        ? FrameReader.text(entity, property.getKey()).orElse("")
        : property.getValue();
  }

  /** With its length in front, so that no value can pass for two. */
  private static String quoted(Object value) {
    String text = value instanceof Object[] array ? Arrays.toString(array) : value.toString();
    return text.length() + "'" + text + "'";
  }

  private static final class Sum {
    private BigInteger total = BigInteger.ZERO;
    private long count;

    void add(String element) {
      byte[] hash = Sha256.hash(element.getBytes(StandardCharsets.UTF_8)).bytes();
      total = total.add(new BigInteger(1, hash)).mod(SPACE);
      count++;
    }

    void addAll(Sum other) {
      total = total.add(other.total).mod(SPACE);
      count += other.count;
    }

    Part part(String kind) {
      return new Part(kind, count, String.format("%064x", total));
    }
  }
}
