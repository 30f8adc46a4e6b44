package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;

/** The README's tables of the graph have what the product writes, and nothing else. */
final class GraphTablesTest {
  private final GraphTables tables = GraphTables.read();

  @Test
  void eachLabelHasItsProperties() {
    for (NodeKind kind : NodeKind.values()) {
      Set<String> written = new TreeSet<>(kind.derived());
      written.addAll(kind.given());
      written.addAll(kind.journey());
      assertEquals(written, new TreeSet<>(tables.nodes().get(kind.label())), kind.label());
    }
  }

  @Test
  void eachRelationshipHasItsProperties() {
    for (LinkKind kind : LinkKind.values()) {
      assertEquals(
          new TreeSet<>(kind.properties()),
          new TreeSet<>(tables.links().getOrDefault(kind.name(), List.of())),
          kind.name());
    }
  }
}
