package pith.load.spill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SortedSpillTest {
  @TempDir private Path folder;

  /** Many small files, merged several times, or none at all: the order is the same. */
  @Test
  void whatIsTooMuchForMemoryIsSortedAllTheSame() throws IOException {
    for (long mostBytes : new long[] {1, 500, 5_000, Long.MAX_VALUE}) {
      try (SortedSpill spill = new SortedSpill(folder, "spill", mostBytes)) {
        List<Spilled> expected = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
          byte[] key = new byte[random.nextInt(4)];
          random.nextBytes(key);
          byte[] value = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
          spill.add(key, value);
          expected.add(new Spilled(key, value));
        }
        expected.sort((one, other) -> Arrays.compareUnsigned(one.key(), other.key()));
        assertEquals(shown(expected), shown(all(spill)), "with " + mostBytes);
        assertEquals(shown(expected), shown(all(spill)), "again, with " + mostBytes);
      }
      assertEquals(0, files(), "files that stayed");
    }
  }

  /** Of one key, with values in the order of their coming: nothing is held but the files. */
  @Test
  void nothingOfAGroupIsKept() throws IOException {
    try (SortedSpill spill = new SortedSpill(folder, "spill", 10_000)) {
      for (int i = 0; i < 20_000; i++) {
        spill.add(new byte[] {1}, new ByteWriter().number(i).bytes());
      }
      assertTrue(files() > 0);
      try (SpillCursor sorted = spill.sorted()) {
        for (int i = 0; i < 20_000; i++) {
          assertEquals(i, new ByteReader(sorted.next().orElseThrow().value()).number());
        }
        assertEquals(Optional.empty(), sorted.next());
      }
    }
  }

  @Test
  void numbersAndTextsComeBack() {
    long[] numbers = {0, 1, 127, 128, 300, Long.MAX_VALUE, -1, Long.MIN_VALUE};
    ByteWriter out = new ByteWriter(1);
    for (long number : numbers) {
      out.number(number).sortable(number);
    }
    byte[] bytes = out.text("Ωmega").block(new byte[] {4, 5}).tag(-1).raw(new byte[] {9}).bytes();
    ByteReader in = new ByteReader(bytes);
    for (long number : numbers) {
      assertEquals(number, in.number());
      assertEquals(number, in.sortable());
    }
    assertEquals("Ωmega", in.text());
    assertEquals("[4, 5]", Arrays.toString(in.block()));
    assertEquals(-1, in.tag());
    assertEquals(9, in.rest()[0]);
  }

  private static List<Spilled> all(SortedSpill spill) throws IOException {
    List<Spilled> all = new ArrayList<>();
    try (SpillCursor sorted = spill.sorted()) {
      for (Optional<Spilled> next = sorted.next(); next.isPresent(); next = sorted.next()) {
        all.add(next.get());
      }
    }
    return all;
  }

  private static List<String> shown(List<Spilled> all) {
    return all.stream()
        .map(each -> Arrays.toString(each.key()) + Arrays.toString(each.value()))
        .toList();
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
