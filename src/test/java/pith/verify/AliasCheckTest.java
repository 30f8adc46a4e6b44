package pith.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pith.corpus.TestPaper;
import pith.model.JsonObject;

/** What becomes of names that follow from the record, of others, and of empty ones. */
final class AliasCheckTest {
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On Names", "2020-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "arxiv, 2001.00001, ALIAS_DERIVED, PASS",
    "arxiv_version, 2001.00001v1, ALIAS_DERIVED, PASS",
    "doi, 10.48550/arxiv.2001.00001, ALIAS_DERIVED, PASS",
    "arxiv, 2001.00002, ALIAS_DERIVED, WARN",
    "arxiv, '', ALIAS_DERIVED, WARN",
    "arxiv_old, 2001.00001, ALIAS_DERIVED, SKIP",
    "doi, 10.1000/1, ALIAS_DERIVED, SKIP",
    "isbn, '', ALIAS_DERIVED, SKIP",
    "'', '', ALIAS_DERIVED, SKIP",
    "pith_short_8, AAAAAAAA, ALIAS_SHORT, FAIL",
    "pith_short_9, '', ALIAS_SHORT, FAIL",
    "pith_short_, '', ALIAS_SHORT, FAIL"
  })
  void isComparedWithWhatFollowsFromTheRecord(
      String kind, String value, Check check, Status status) {
    Findings findings = new Findings();
    new AliasCheck(PAPER.identity(), findings, () -> {})
        .check(
            List.of(
                JsonObject.builder()
                    .put("alias_kind", kind)
                    .put("alias_value", value)
                    .put("created_at", "2026-05-18T01:00:51Z")
                    .build()));
    assertEquals(Check.ALIAS_SHAPE, findings.list().get(0).check());
    assertEquals(check, findings.list().get(1).check());
    assertEquals(status, findings.list().get(1).status());
    assertEquals("alias:" + kind + ":" + value, findings.list().get(1).subject());
  }
}
