package pith;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PackageArrowsTest {
  @Test
  void aCircleOfThreeIsFoundAndWhatSeesIt() {
    PackageArrows circle =
        new PackageArrows(
            Map.of(
                "a", Set.of("b"),
                "b", Set.of("c"),
                "c", Set.of("a", "leaf"),
                "above", Set.of("a"),
                "leaf", Set.of()));
    assertEquals(Set.of("a", "above", "b", "c"), circle.inCircles());
  }

  @Test
  void arrowsThatRunOneWayHaveNone() {
    PackageArrows tree =
        new PackageArrows(Map.of("a", Set.of("b", "c"), "b", Set.of("c"), "c", Set.of()));
    assertEquals(Set.of(), tree.inCircles());
  }
}
