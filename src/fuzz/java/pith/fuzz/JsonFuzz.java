package pith.fuzz;

import java.util.Arrays;
import pith.json.CanonicalJson;
import pith.json.JsonRefusal;
import pith.json.StrictJson;
import pith.model.Json;

/** The parser and the writer: what is read is written so that it is read alike. */
public final class JsonFuzz {
  private JsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) throws JsonRefusal {
    Json json;
    try {
      json = StrictJson.parse(bytes);
    } catch (JsonRefusal refused) {
      return;
    }
    byte[] canonical = CanonicalJson.bytes(json);
    if (!Arrays.equals(canonical, CanonicalJson.bytes(StrictJson.parse(canonical)))) {
      throw new AssertionError("not the same when read again");
    }
  }
}
