package pith.corpus.sample;

import pith.model.JsonObject;

/** Time stamps, archives, authors: what the checklist of a paper asks for. */
final class Keeping {
  private Keeping() {}

  static void record(SamplePaper paper, int index) {
    paper.add(
        Cast.REGISTRY,
        event ->
            event.type(
                "timestamp_anchor",
                "record",
                part(
                    "anchor",
                    JsonObject.builder()
                        .put("kind", "opentimestamps")
                        .put("digest_sha256", paper.paper().identity().sha256().hex())
                        .put("status", index % 2 == 0 ? "confirmed" : "pending")
                        .build())));
    if (index % 2 == 0) {
      paper.add(
          Cast.REGISTRY,
          event ->
              event.type(
                  "storage_attestation",
                  "record",
                  part(
                      "storage",
                      JsonObject.builder()
                          .put("kind", "internet_archive")
                          .put("url", "https://example.invalid/web/" + paper.paper().arxiv())
                          .put("captured_at", "2026-06-01T00:00:00Z")
                          .build())));
    }
    if (index % 4 == 0) {
      paper.add(Cast.AUTHOR, event -> event.type("author_attestation", "author", mine("strong")));
    }
  }

  static JsonObject mine(String strength) {
    return part(
        "attestation",
        JsonObject.builder().put("author_name", "A. Nobody").put("strength", strength).build());
  }

  private static JsonObject part(String name, JsonObject value) {
    return JsonObject.builder().put(name, value).build();
  }
}
