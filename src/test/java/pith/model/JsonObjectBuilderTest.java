package pith.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonObjectBuilderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 8, 9, 24, 25, 100, 1000})
  void sortsAndFindsKeysInAnyOrder(int size) {
    List<String> keys = new ArrayList<>(IntStream.range(0, size).mapToObj(i -> "k" + i).toList());
    for (int seed = 0; seed < 20; seed++) {
      JsonObjectBuilder builder = JsonObject.builder();
      for (String key : keys) {
        assertFalse(builder.has(key));
        builder.put(key, key);
        assertTrue(builder.has(key));
        assertTrue(builder.has(keys.get(0)));
      }
      JsonObject object = builder.build();
      assertEquals(keys.stream().sorted().toList(), object.keys());
      keys.forEach(key -> assertEquals(key, object.text(key).orElseThrow()));
      Collections.shuffle(keys, new Random(seed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 24, 25, 300})
  void refusesAKeyThatComesTwice(int size) {
    for (String again : List.of("k0", "k1")) {
      JsonObjectBuilder builder = JsonObject.builder();
      IntStream.range(0, size).forEach(i -> builder.put("k" + i, i));
      builder.put(again, 0);
      assertThrows(IllegalArgumentException.class, builder::build);
    }
  }

  @Test
  void refusesALoneSurrogateInAKey() {
    JsonObjectBuilder builder = JsonObject.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.put("\ud800", 1));
  }
}
