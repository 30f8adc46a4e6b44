package pith.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.PithNumber;
import pith.model.Sha256;
import pith.verify.CanonicalText;
import pith.verify.RecordIdentity;

/** A paper that nobody wrote. */
public record TestPaper(String arxiv, String title, RecordIdentity identity) {

  public static TestPaper of(String arxiv, String title, String submittedAt) {
    JsonObject source =
        JsonObject.builder().put("id", arxiv).put("kind", "arxiv").put("version", 1).build();
    JsonObject metadata =
        JsonObject.builder()
            .put("license", "")
            .put("primary_cat", "cs.LG")
            .put("submitted_at", submittedAt)
            .put("cross_cats_sorted", JsonArray.ofTexts(List.of("cs.CV", "stat.ML")))
            .put("title_canon_sha256", CanonicalText.titleSha256(title).hex())
            .put("abstract_canon_sha256", CanonicalText.abstractSha256(excerpt(title)).hex())
            .build();
    JsonObject record =
        JsonObject.builder()
            .put("source", source)
            .put("metadata", metadata)
            .put("schema_version", "1.0")
            .build();
    return new TestPaper(arxiv, title, RecordIdentity.of(record).orElseThrow());
  }

  public PithNumber number() {
    return identity.number();
  }

  public String doi() {
    return "10.48550/arxiv." + arxiv;
  }

  JsonArray aliases(String createdAt, boolean withDoi) {
    var aliases = new java.util.ArrayList<pith.model.Json>();
    aliases.add(alias("arxiv", arxiv, createdAt));
    aliases.add(alias("arxiv_version", arxiv + "v1", createdAt));
    if (withDoi) {
      aliases.add(alias("doi", doi(), createdAt));
    }
    for (int length : new int[] {12, 16, 8}) {
      aliases.add(alias("pith_short_" + length, number().shortSuffix(length), createdAt));
    }
    return new JsonArray(aliases);
  }

  /** Shaped like a real snapshot, abstract and all. */
  JsonObject snapshot(List<JsonObject> claims) {
    JsonObject empty =
        JsonObject.builder()
            .put("count", 0)
            .put("items", JsonArray.EMPTY)
            .put(
                "snapshot_sha256",
                Sha256.hash("{\"payload\":[]}".getBytes(StandardCharsets.UTF_8)).hex())
            .build();
    JsonObject claimed =
        claims.isEmpty()
            ? empty
            : JsonObject.builder()
                .put("count", claims.size())
                .put("items", new JsonArray(List.copyOf(claims)))
                .put("snapshot_sha256", "unknown recipe")
                .build();
    JsonObject paper =
        JsonObject.builder()
            .put("title", title)
            .put("license", "")
            .put("headline", "")
            .put("cross_cats", JsonArray.ofTexts(List.of("cs.CV", "stat.ML")))
            .put("primary_cat", "cs.LG")
            .put("authors_text", "A. Nobody, N. O. Body")
            .put(
                "submitted_at",
                identity
                    .record()
                    .object("metadata")
                    .orElseThrow()
                    .text("submitted_at")
                    .orElseThrow())
            .put("abstract_excerpt", excerpt(title))
            .build();
    return JsonObject.builder()
        .put("paper", paper)
        .put("claims", claimed)
        .put("source", identity.record().get("source").orElseThrow())
        .put("references", empty)
        .put("formal_canon", empty)
        .put("author_claims", empty)
        .put("builder_version", "pith-test-corpus-1")
        .build();
  }

  private static String excerpt(String title) {
    return ("About " + title + ": nothing in it was ever found out. ").repeat(12).strip();
  }

  private static JsonObject alias(String kind, String value, String createdAt) {
    return JsonObject.builder()
        .put("alias_kind", kind)
        .put("alias_value", value)
        .put("created_at", createdAt)
        .build();
  }
}
