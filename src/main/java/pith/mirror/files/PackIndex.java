package pith.mirror.files;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;

/** The list of all packs, for those who want everything. */
final class PackIndex {
  private PackIndex() {}

  static String text(SortedMap<String, List<Pack>> packs) {
    List<Json> all = new ArrayList<>();
    packs.forEach((prefix, each) -> each.forEach(pack -> all.add(json(prefix, pack))));
    return CanonicalJson.text(
        JsonObject.builder().put("packs", new JsonArray(all)).put("version", 1).build());
  }

  private static JsonObject json(String prefix, Pack pack) {
    return JsonObject.builder()
        .put("bundles", pack.bundles())
        .put("bytes", pack.bytes())
        .put("content_sha256", pack.content().hex())
        .put("file", "packs/" + pack.content().hex() + ".ndjson.gz")
        .put("prefix", prefix)
        .build();
  }
}
