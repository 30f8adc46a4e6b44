package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import pith.corpus.TestPaper;

/** Another paper, changed at the same time: whatever befell the first, a merge puts it right. */
final class Bystander {
  private static final TestPaper PAPER = TamperCorpus.STRANGE;

  private final TamperedStore store;
  private final boolean isOther;

  private Bystander(TamperedStore store, boolean isOther) {
    this.store = store;
    this.isOther = isOther;
  }

  /** Where the tampering has to do with that paper, too, nothing is said of it. */
  static Bystander spoilt(TamperedStore store, Untampered before) {
    Object number = PAPER.number().text();
    boolean isOther = store.verify(number).since(before.of(number)).isEmpty();
    if (isOther) {
      store
          .graph()
          .rows(
              "MATCH (p:Paper {pith_number: $number}) SET p.title = 'Another', p.event_count = 77",
              "number",
              number);
    }
    return new Bystander(store, isOther);
  }

  void assertMerged() {
    if (isOther) {
      List<Map<String, Object>> rows =
          store
              .graph()
              .rows(
                  "MATCH (p:Paper {pith_number: $number}) RETURN p.title AS title,"
                      + " p.event_count AS events",
                  "number",
                  PAPER.number().text());
      assertEquals(
          List.of(Map.of("title", PAPER.title(), "events", 3L)),
          rows,
          "another paper after pith.merge.all");
    }
  }
}
