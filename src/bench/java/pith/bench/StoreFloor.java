package pith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import pith.cli.EmbeddedGraph;

/**
 * What Neo4j alone takes to create and commit the nodes of so many bundles, all values at hand:
 * nothing is read, verified, merged or looked for. No import by transactions can be faster.
 *
 * <p>One bundle of the dump is imported; its nodes are then written again and again with new keys.
 */
final class StoreFloor {
  private static final int WRITERS = 2;
  private static final int BATCH = 100;
  private static final Set<String> KEYS =
      Set.of("pith_number", "suffix", "event_id", "bundle_sha256", "value");

  /** A node to be, by its place in the list. */
  private record NodeShape(String label, Map<String, Object> properties) {}

  private record LinkShape(int from, int to, String type, Map<String, Object> properties) {}

  private record Shape(List<NodeShape> nodes, List<LinkShape> links) {}

  private StoreFloor() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    int bundles = Integer.parseInt(arguments[2]);
    Shape shape = shape(Path.of(arguments[0]), folder.resolve("one"));
    for (String step : List.of("store_floor_cold", "store_floor")) {
      measure(step, shape, bundles, folder.resolve("many"));
    }
  }

  private static void measure(String step, Shape shape, int bundles, Path folder) throws Exception {
    try (EmbeddedGraph graph = BenchGraph.open(folder)) {
      graph.db().executeTransactionally("CALL pith.setup()");
      long start = System.nanoTime();
      write(graph.db(), shape, bundles);
      System.out.println(Measured.of(step, bundles, System.nanoTime() - start).line());
    }
    ArchiveBench.remove(folder);
  }

  private static Shape shape(Path dump, Path folder) throws IOException {
    String line;
    try (BufferedReader lines = Files.newBufferedReader(dump)) {
      line = lines.readLine();
    }
    try (EmbeddedGraph graph = BenchGraph.open(folder)) {
      graph.db().executeTransactionally("CALL pith.setup()");
      graph
          .db()
          .executeTransactionally(
              "CALL pith.import.text($json, {trust: 'open'})", Map.of("json", line));
      try (Transaction tx = graph.db().beginTx()) {
        return shape(tx);
      }
    }
  }

  private static Shape shape(Transaction tx) {
    List<NodeShape> nodes = new ArrayList<>();
    List<LinkShape> links = new ArrayList<>();
    Map<Node, Integer> places = new HashMap<>();
    try (var all = tx.getAllNodes()) {
      for (Node node : all) {
        String label = node.getLabels().iterator().next().name();
        if (!label.equals("PithSchema")) {
          places.put(node, nodes.size());
          nodes.add(new NodeShape(label, node.getAllProperties()));
        }
      }
    }
    try (var all = tx.getAllRelationships()) {
      for (Relationship link : all) {
        links.add(
            new LinkShape(
                places.get(link.getStartNode()),
                places.get(link.getEndNode()),
                link.getType().name(),
                link.getAllProperties()));
      }
    }
    return new Shape(nodes, links);
  }

  private static void write(GraphDatabaseService db, Shape shape, int bundles)
      throws InterruptedException, ExecutionException {
    Node signer = signer(db, shape);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> batches = new ArrayList<>();
    for (int first = 0; first < bundles; first += BATCH) {
      int from = first;
      int to = Math.min(bundles, first + BATCH);
      batches.add(writers.submit(() -> batch(db, shape, signer, from, to)));
    }
    writers.shutdown();
    for (Future<?> batch : batches) {
      batch.get();
    }
  }

  private static Node signer(GraphDatabaseService db, Shape shape) {
    NodeShape signer =
        shape.nodes().stream().filter(node -> node.label().equals("Signer")).findFirst().get();
    try (Transaction tx = db.beginTx()) {
      Node node = tx.createNode(Label.label("Signer"));
      signer.properties().forEach(node::setProperty);
      tx.commit();
      return node;
    }
  }

  private static void batch(GraphDatabaseService db, Shape shape, Node signer, int from, int to) {
    try (Transaction tx = db.beginTx()) {
      Node ownSigner = tx.getNodeById(signer.getId());
      for (int i = from; i < to; i++) {
        one(tx, shape, ownSigner, String.format("%08d", i));
      }
      tx.commit();
    }
  }

  private static void one(Transaction tx, Shape shape, Node signer, String mark) {
    List<Node> nodes = new ArrayList<>();
    for (NodeShape node : shape.nodes()) {
      nodes.add(
          node.label().equals("Signer")
              ? signer
              : put(tx.createNode(Label.label(node.label())), node.properties(), mark));
    }
    for (LinkShape link : shape.links()) {
      Relationship drawn =
          nodes
              .get(link.from())
              .createRelationshipTo(nodes.get(link.to()), RelationshipType.withName(link.type()));
      put(drawn, link.properties(), mark);
    }
  }

  /** Keys end in the mark, and are as long as they were. */
  private static <E extends Entity> E put(E entity, Map<String, Object> properties, String mark) {
    properties.forEach(
        (name, value) ->
            entity.setProperty(name, KEYS.contains(name) ? marked((String) value, mark) : value));
    return entity;
  }

  private static String marked(String value, String mark) {
    return value.substring(0, Math.max(0, value.length() - mark.length())) + mark;
  }
}
