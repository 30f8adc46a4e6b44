package pith.procedure;

import java.util.List;
import pith.json.CanonicalJson;
import pith.mirror.NoteKey;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** The list of mirrors that a mirror shows: itself. */
final class Manifest {
  private Manifest() {}

  static String of(NoteKey key) {
    JsonObject own =
        JsonObject.builder()
            .put("base_url", "https://" + key.name())
            .put("bundle_url", "https://" + key.name() + "/.well-known/pith/{suffix}/bundle.json")
            .put("checkpoint_key", key.text())
            .put("checkpoint_url", "https://" + key.name() + "/checkpoint")
            .put("name", key.name())
            .build();
    return CanonicalJson.text(
        JsonObject.builder().put("mirrors", new JsonArray(List.of(own))).put("version", 1).build());
  }
}
