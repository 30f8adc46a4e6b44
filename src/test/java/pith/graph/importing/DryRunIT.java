package pith.graph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pith.corpus.Edits;
import pith.corpus.Poison;
import pith.database.Graph;
import pith.json.CanonicalJson;
import pith.json.StrictJson;
import pith.model.JsonObject;
import pith.model.JsonObjectBuilder;
import pith.model.JsonString;

/** A dry run says what the same import then does, and does nothing. */
final class DryRunIT {
  private static final String HELD = "TA2NP4TEQCF2UWDEMFGKSMFZNV";
  private static final List<String> COUNTS =
      List.of("documents", "imported", "unchanged", "quarantined", "refused", "events");

  @Test
  void whatIsForetoldComesTrue() throws Exception {
    String held = json(bundle(HELD));
    try (Graph graph = Graph.start()) {
      graph.write("held.json", List.of(held));
      graph.write(
          "next.ndjson",
          List.of(
              held,
              signedAnotherTime(HELD),
              underAWrongSignature(HELD),
              underAWrongSignature("HKOQKUHVLLW5VNOB37JB64Z45U"),
              record(),
              "{\"no\":1}"));
      graph.row("CALL pith.import('held.json')");
      for (int time = 1; time <= 2; time++) {
        String before = graph.digest();
        Map<String, Object> foretold =
            graph.row("CALL pith.import('next.ndjson', {dry_run: true})");
        assertEquals(before, graph.digest());
        Map<String, Object> done = graph.row("CALL pith.import('next.ndjson')");
        assertEquals(2L, foretold.get("refused"), foretold::toString);
        assertEquals(2L * time, foretold.get("unchanged"), foretold::toString);
        for (String count : COUNTS) {
          assertEquals(
              done.get(count), foretold.get(count), count + " of time " + time + ": " + done);
        }
      }
    }
  }

  private static String underAWrongSignature(String number) throws Exception {
    return json(Poison.underAWrongSignature(bundle(number)));
  }

  /** No hash covers the time, so the signature still holds. */
  private static String signedAnotherTime(String number) throws Exception {
    return json(
        Edits.set(
            bundle(number),
            "bundle_signature/signed_at",
            new JsonString("2000-01-01T00:00:00.000000Z")));
  }

  private static String record() throws Exception {
    JsonObject bundle = bundle("SSV6JFXLPZPBDXEI3AYWYNYQ3H");
    JsonObjectBuilder record = JsonObject.builder();
    record.put("record_type", new JsonString("pith_number_record"));
    for (String field : List.of("canonical_record", "canonical_sha256", "pith_number")) {
      record.put(field, bundle.get(field).orElseThrow());
    }
    return json(record.build());
  }

  private static JsonObject bundle(String number) throws Exception {
    return StrictJson.parse(Files.readString(Path.of("import", number + ".bundle.json")))
        .asObject()
        .orElseThrow();
  }

  private static String json(JsonObject document) {
    return CanonicalJson.text(document);
  }
}
