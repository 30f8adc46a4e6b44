package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;

class JsonDifferenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":[1,{\"b\":2}]} | {\"a\":[1,{\"b\":3}]} | /a/1/b | 2 | 3",
        "{\"a\":1} | {\"b\":1} | /a | 1 | nothing",
        "{\"a\":1} | {\"a\":1,\"b\":{}} | /b | nothing | an object",
        "{\"a\":[1]} | {\"a\":[1,2]} | /a | 1 entries | 2 entries",
        "1 | [] | '' | 1 | an array"
      })
  void namesTheFirstPlace(String left, String right, String path, String expected, String found)
      throws JsonRefusal {
    assertEquals(
        Optional.of(new JsonDifference(path, expected, found)),
        JsonDifference.between(StrictJson.parse(left), StrictJson.parse(right)));
  }

  /** A path as long as this, made for each of the places, would be copied for hours. */
  @Test
  void aLongPathIsMadeOnce() throws JsonRefusal {
    int levels = 400;
    String open = ("{\"" + "k".repeat(10_000) + "\":").repeat(levels);
    String same = String.join(",", Collections.nCopies(400_000, "1"));
    Json left = StrictJson.parse(open + "[" + same + ",1]" + "}".repeat(levels));
    Json right = StrictJson.parse(open + "[" + same + ",2]" + "}".repeat(levels));
    JsonDifference difference =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> JsonDifference.between(left, right).orElseThrow());
    assertEquals("2", difference.found());
  }
}
