package pith.graph.query;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.store.FrameReader;
import pith.model.Sha256;
import pith.wanted.PropertyKeys;

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
  private static final List<Label> LABELS =
      List.of(Labels.PAPER, Labels.EVENT, Labels.ALIAS, Labels.SIGNER, Labels.BUNDLE, Labels.CLAIM);
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "Paper", List.of(PropertyKeys.PITH_NUMBER),
          "Event", List.of(PropertyKeys.EVENT_ID),
          "Alias", List.of(PropertyKeys.KIND, PropertyKeys.VALUE),
          "Signer", List.of(PropertyKeys.PUBLIC_KEY),
          "Bundle", List.of(PropertyKeys.BUNDLE_SHA256),
          "Claim", List.of(PropertyKeys.PITH_NUMBER, PropertyKeys.CLAIM_ID));
  private static final Set<String> OF_THE_JOURNEY =
      Set.of(
          "merged_at",
          "first_seen",
          "signed_seen",
          "other_signatures",
          "other_signatures_seen",
          "source",
          "position");
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
    for (Label label : LABELS) {
      try (var nodes = tx.findNodes(label)) {
        nodes.forEachRemaining(this::add);
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

  private void add(Node node) {
    guard.run();
    String kind = kind(node);
    sum(kind).add(name(node) + properties(node, OF_THE_JOURNEY));
    try (var links = node.getRelationships(Direction.OUTGOING)) {
      for (Relationship link : links) {
        String type = link.getType().name();
        String ends = name(node) + " " + type + " " + name(link.getEndNode());
        sum(type).add(ends + properties(link, Set.of()));
      }
    }
  }

  private Sum sum(String kind) {
    return sums.computeIfAbsent(kind, unused -> new Sum());
  }

  private static String kind(Node node) {
    for (Label label : node.getLabels()) {
      if (KEYS.containsKey(label.name())) {
        return label.name();
      }
    }
    return "other";
  }

  private static String name(Node node) {
    String kind = kind(node);
    return KEYS.getOrDefault(kind, List.of()).stream()
        .map(key -> quoted(node.getProperty(key, "")))
        .collect(Collectors.joining(",", kind + "(", ")"));
  }

  private static String properties(Entity entity, Set<String> left) {
    return new TreeMap<>(entity.getAllProperties())
        .entrySet().stream()
            .filter(property -> !left.contains(property.getKey()))
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
