package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of tamperings leaves nothing out. */
final class TamperingsTest {
  private final List<String> names = Tamperings.all().map(Tampering::name).toList();

  @Test
  void eachHasANameOfItsOwn() {
    assertTrue(names.size() >= 80);
    assertEquals(names.size(), new HashSet<>(names).size());
  }

  @Test
  void eachPropertyIsChangedAndRemoved() {
    GraphTables tables = GraphTables.read().withoutSeals();
    tables.nodes().forEach(this::assertAll);
    tables.links().forEach(this::assertAll);
  }

  private void assertAll(String owner, List<String> properties) {
    for (String property : properties) {
      String full = owner + "." + property;
      assertTrue(names.contains(full + " changed"), full);
      assertTrue(names.contains(full + " removed"), full);
    }
  }
}
