package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.refusal.RefusalCode;

/** No more is built than was allowed, and whoever is to stop is heard meanwhile. */
class BoundsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1",
        "[] | 1",
        "[1,true,null,\"a\",2.5] | 6",
        "{\"a\":1,\"b\":[]} | 5",
        "[[[{\"a\":{}}]]] | 6"
      })
  void valuesOfEveryKindCountAndNamesToo(String text, int values) throws JsonRefusal {
    StrictJson.parse(text, bounds(values));
    JsonRefusal refusal =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse(text, bounds(values - 1)));
    assertEquals(RefusalCode.TOO_MANY_VALUES, refusal.code());
    assertEquals(
        "at most " + (values - 1) + " values and names of members", refusal.problem().expected());
  }

  @Test
  void theRefusalNamesTheByteOfTheFirstThatIsTooMany() {
    JsonRefusal refusal =
        assertThrows(JsonRefusal.class, () -> StrictJson.parse("[1, 2, \"a\"]", bounds(3)));
    assertEquals(7, refusal.offset());
  }

  @Test
  void theGuardRunsWhileADocumentIsRead() throws JsonRefusal {
    AtomicInteger looks = new AtomicInteger();
    String many = "[" + "1,".repeat(10 * Bounds.STEP) + "1]";
    StrictJson.parse(many, new Bounds(Integer.MAX_VALUE, looks::incrementAndGet));
    assertEquals(10, looks.get());
  }

  @Test
  void whatTheGuardThrowsEndsTheReading() {
    String many = "[" + "1,".repeat(2 * Bounds.STEP) + "1]";
    Bounds told =
        new Bounds(
            Integer.MAX_VALUE,
            () -> {
              throw new ArithmeticException("told");
            });
    assertThrows(ArithmeticException.class, () -> StrictJson.parse(many, told));
  }

  private static Bounds bounds(int values) {
    return new Bounds(values, () -> {});
  }
}
