package pith.wanted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.model.Alias;
import pith.model.Timestamp;

/** Two spellings of a name have one key where the name is the same, and only there. */
final class AliasKeyTest {
  @ParameterizedTest
  @CsvSource({
    "doi,           10.1000/AbC,   10.1000/abc",
    "arxiv,         math.GT/0309136, math.gt/0309136",
    "arxiv_version, 2001.00003V2,  2001.00003v2",
    "url,           http://x/AbC,  http://x/AbC",
    "DOI,           10.1000/AbC,   10.1000/AbC",
  })
  void capitalsCountOnlyWhereTheyMeanSomething(String kind, String value, String expected) {
    AliasKey key = AliasKey.of(kind, value);
    assertEquals(new AliasKey(kind, expected), key);
    assertEquals(key, AliasKey.of(key.kind(), key.value()), "a key is its own key");
    Timestamp time = Timestamp.parse("2020-01-01T00:00:00Z").orElseThrow();
    assertEquals(key, AliasKey.of(new Alias(kind, value, time)));
  }

  /** In whatever locale: a Turkish I has a small letter of its own. */
  @Test
  void capitalsAreThoseOfEveryLocale() {
    assertEquals("10.1000/i", AliasKey.of("doi", "10.1000/I").value());
  }

  @Test
  void anIndexTakesAThousandCharacters() {
    assertTrue(AliasKey.of("doi", "x".repeat(997)).isShortEnough());
    assertFalse(AliasKey.of("doi", "x".repeat(998)).isShortEnough());
  }

  @Test
  void theKindComesFirstInTheOrder() {
    List<AliasKey> sorted =
        Stream.of(new AliasKey("doi", "a"), new AliasKey("arxiv", "b"), new AliasKey("arxiv", "a"))
            .sorted(AliasKey.ORDER)
            .toList();
    assertEquals(
        List.of(new AliasKey("arxiv", "a"), new AliasKey("arxiv", "b"), new AliasKey("doi", "a")),
        sorted);
  }
}
