package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pith.refusal.RefusalCode;

/** The grammar that names faults and the tokenizer that reads must never disagree. */
final class GrammarTest {
  private static final int ROUNDS = 100_000;
  private static final String SPICE = "{}[]:,\"\\u0dD8-+.eE1 tfnNI\n\u00e9";

  /** Faults of values and of the encoding, which the grammar does not look at. */
  private static final Set<RefusalCode> OF_OTHERS =
      EnumSet.of(
          RefusalCode.DUPLICATE_KEY, RefusalCode.NUMBER_OVERFLOW, RefusalCode.BOM, RefusalCode.NUL);

  @Test
  void agreesWithTheTokenizerOnMutatedDocuments() {
    SplittableRandom random = new SplittableRandom(11);
    RandomJson values = new RandomJson(random);
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String text = mutated(CanonicalJson.text(values.value(3)), random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Optional<JsonRefusal> byGrammar =
          new Grammar(bytes, 0, bytes.length, StrictJson.MAX_DEPTH).firstFault();
      Optional<JsonRefusal> byParser = refusal(bytes);
      if (byParser.filter(fault -> OF_OTHERS.contains(fault.code())).isEmpty()) {
        assertEquals(message(byGrammar), message(byParser), text);
        refused += byParser.isPresent() ? 1 : 0;
      }
    }
    System.out.println("grammar and tokenizer agree: " + refused + " refusals in " + ROUNDS);
    assertTrue(refused > ROUNDS / 10 && refused < ROUNDS);
  }

  private static String message(Optional<JsonRefusal> refusal) {
    return refusal.map(Throwable::getMessage).orElse("accepted");
  }

  private static Optional<JsonRefusal> refusal(byte[] document) {
    try {
      StrictJson.parse(document);
      return Optional.empty();
    } catch (JsonRefusal refusal) {
      return Optional.of(refusal);
    }
  }

  private static String mutated(String text, SplittableRandom random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(mutated.length() + 1);
      char spice = SPICE.charAt(random.nextInt(SPICE.length()));
      switch (random.nextInt(4)) {
        case 0 -> mutated.insert(at, spice);
        case 1 -> mutated.setLength(Math.max(1, at));
        case 2 -> mutated.insert(at, "\\ud83d");
        default -> mutated.setCharAt(Math.min(at, mutated.length() - 1), spice);
      }
    }
    return mutated.toString();
  }
}
