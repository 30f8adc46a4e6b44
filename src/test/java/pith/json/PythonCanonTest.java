package pith.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import pith.Shared;
import pith.model.Json;
import pith.model.JsonObject;
import pith.model.Sha256;

/** What Python's json module made of 7,006 documents, and which of them are to be refused. */
final class PythonCanonTest {
  private static final int ROWS = 7006;

  @Test
  void everyRowComesOutAsPythonPrintsIt() throws IOException, JsonRefusal {
    List<String> differing = new ArrayList<>();
    int rows = 0;
    for (String line : Files.readAllLines(Shared.suites("python_canon.jsonl"))) {
      JsonObject row = StrictJson.parse(line).asObject().orElseThrow();
      byte[] input = Base64.getDecoder().decode(row.text("input_b64").orElseThrow());
      String outcome = outcome(input);
      if (!outcome.equals(row.text("expect").orElseThrow())) {
        differing.add(row.text("id").orElseThrow() + " " + row.text("why").orElseThrow());
      }
      rows++;
    }
    System.out.println("python_canon: " + (rows - differing.size()) + " of " + rows);
    assertEquals(List.of(), differing);
    assertEquals(ROWS, rows);
  }

  /** Both ways to the hash must agree before one of them is compared. */
  private static String outcome(byte[] input) {
    try {
      Json value = StrictJson.parse(input);
      Sha256 streamed = CanonicalJson.sha256(value);
      assertEquals(Sha256.hash(CanonicalJson.bytes(value)), streamed);
      return "sha256:" + streamed.hex();
    } catch (JsonRefusal refusal) {
      return "reject";
    }
  }
}
