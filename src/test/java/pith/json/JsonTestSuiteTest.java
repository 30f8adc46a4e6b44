package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pith.Shared;

/** Nicolas Seriot's JSONTestSuite: y_ are JSON, n_ are not, i_ are for the reader to decide. */
final class JsonTestSuiteTest {
  private static final String ACCEPTED = "accepted";

  @Test
  void acceptsEveryValidDocumentButTheTwoThatRepeatAKey() throws IOException {
    Map<String, String> outcomes = outcomes("y_");
    System.out.println("JSONTestSuite y_: " + accepted(outcomes) + " of " + outcomes.size());
    assertEquals(95, outcomes.size());
    assertEquals("DUPLICATE_KEY", outcomes.remove("y_object_duplicated_key.json"));
    assertEquals("DUPLICATE_KEY", outcomes.remove("y_object_duplicated_key_and_value.json"));
    outcomes.values().removeIf(ACCEPTED::equals);
    assertEquals(Map.of(), outcomes);
  }

  @Test
  void refusesEveryInvalidDocument() throws IOException {
    Map<String, String> outcomes = outcomes("n_");
    System.out.println("JSONTestSuite n_ accepted: " + accepted(outcomes) + " of 188");
    assertEquals(188, outcomes.size());
    outcomes.values().removeIf(outcome -> !outcome.equals(ACCEPTED));
    assertEquals(Map.of(), outcomes);
  }

  @Test
  void decidesEveryUndecidedDocument() throws IOException {
    Map<String, String> outcomes = outcomes("i_");
    System.out.println("JSONTestSuite i_ accepted: " + accepted(outcomes) + " of 35");
    assertEquals(35, outcomes.size());
    outcomes.values().removeIf(outcome -> !outcome.equals(ACCEPTED));
    assertEquals(
        List.of(
            "i_number_double_huge_neg_exp.json",
            "i_number_real_underflow.json",
            "i_number_too_big_neg_int.json",
            "i_number_too_big_pos_int.json",
            "i_number_very_big_negative_int.json",
            "i_structure_500_nested_arrays.json"),
        List.copyOf(outcomes.keySet()));
  }

  private static Map<String, String> outcomes(String prefix) throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    try (Stream<Path> files = Files.list(Shared.suites("JSONTestSuite/test_parsing"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(prefix)) {
          outcomes.put(name, outcome(Files.readAllBytes(file)));
        }
      }
    }
    return outcomes;
  }

  private static String outcome(byte[] document) {
    try {
      StrictJson.parse(document);
      return ACCEPTED;
    } catch (JsonRefusal refusal) {
      return refusal.code().name();
    }
  }

  private static long accepted(Map<String, String> outcomes) {
    return outcomes.values().stream().filter(ACCEPTED::equals).count();
  }
}
