package pith;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.merge.Histories;
import pith.merge.Merge;
import pith.merge.MergeInput;
import pith.model.JsonObject;
import pith.model.Sha256;

/** Everything whose bytes must not depend on the JVM, in one hash: run by other JVMs. */
public final class JvmDigest {
  private JvmDigest() {}

  /** Arguments: the project's folder, and the canonical corpus or nothing. */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    String digest =
        of(Path.of(given.get(0)), given.size() > 1 ? List.of(Path.of(given.get(1))) : List.of());
    new PrintStream(System.out, true, StandardCharsets.US_ASCII).println(digest);
  }

  static String of(Path project, List<Path> corpora) throws Exception {
    MessageDigest all = Sha256.newDigest();
    for (int seed = 0; seed < 300; seed++) {
      Histories source = new Histories(seed);
      MergeInput input =
          MergeInput.union(
              Histories.NUMBER, Histories.RECORD, source.history(10), source.aliases());
      all.update(CanonicalJson.bytes(Merge.of(input).state()));
    }
    for (String line :
        Files.readAllLines(project.resolve("src/test/resources/vectors/index.ndjson"))) {
      all.update(CanonicalJson.bytes(StrictJson.parse(line)));
    }
    for (Path corpus : corpora) {
      for (String line : Files.readAllLines(corpus)) {
        all.update(canonical(StrictJson.parse(line).asObject().orElseThrow()));
      }
    }
    return HexFormat.of().formatHex(all.digest());
  }

  private static byte[] canonical(JsonObject row) {
    byte[] input = Base64.getDecoder().decode(row.text("input_b64").orElseThrow());
    try {
      return CanonicalJson.bytes(StrictJson.parse(input));
    } catch (JsonRefusal refusal) {
      return (refusal.code() + " " + refusal.offset()).getBytes(StandardCharsets.US_ASCII);
    }
  }
}
