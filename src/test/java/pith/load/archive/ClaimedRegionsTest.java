package pith.load.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimedRegionsTest {

  @Test
  void neighboursInAnyOrder() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
    Collections.shuffle(order, new Random(5));
    ClaimedRegions regions = new ClaimedRegions();
    order.forEach(i -> assertTrue(regions.claim(i * 100, i * 100 + 84), "free: " + i));
    order.forEach(i -> assertFalse(regions.claim(i * 100 + 83, i * 100 + 85), "taken: " + i));
  }

  /** Against a bit for each byte; gaps too small for an entry count as taken. */
  @Test
  void agreesWithAPlainModel() {
    Random random = new Random(6);
    for (int round = 0; round < 200; round++) {
      ClaimedRegions regions = new ClaimedRegions();
      BitSet taken = new BitSet();
      for (int i = 0; i < 30; i++) {
        int start = random.nextInt(40) * 100;
        int end = start + 100 * (1 + random.nextInt(4));
        boolean free = taken.get(start, end).isEmpty();
        assertEquals(free, regions.claim(start, end));
        if (free) {
          taken.set(start, end);
        }
      }
    }
  }
}
