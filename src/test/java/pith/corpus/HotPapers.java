package pith.corpus;

import java.util.ArrayList;
import java.util.List;
import pith.json.CanonicalJson;
import pith.model.JsonObject;

/** Papers that all cite one: by its arXiv id, by its Pith Number, and by an id that is not here. */
public final class HotPapers {
  private static final TestKey KEY = TestKey.of("test.registry", "test-2026-05");
  private static final String ARXIV = "2101.00001";

  private HotPapers() {}

  /** The one that is cited, and so many others. */
  public static List<String> documents(int citing) {
    List<String> documents = new ArrayList<>();
    TestPaper cited = TestPaper.of(ARXIV, "On What All Cite", "2021-01-15T12:00:00Z");
    documents.add(bundle(cited, List.of()));
    List<JsonObject> names =
        List.of(
            JsonObject.builder().put("arxiv", ARXIV).build(),
            JsonObject.builder().put("pith_number", cited.number().text()).build(),
            JsonObject.builder().put("doi", "10.1000/nowhere").build());
    for (int i = 0; i < citing; i++) {
      TestPaper paper =
          TestPaper.of(
              "2102.%05d".formatted(i), "On a Hot Paper, part " + i, "2021-02-15T12:00:00Z");
      documents.add(
          bundle(
              paper,
              List.of(
                  TestEvent.by(KEY, paper)
                      .cites(i % 5 == 0 ? "refutes" : "supports", names.get(i % names.size()))
                      .build())));
    }
    return documents;
  }

  private static String bundle(TestPaper paper, List<JsonObject> more) {
    return CanonicalJson.text(
        TestBundle.of(paper, KEY)
            .add(TestEvent.by(KEY, paper).recordCreated().build())
            .addAll(more)
            .build());
  }
}
