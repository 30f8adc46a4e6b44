package pith.tamper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestPaper;
import pith.json.CanonicalJson;

/** Under a key of the administrator's, what nothing else proves is named when it is changed. */
final class SealIT {
  private static final String KEY = "\"seal\": {\"key\": \"" + "5e".repeat(32) + "\"%s}";
  private static final String SEALED = KEY.formatted("");
  private static final String ADOPTING = KEY.formatted(", \"adopt\": true");

  private static TamperedStore store;

  @BeforeAll
  static void start() {
    store = new TamperedStore(SEALED);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @BeforeEach
  void restore() {
    store.policy(SEALED);
    store.restore();
  }

  static Stream<Tampering> sealable() {
    return Stream.concat(
        NotDerivable.sealable(),
        Stream.of("Bundle", "Paper")
            .map(Place::ofNode)
            .flatMap(
                place ->
                    Stream.of(
                        PropertyTamperings.changed(place, "seal"),
                        PropertyTamperings.removed(place, "seal"))));
  }

  @Test
  void whatCameUnderTheKeyIsSealed() {
    assertEquals(List.of(), seals("FAIL"));
    assertFalse(seals("PASS", "CALL pith.verify($paper)", store.papers().get(0)).isEmpty());
    store.mergeAll();
    store.importAgain("mend: true");
    assertEquals(List.of(), seals("FAIL"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sealable")
  void aChangeBreaksItsSealAndNoMergeMendsThat(Tampering tampering) {
    List<Map<String, Object>> before = sealed(store);
    Object paper = store.tamper(tampering);
    assertFalse(seals("FAIL", "CALL pith.verify($paper)", paper).isEmpty(), tampering.name());
    assertFalse(seals("FAIL").isEmpty(), tampering.name());
    store.mergeAll();
    store.importAgain("mend: true");
    assertEquals(sealed(store).equals(before), seals("FAIL").isEmpty(), tampering.name());
  }

  /** An import may bring back what it brought before; then the seal is right again. */
  static List<Map<String, Object>> sealed(TamperedStore store) {
    return store
        .graph()
        .rows(
            "MATCH (b:Bundle)-[:DESCRIBES]->(p) RETURN p.pith_number AS paper, p.record_seen, p.seal,"
                + " b.seal, b.bundle_sha256 AS hash, b.admitted_under, toString(b.first_seen),"
                + " b.first_seen IS :: ZONED DATETIME AS isTime,"
                + " toString(b.signed_seen), b.source, b.position, [block IN b.other_signatures | block],"
                + " [byte IN b.exports | byte], [byte IN b.outgrown | byte],"
                + " [seen IN b.other_signatures_seen | toString(seen)] ORDER BY paper, hash");
  }

  @Test
  void aBundleThatIsGoneBreaksTheSealOfItsPaper() {
    Object paper =
        store
            .graph()
            .row(
                "MATCH (p:Paper) WHERE COUNT {(p)<-[:DESCRIBES]-()} > 1 WITH p LIMIT 1"
                    + " MATCH (b:Bundle)-[:DESCRIBES]->(p) WITH p, b LIMIT 1 DETACH DELETE b"
                    + " RETURN p.pith_number AS paper")
            .get("paper");
    assertEquals(List.of("WRONG"), seals("FAIL", "CALL pith.verify($paper)", paper));
  }

  @Test
  void aBundleThatIsDeletedAndComesAgainHasAnotherTimeAndThatIsNamed() {
    store.graph().rows("MATCH (b:Bundle) DETACH DELETE b");
    store.importAgain("");
    assertFalse(seals("FAIL").isEmpty());
  }

  /** What is kept as a difference, and when it came, is under the seal of its bundle. */
  @Test
  void aReissueThatIsGoneBreaksTheSealOfItsBundle() {
    TestPaper paper = TestPaper.of("2605.00777", "Signed Again", "2026-05-01T00:00:00Z");
    store.graph().write("again.ndjson", List.of(exported(paper, 1), exported(paper, 2)));
    store.graph().row("CALL pith.import('again.ndjson')");
    assertEquals(List.of(), seals("FAIL"));
    store.graph().rows("MATCH (r:Reissue) DETACH DELETE r");
    assertEquals(List.of("WRONG"), seals("FAIL"));
    store.graph().row("CALL pith.import('again.ndjson', {mend: true})");
    assertEquals(List.of("WRONG"), seals("FAIL"));
  }

  private static String exported(TestPaper paper, int day) {
    return CanonicalJson.text(
        TestBundle.of(paper, TamperCorpus.REGISTRY)
            .builtAt("2026-06-0" + day + "T00:00:00Z")
            .add(TestEvent.by(TamperCorpus.REGISTRY, paper).snapshot(List.of()).build())
            .build());
  }

  @Test
  void onlyTheAdministratorAdoptsWhatHasNoSeal() {
    store.policy();
    store.restore();
    store.policy(SEALED);
    store.mergeAll();
    assertFalse(seals("FAIL").isEmpty());
    store.policy(ADOPTING);
    assertEquals(List.of(), seals("FAIL"));
    store.mergeAll();
    store.policy(SEALED);
    assertEquals(List.of(), seals("FAIL"));
  }

  private static List<Object> seals(String status) {
    return seals(status, "CALL pith.verify.all()", "");
  }

  private static List<Object> seals(String status, String call, Object paper) {
    return store
        .graph()
        .rows(
            call
                + " YIELD check, status, code WHERE check = 'SEAL' AND status = $status"
                + " RETURN code",
            "paper",
            paper,
            "status",
            status)
        .stream()
        .map(Map::values)
        .map(values -> values.iterator().next())
        .toList();
  }
}
