package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.JsonObject;

/** Changed bundles through {@code pith.import}: taken only where nothing signed has changed. */
final class MutantsIT {
  private static final int EACH = Integer.getInteger("pith.mutants", 150);
  private static final int PART = 200;
  private static final List<String> NUMBERS =
      List.of(
          "HKOQKUHVLLW5VNOB37JB64Z45U", "SSV6JFXLPZPBDXEI3AYWYNYQ3H", "TA2NP4TEQCF2UWDEMFGKSMFZNV");
  private static final List<JsonObject> GENUINE = new ArrayList<>();
  private static Graph graph;

  @BeforeAll
  static void start() throws Exception {
    graph = Graph.start();
    List<String> texts = new ArrayList<>();
    for (String number : NUMBERS) {
      String text = Files.readString(Path.of("import", number + ".bundle.json"));
      GENUINE.add(StrictJson.parse(text).asObject().orElseThrow());
      texts.add(CanonicalJson.text(GENUINE.get(GENUINE.size() - 1)));
    }
    graph.write("genuine.ndjson", texts);
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  /** In parts, for what is kept aside of a paper is read again at each import of it. */
  @ParameterizedTest
  @EnumSource(Mutants.Kind.class)
  void onlyWhatIsSignedIsTaken(Mutants.Kind kind) throws IOException {
    Mutants mutants = new Mutants(GENUINE, kind.ordinal());
    long harmless = 0;
    long refused = 0;
    long quarantined = 0;
    for (int done = 0; done < EACH; done += PART) {
      graph.empty();
      assertEquals(3L, graph.row("CALL pith.import('genuine.ndjson')").get("imported"));
      List<Map<String, Object>> before = states();
      int size = Math.min(PART, EACH - done);
      Written written = write(mutants, kind, size);
      Map<String, Object> row = graph.row("CALL pith.import('mutants.ndjson')");
      assertTaken(row, size, written);
      assertEquals(before, states());
      harmless += written.harmless();
      refused += (long) row.get("refused");
      quarantined += (long) row.get("quarantined");
    }
    System.out.printf(
        "%s: %d mutants, %d harmless, %d refused, %d quarantined%n",
        kind, EACH, harmless, refused, quarantined);
  }

  private static void assertTaken(Map<String, Object> row, int size, Written written) {
    assertEquals(size + 1L, row.get("documents"), row::toString);
    long unchanged = (long) row.get("unchanged") - written.harmless() - 1;
    assertTrue(unchanged >= 0 && unchanged <= written.repeated(), row::toString);
    assertEquals(0L, row.get("imported"), row::toString);
    assertEquals(
        size - written.harmless() - unchanged,
        (long) row.get("refused") + (long) row.get("quarantined"),
        row::toString);
  }

  /**
   * What is in the file of mutants.
   *
   * @param repeated mutants that say the same as one before; if that was kept aside, nothing new.
   *     Also genuine ones under another signature: one by a key that is not at hand may hold one
   *     day
   */
  private record Written(long harmless, long repeated) {}

  /** The first line is as it came, so that the file is known for what it is. */
  private static Written write(Mutants mutants, Mutants.Kind kind, int size) throws IOException {
    long harmless = 0;
    long repeated = 0;
    Set<String> met = new HashSet<>();
    Path file = graph.importDirectory().resolve("mutants.ndjson");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(CanonicalJson.text(GENUINE.get(0)).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      for (int i = 0; i < size; i++) {
        byte[] mutant = mutants.next(kind);
        boolean isHarmless = Mutants.isHarmless(mutant, GENUINE);
        harmless += isHarmless ? 1 : 0;
        repeated += isHarmless || met.add(meaning(mutant)) && !isHeld(mutant) ? 0 : 1;
        out.write(mutant);
        out.write('\n');
      }
    }
    return new Written(harmless, repeated);
  }

  private static boolean isHeld(byte[] mutant) {
    try {
      return StrictJson.parse(mutant)
          .asObject()
          .map(MutantsIT::unsigned)
          .filter(content -> GENUINE.stream().map(MutantsIT::unsigned).anyMatch(content::equals))
          .isPresent();
    } catch (JsonRefusal none) {
      return false;
    }
  }

  private static String unsigned(JsonObject bundle) {
    return CanonicalJson.text(bundle.without(Set.of("bundle_signature")));
  }

  private static String meaning(byte[] mutant) {
    try {
      return CanonicalJson.text(StrictJson.parse(mutant));
    } catch (JsonRefusal none) {
      return new String(mutant, StandardCharsets.ISO_8859_1);
    }
  }

  private static List<Map<String, Object>> states() {
    return graph.rows(
        "MATCH (p:Paper) WHERE p.suffix IN $genuine RETURN p.pith_number AS paper, p.state_sha256 AS state, "
            + "p.title AS title, pith.verdict(p.pith_number) AS verdict, "
            + "COUNT { (p)<-[:IDENTIFIES]-() } AS names ORDER BY paper",
        "genuine",
        NUMBERS);
  }
}
