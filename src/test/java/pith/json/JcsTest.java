package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pith.Shared;

/** The test data of RFC 8785, as far as it and the canonical form here say the same. */
final class JcsTest {
  @ParameterizedTest
  @ValueSource(strings = {"arrays", "french", "unicode", "values"})
  void agreesWithRfc8785(String name) throws IOException, JsonRefusal {
    assertEquals(output(name), canonical(name));
  }

  /** RFC 8785 has no integers: it prints 56.0 as 56, Python as 56.0. */
  @Test
  void differsWhereAnIntegralRealKeepsItsFraction() throws IOException, JsonRefusal {
    assertNotEquals(output("structures"), canonical("structures"));
    assertEquals(output("structures").replace("56", "56.0"), canonical("structures"));
  }

  /** RFC 8785 sorts by UTF-16 unit: a smiley before U+FB33; by code point it comes last. */
  @Test
  void differsWhereKeysLieBeyondTheBasicPlane() throws IOException, JsonRefusal {
    String smiley = "\"\ud83d\ude02\":\"Smiley\"";
    String dalet = "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"";
    assertEquals(
        output("weird").replace(smiley + "," + dalet, dalet + "," + smiley), canonical("weird"));
    assertNotEquals(output("weird"), canonical("weird"));
  }

  private static String canonical(String name) throws IOException, JsonRefusal {
    Path input = Shared.suites("jcs/testdata/input/" + name + ".json");
    return CanonicalJson.text(StrictJson.parse(Files.readAllBytes(input)));
  }

  private static String output(String name) throws IOException {
    return Files.readString(Shared.suites("jcs/testdata/output/" + name + ".json")).strip();
  }
}
