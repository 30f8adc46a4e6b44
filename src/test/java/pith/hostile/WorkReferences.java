package pith.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import pith.corpus.TestPaper;
import pith.model.JsonObject;

/** The ways in which one paper speaks of another. */
final class WorkReferences {
  private static final String NOBODY = "2999.99999";

  /**
   * @param means the names in the order in which they count
   */
  record Written(JsonObject json, WorkName.Reference means) {}

  private WorkReferences() {}

  /**
   * @param all papers that may be meant
   */
  static Written one(List<TestPaper> all, Random random) {
    TestPaper other = Archive.famous(all, random);
    String arxiv = other.arxiv();
    String doi = other.doi();
    return switch (random.nextInt(8)) {
      case 0 -> number(other.number().text(), Optional.of(Archive.famous(all, random).arxiv()));
      case 1 ->
          number(
              "pith:2099:" + "A".repeat(24) + (char) ('A' + random.nextInt(2)) + "Q",
              Optional.empty());
      case 2 -> named(Optional.of("arXiv:" + arxiv), Optional.empty(), arxiv(arxiv));
      case 3 ->
          named(
              Optional.of(arxiv + "v1"),
              Optional.empty(),
              List.of(new WorkName("arxiv_version", arxiv + "v1")));
      case 4 -> named(Optional.empty(), Optional.of("https://doi.org/" + doi), arxiv(arxiv));
      case 5 ->
          named(
              Optional.of(NOBODY),
              Optional.of("10.1000/" + Archive.squat(other).toUpperCase(Locale.ROOT)),
              List.of(
                  new WorkName("arxiv", NOBODY),
                  new WorkName("doi", "10.1000/" + Archive.squat(other))));
      case 6 ->
          named(
              Optional.of(NOBODY),
              Optional.of(doi.toUpperCase(Locale.ROOT)),
              List.of(new WorkName("arxiv", NOBODY), new WorkName("arxiv", arxiv)));
      default -> named(Optional.of(NOBODY), Optional.empty(), arxiv(NOBODY));
    };
  }

  private static List<WorkName> arxiv(String id) {
    return List.of(new WorkName("arxiv", id));
  }

  /** A number decides alone, whatever else is said. */
  private static Written number(String number, Optional<String> besides) {
    var json = JsonObject.builder().put("pith_number", number);
    besides.ifPresent(id -> json.put("arxiv", id));
    return new Written(
        json.build(),
        new WorkName.Reference(
            Optional.of(number), besides.stream().map(id -> new WorkName("arxiv", id)).toList()));
  }

  private static Written named(Optional<String> arxiv, Optional<String> doi, List<WorkName> means) {
    var json = JsonObject.builder();
    arxiv.ifPresent(text -> json.put("arxiv", text));
    doi.ifPresent(text -> json.put("doi", text));
    return new Written(json.build(), new WorkName.Reference(Optional.empty(), means));
  }
}
