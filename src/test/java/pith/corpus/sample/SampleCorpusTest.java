package pith.corpus.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pith.corpus.TestKey;
import pith.json.StrictJson;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** {@code mvn -q test -Dtest=SampleCorpusTest -Dpith.samples.write=true} writes the samples. */
class SampleCorpusTest {
  private static final Path FOLDER = Path.of("import");
  private static final Path TRUST = Path.of("docs", "pith-trust.sample.json");

  @Test
  void theSamplesAreWhatTheGeneratorMakes() throws IOException {
    for (Map.Entry<String, List<String>> file : SampleCorpus.files().entrySet()) {
      String expected = String.join("\n", file.getValue()) + "\n";
      Path path = FOLDER.resolve(file.getKey());
      if (Boolean.getBoolean("pith.samples.write")) {
        Files.writeString(path, expected);
      }
      assertTrue(expected.equals(Files.readString(path)), path + " is not what is made");
    }
  }

  @Test
  void theSampleTrustFilePinsTheSyntheticKeys() throws Exception {
    JsonObject signers =
        StrictJson.parse(Files.readString(TRUST)).asObject().orElseThrow().object("signers").get();
    for (TestKey key : Cast.PINNED) {
      JsonArray keys = signers.object(key.signer().signerId()).orElseThrow().array("keys").get();
      JsonObject pinned = keys.items().get(0).asObject().orElseThrow();
      assertEquals(key.publicKey().hex(), pinned.text("public_key_hex").orElseThrow());
      assertEquals(key.keyId(), pinned.text("key_id").orElseThrow());
    }
  }
}
