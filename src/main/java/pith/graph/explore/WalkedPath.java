package pith.graph.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/** A path that was walked step by step, for Cypher to return and Neo4j Browser to draw. */
final class WalkedPath implements Path {
  private final List<Node> nodes;
  private final List<Relationship> links;

  private WalkedPath(List<Node> nodes, List<Relationship> links) {
    this.nodes = List.copyOf(nodes);
    this.links = List.copyOf(links);
  }

  static Path at(Node node) {
    return new WalkedPath(List.of(node), List.of());
  }

  static Path extended(Path path, Relationship by, Node to) {
    List<Node> nodes = new ArrayList<>();
    path.nodes().forEach(nodes::add);
    nodes.add(to);
    List<Relationship> links = new ArrayList<>();
    path.relationships().forEach(links::add);
    links.add(by);
    return new WalkedPath(nodes, links);
  }

  static Path of(List<Node> nodes, List<Relationship> links) {
    return new WalkedPath(nodes, links);
  }

  /** From the last step back to the first. */
  static Path backwards(List<Node> nodes, List<Relationship> links) {
    return new WalkedPath(reversed(nodes), reversed(links));
  }

  @Override
  public Node startNode() {
    return nodes.get(0);
  }

  @Override
  public Node endNode() {
    return nodes.get(nodes.size() - 1);
  }

  @Override
  public Relationship lastRelationship() {
    return links.get(links.size() - 1);
  }

  @Override
  public Iterable<Relationship> relationships() {
    return links;
  }

  @Override
  public Iterable<Relationship> reverseRelationships() {
    return reversed(links);
  }

  @Override
  public Iterable<Node> nodes() {
    return nodes;
  }

  @Override
  public Iterable<Node> reverseNodes() {
    return reversed(nodes);
  }

  @Override
  public int length() {
    return links.size();
  }

  @Override
  public Iterator<Entity> iterator() {
    List<Entity> all = new ArrayList<>(List.of(startNode()));
    for (int i = 0; i < links.size(); i++) {
      all.add(links.get(i));
      all.add(nodes.get(i + 1));
    }
    return all.iterator();
  }

  @Override
  public String toString() {
    return "(" + startNode() + ")--[" + length() + "]--(" + endNode() + ")";
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
