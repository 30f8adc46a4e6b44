package pith.graph.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PartNumbersTest {
  @Test
  void numbersAreDenseOverAllParts() {
    List<Long> nodes = List.of(3L, 0L, 1L, 4L);
    PartNumbers numbers = new PartNumbers(nodes);
    TreeSet<Long> all = new TreeSet<>();
    for (int part = 0; part < nodes.size(); part++) {
      for (long local = 0; local < nodes.get(part); local++) {
        all.add(numbers.of(PartNumbers.firstOf(part) + local));
      }
    }
    assertEquals(LongStream.range(0, 8).boxed().toList(), List.copyOf(all));
    assertEquals(8, numbers.nodes());
  }

  @Test
  void aPartBeyondTheLastIsRefused() {
    assertEquals((1L << 62) - (1L << 40), PartNumbers.firstOf((1 << 22) - 1));
    assertThrows(IllegalArgumentException.class, () -> PartNumbers.firstOf(1 << 22));
  }

  @Test
  void bytesAreSpreadEvenly() {
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      byte[] bytes = ("doi:10.1000/" + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      counts[Spread.over(bytes, 0, bytes.length, 7)]++;
    }
    for (int count : counts) {
      assertEquals(10_000, count, 600);
    }
  }
}
