package pith.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pith.Shared;
import pith.corpus.TestPaper;
import pith.json.StrictJson;
import pith.verify.CanonicalText;
import pith.verify.DerivedAliases;
import pith.verify.RecordIdentity;

/** The names that follow from content. */
final class IdentitiesTest {
  private static final String REGISTRY =
      "b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3";

  @ParameterizedTest
  @CsvSource({
    "JSD5VR4GCDEOXCNH6FYKHXM3RK, pith:2016:JSD5VR4GCDEOXCNH6FYKHXM3RK",
    "SSFOQ4J5NP662ZD7FL5CYDLEFN, pith:2017:SSFOQ4J5NP662ZD7FL5CYDLEFN"
  })
  void theRecordOnARealPageGivesItsNumber(String file, String number) throws Exception {
    String page = Files.readString(Shared.fixtures(file + ".page.txt"));
    String json = page.substring(page.indexOf("Canonical record JSON") + 21);
    RecordIdentity identity =
        RecordIdentity.of(StrictJson.parse(json).asObject().orElseThrow()).orElseThrow();
    assertEquals(number, identity.number().text());
    assertTrue(page.contains(identity.sha256().hex()));
  }

  @Test
  void theYearIsThatOfTheFirstVersionAndNotOfTheArxivId() {
    TestPaper paper = TestPaper.of("1801.00004", "New Year", "2017-12-29T19:57:51Z");
    assertTrue(paper.number().text().startsWith("pith:2017:"));
    assertEquals(
        Map.of(
            "arxiv",
            "1801.00004",
            "arxiv_version",
            "1801.00004v1",
            "doi",
            "10.48550/arxiv.1801.00004",
            "pith_short_8",
            paper.number().suffix().substring(0, 8),
            "pith_short_12",
            paper.number().suffix().substring(0, 12),
            "pith_short_16",
            paper.number().suffix().substring(0, 16)),
        DerivedAliases.of(paper.identity()));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-01-01T00:30:00+01:00, 2017",
    "2016-12-31T23:30:00-01:00, 2016",
    "2016-12-31T23:30:00-00:00, 2016",
    "0999-06-01T00:00:00Z, 0999",
    "0000-01-01T00:00:00+23:59, 0000",
    "9999-12-31T23:59:59-23:59, 9999"
  })
  void theYearIsTheOneThatIsWritten(String submittedAt, String year) {
    assertEquals(year, TestPaper.of("1", "On Years", submittedAt).number().year());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"metadata\":{\"submitted_at\":\"2017\"}}', metadata.submitted_at is \"2017\"",
    "'{\"metadata\":{\"submitted_at\":\"2017-01-01T00:30:00\"}}',"
        + " metadata.submitted_at is \"2017-01-01T00:30:00\"",
    "'{\"metadata\":{\"submitted_at\":\"10000-01-01T00:30:00Z\"}}',"
        + " metadata.submitted_at is \"10000-01-01T00:30:00Z\"",
    "'{\"metadata\":{\"submitted_at\":2017}}', metadata.submitted_at is a number",
    "'{\"metadata\":\"2017\"}', metadata.submitted_at is missing",
    "'{}', metadata.submitted_at is missing",
    "'[]', canonical_record is an array"
  })
  void aRecordWithoutANumberIsRefusedInTheWordsOfTheRule(String json, String found)
      throws Exception {
    Json record = StrictJson.parse(json);
    assertTrue(record.asObject().flatMap(RecordIdentity::of).isEmpty());
    assertEquals(found, RecordIdentity.found(Optional.of(record)));
  }

  @Test
  void whatIsNoTimeIsShownAndCut() {
    JsonObject metadata = JsonObject.builder().put("submitted_at", "\n" + "9".repeat(99)).build();
    JsonObject record = JsonObject.builder().put("metadata", metadata).build();
    assertEquals(
        "metadata.submitted_at is \"\\n" + "9".repeat(39) + "\" (shortened)",
        RecordIdentity.found(Optional.of(record)));
    assertEquals("canonical_record is missing", RecordIdentity.found(Optional.empty()));
  }

  @Test
  void fingerprintsAreThoseTheRegistryShows() {
    PublicKey key = PublicKey.of(HexFormat.of().parseHex(REGISTRY)).orElseThrow();
    assertEquals("8d4b5ee74e4693bcd1df2446408b0d54", key.fingerprint());
    assertEquals("RVFV5Z2OI2J3ZUO7ERDEBCYNKS", key.fingerprintBase32());
    assertEquals(REGISTRY, key.hex());
    assertTrue(PublicKey.of(new byte[31]).isEmpty());
  }

  @Test
  void aTitleIsLowerCasedAndAnAbstractAlsoCollapsed() {
    assertEquals(
        Sha256.hash("the $\\alpha$-thing!".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        CanonicalText.titleSha256("The $\\Alpha$-Thing!"));
    assertEquals(
        Sha256.hash("a b c".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        CanonicalText.abstractSha256(" \n A\u00a0\tB\u2028C  "));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-18T01:00:51Z, 2026-05-18T01:00:51Z",
    "2026-05-18T01:00:51.4Z, 2026-05-18T01:00:51.400Z",
    "2026-05-18T01:00:51.123456789Z, 2026-05-18T01:00:51.123456789Z",
    "2026-05-18T01:00:51+02:00, 2026-05-17T23:00:51Z",
    "2026-05-18T01:00:51.5-00:30, 2026-05-18T01:30:51.500Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z"
  })
  void timestampsAreInstants(String text, String instant) {
    assertEquals(instant, Timestamp.parse(text).orElseThrow().at().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-05-18",
        "2026-05-18T01:00Z",
        "2026-05-18T01:00:51",
        "2026-05-18t01:00:51Z",
        "2026-05-18T01:00:51z",
        "2026-05-18 01:00:51Z",
        "2026-05-18T01:00:51.Z",
        "2026-05-18T01:00:51.1234567890Z",
        "2026-05-18T01:00:60Z",
        "2026-05-18T24:00:00Z",
        "2026-02-30T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2026-05-18T01:00:51+24:00",
        "2026-05-18T01:00:51+01:60",
        "2026-05-18T01:00:51+0100",
        "2026-05-18T01:00:51Z ",
        "+2026-05-18T01:00:51Z",
        "２026-05-18T01:00:51Z"
      })
  void anythingElseIsNoTimestamp(String text) {
    assertTrue(Timestamp.parse(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pith:2016:TA2NP4TE",
        "pith:16:TA2NP4TEQCF2UWDEMFGKSMFZNV",
        "PITH:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV",
        "pith:2016:ta2np4teqcf2uwdemfgksmfznv",
        "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZN1",
        "pith:2016:TA2NP4TEQCF2UWDEMFGKSMFZNV "
      })
  void otherFormsAreNoPithNumberOfADocument(String text) {
    assertTrue(PithNumber.parse(text).isEmpty());
  }

  @Test
  void eventIdsAreLowerCaseHexOfFullLength() {
    String hex = "4e41ca06be918002db877a724f98f30cb9138d4214ddb91f05f52e91c667b898";
    assertEquals("sha256:" + hex, EventId.parse("sha256:" + hex).orElseThrow().text());
    for (String wrong :
        List.of(hex, "sha256:" + hex.toUpperCase(java.util.Locale.ROOT), "sha256:" + hex + "0")) {
      assertFalse(EventId.parse(wrong).isPresent(), wrong);
    }
  }
}
