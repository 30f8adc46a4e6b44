package pith.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.graphdb.QueryExecutionException;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.database.GraphUnderPolicy;
import pith.database.PolicyFile;
import pith.json.CanonicalJson;
import pith.model.Json;
import pith.model.JsonArray;
import pith.model.JsonObject;
import pith.model.Sha256;
import pith.time.ProofBuilder;
import pith.verify.HashedBundle;

/** The proofs of a paper, by the headers of the caller and by those of the administrator. */
final class AnchorsIT {
  private static final TestPaper PAPER =
      TestPaper.of("2699.00300", "On the Age of Papers", "2026-05-01T00:00:00Z");
  private static final TestKey KEY = TestKey.of("time.example", "time-1");
  private static final TestKey STRANGER = TestKey.of("a.stranger", "stranger-1");
  private static final String CALL =
      "CALL pith.anchors('arxiv:2699.00300', $config) YIELD event_id, digest_sha256, attestation, "
          + "verdict, height, day, calendar, reason, stamps RETURN *";

  @RegisterExtension
  static final GraphUnderPolicy UNDER =
      new GraphUnderPolicy(PolicyFile.signers(PolicyFile.pinned(KEY)));

  private static Graph graph() {
    return UNDER.graph();
  }

  /** A proof that appends a byte and hashes; and the root that it leads to, as a line. */
  private static byte[] proof(int height) {
    return ProofBuilder.tree()
        .append(new byte[] {7})
        .sha256()
        .another()
        .bitcoin(height)
        .pending("https://calendar.example")
        .bytes();
  }

  private static String line(int height, Sha256 stamped, String time) {
    byte[] message = java.util.Arrays.copyOf(stamped.bytes(), 33);
    message[32] = 7;
    return height + " " + Sha256.hash(message).hex() + " " + time;
  }

  private static JsonObject anchor(Sha256 stamped, byte[] proof) {
    return JsonObject.builder()
        .put("kind", "opentimestamps")
        .put("digest_sha256", stamped.hex())
        .put("ots_b64", Base64.getEncoder().encodeToString(proof))
        .put("status", "confirmed")
        .put("bitcoin_block_height", 1)
        .build();
  }

  private static JsonObject anchorEvent(JsonObject anchor) {
    return TestEvent.by(KEY, PAPER)
        .type("timestamp_anchor", "record", JsonObject.builder().put("anchor", anchor).build())
        .build();
  }

  private static void take(JsonObject bundle) {
    graph()
        .row(
            "CALL pith.import.text($json) YIELD imported RETURN imported",
            "json",
            CanonicalJson.text(bundle));
  }

  private static Sha256 record() {
    return PAPER.identity().sha256();
  }

  private static TestBundle bundle() {
    return TestBundle.of(PAPER, KEY)
        .add(TestEvent.by(KEY, PAPER).recordCreated().build())
        .add(anchorEvent(anchor(record(), proof(900_000))));
  }

  private static List<Map<String, Object>> anchors(Map<String, Object> config) {
    return graph().rows(CALL, "config", config);
  }

  @Test
  void aProofIsAnchoredPendingOrNotJudged() {
    take(bundle().build());
    List<Map<String, Object>> before = anchors(Map.of());
    assertEquals(
        List.of("not_judged", "pending"), before.stream().map(row -> row.get("verdict")).toList());
    assertEquals("the record", before.get(0).get("stamps"));
    assertEquals("https://calendar.example", before.get(1).get("calendar"));
    assertNull(before.get(0).get("day"));

    graph().write("headers.txt", List.of(line(900_000, record(), "2026-06-01T23:30:00Z")));
    Map<String, Object> row = anchors(Map.of("headers", "headers.txt")).get(0);
    assertEquals("anchored", row.get("verdict"));
    assertEquals(900_000L, row.get("height"));
    assertEquals("2026-06-01", row.get("day"));
    assertEquals(record().hex(), row.get("digest_sha256"));

    graph().write("headers.txt", List.of(line(900_000, Sha256.hash(new byte[1]), "1")));
    assertEquals(
        "does_not_verify", anchors(Map.of("headers", "headers.txt")).get(0).get("verdict"));
  }

  /** A block that the event names, without a proof, is a claim. */
  @Test
  void whatASignerWroteIsNoProof() {
    take(
        bundle()
            .add(
                anchorEvent(
                    JsonObject.builder()
                        .put("kind", "opentimestamps")
                        .put("digest_sha256", record().hex())
                        .put("status", "confirmed")
                        .put("bitcoin_block_height", 900_000)
                        .put("calendar", "https://claimed.example")
                        .build()))
            .add(anchorEvent(JsonObject.EMPTY))
            .add(anchorEvent(anchor(record(), new byte[] {0, 1, 2})))
            .build());
    List<String> reasons =
        anchors(Map.of()).stream().map(row -> String.valueOf(row.get("reason"))).toList();
    assertTrue(reasons.stream().anyMatch(r -> r.startsWith("no proof is here")), "" + reasons);
    assertTrue(
        reasons.stream().anyMatch(r -> r.startsWith("only proofs of the kind")), "" + reasons);
    assertTrue(reasons.stream().anyMatch(r -> r.startsWith("byte ")), "" + reasons);
  }

  @Test
  void proofsBesideTheEventsCountAsWell() {
    JsonObject stateless = bundle().stateless();
    Sha256 event = Sha256.hash(new byte[] {5});
    JsonObject with =
        stateless.with(
            "timestamp_proofs",
            new JsonArray(List.<Json>of(anchor(event, proof(5)), JsonArray.EMPTY)));
    take(TestBundle.signed(with, KEY, "2026-06-26T15:33:45Z"));
    List<Map<String, Object>> rows =
        anchors(Map.of()).stream().filter(row -> row.get("event_id") == null).toList();
    assertEquals(3, rows.size(), rows::toString);
    assertEquals(event.hex(), rows.get(0).get("digest_sha256"));
    assertNull(rows.get(0).get("stamps"));
  }

  @Test
  void aFileBesideIsComparedWithThePaper() throws Exception {
    take(bundle().build());
    Files.write(
        graph().importDirectory().resolve("record.ots"),
        ProofBuilder.file(record()).bitcoin(3).bytes());
    graph().write("headers.txt", List.of("3 " + record().hex() + " 1700000000"));
    List<Map<String, Object>> rows =
        anchors(Map.of("headers", "headers.txt", "proof", "record.ots"));
    Map<String, Object> last = rows.get(rows.size() - 1);
    assertEquals("anchored", last.get("verdict"));
    assertEquals("2023-11-14", last.get("day"));
    assertEquals("the record", last.get("stamps"));
  }

  @Test
  void headersOfTheAdministratorCountWhenTheyAreAdded() throws Exception {
    take(bundle().build());
    Path headers = Files.createTempFile("headers", ".txt");
    String signers = PolicyFile.signers(PolicyFile.pinned(KEY));
    Files.writeString(headers, "# none yet\n");
    UNDER.policy().write(signers, "\"time\": {\"headers\": \"" + headers + "\"}");
    assertEquals("not_judged", anchors(Map.of()).get(0).get("verdict"));
    Files.writeString(
        headers, line(900_000, record(), "2026-06-01T12:00:00Z"), StandardCharsets.US_ASCII);
    assertEquals("anchored", anchors(Map.of()).get(0).get("verdict"));

    Files.writeString(headers, "one line of words");
    QueryExecutionException refused =
        assertThrows(QueryExecutionException.class, () -> anchors(Map.of()));
    assertTrue(String.valueOf(refused.getMessage()).contains("TRUST_FILE"), refused::getMessage);
    Files.delete(headers);
  }

  /** A stranger brings the proof, and it needs nobody's word. Headers that are added count. */
  @Test
  void whatARetiredKeySignedIsAdmittedWhenABlockProvesItsTime() throws Exception {
    JsonObject signed =
        TestBundle.of(PAPER, KEY).add(TestEvent.by(KEY, PAPER).recordCreated().build()).build();
    Sha256 bundle = HashedBundle.of(signed).sha256();
    JsonObject proofs =
        TestBundle.of(PAPER, STRANGER)
            .add(
                TestEvent.by(STRANGER, PAPER)
                    .type(
                        "timestamp_anchor",
                        "record",
                        JsonObject.builder().put("anchor", anchor(bundle, proof(900_000))).build())
                    .build())
            .build();
    Path headers = Files.createTempFile("headers", ".txt");
    UNDER
        .policy()
        .write(
            PolicyFile.signers(
                PolicyFile.pinned(
                    KEY, "", "\"status\": \"retired\", \"not_after\": \"2026-06-10T00:00:00Z\"")),
            "\"time\": {\"headers\": \"" + headers + "\"}");
    take(signed);
    take(proofs);
    assertEquals("INTACT_BUT_UNTRUSTED_SIGNER", verdict());
    assertEquals(false, timestamp().get("done"));

    Files.writeString(headers, line(900_000, bundle, "2026-06-01T12:00:00Z"));
    graph().rows("CALL pith.merge.all()");
    assertEquals("AUTHENTIC", verdict());
    assertEquals(
        "AUTHENTIC",
        graph().value("MATCH (b:Bundle {admitted: true}) RETURN b.verdict AS verdict"));
    Map<String, Object> summary =
        graph()
            .row(
                "CALL pith.verify($id) YIELD check, found WHERE check = 'SUMMARY' RETURN found",
                "id",
                PAPER.number().text());
    assertTrue(
        summary.get("found").toString().contains("proved to exist before that key was retired"),
        summary::toString);
    assertEquals(
        List.of("2026-06-01"),
        graph()
            .rows(
                "CALL pith.history('arxiv:2699.00300') YIELD event_type, proved "
                    + "WHERE event_type = 'record_created' RETURN proved")
            .stream()
            .map(row -> row.get("proved"))
            .toList());
    Files.delete(headers);
  }

  private static Object verdict() {
    return graph().value("RETURN pith.verdict($id) AS verdict", "id", PAPER.number().text());
  }

  private static Map<String, Object> timestamp() {
    return graph()
        .row(
            "CALL pith.completeness($id) YIELD item, done, details "
                + "WHERE item = 'Bitcoin timestamp' RETURN done, details",
            "id",
            PAPER.number().text());
  }

  @Test
  void theChecklistAndTheRecordFollowTheProofs() throws Exception {
    take(bundle().build());
    assertEquals("0 of 1 anchored", timestamp().get("details"));
    Path headers = Files.createTempFile("headers", ".txt");
    Files.writeString(headers, line(900_000, record(), "2026-06-01T12:00:00Z"));
    UNDER
        .policy()
        .write(
            PolicyFile.signers(PolicyFile.pinned(KEY)),
            "\"time\": {\"headers\": \"" + headers + "\"}");
    assertEquals("1 of 1 anchored", timestamp().get("details"));
    assertEquals(true, timestamp().get("done"));
    String record = (String) graph().value("RETURN pith.record('arxiv:2699.00300') AS record");
    assertTrue(record.contains("\"externally_anchored\":true"), record);
    Files.delete(headers);
  }

  @Test
  void anEventOfTheIntegrityLogIsKeptAndTold() {
    JsonObject integrity =
        JsonObject.builder()
            .put("event_id", 7)
            .put("event_type", "pith.integrity.v1")
            .put("payload", JsonObject.EMPTY)
            .put("payload_sha256", record().hex())
            .put("signature_b64", KEY.sign(record()))
            .put("signing_key_id", KEY.keyId())
            .put("created_at", "2026-06-01T00:00:00+00:00")
            .build();
    JsonObject beside =
        bundle().stateless().with("integrity_events", new JsonArray(List.<Json>of(integrity)));
    JsonObject bundle =
        TestBundle.signed(
            beside.with(
                "events",
                new JsonArray(
                    List.<Json>of(TestEvent.by(KEY, PAPER).recordCreated().build(), integrity))),
            KEY,
            "2026-06-26T15:33:45Z");
    take(bundle);
    List<Map<String, Object>> rows =
        graph()
            .rows(
                "CALL pith.history('arxiv:2699.00300') YIELD event_type, summary, status "
                    + "WHERE event_type = 'pith.integrity.v1' RETURN summary, status");
    assertEquals(2, rows.size(), "among the events, and beside them");
    for (Map<String, Object> row : rows) {
      String told = row.get("summary").toString();
      assertTrue(told.contains("the signature over its hash holds"), told);
      assertTrue(told.endsWith("since the recipe is not published"), told);
      assertEquals("invalid", row.get("status"));
    }
    assertEquals(
        CanonicalJson.text(bundle),
        graph().value("RETURN pith.bundle('arxiv:2699.00300') AS bundle"));
  }

  @Test
  void badSettingsAndFilesAreRefusedByName() throws Exception {
    take(bundle().build());
    graph().write("headers.txt", List.of("a line"));
    Files.write(graph().importDirectory().resolve("no.ots"), new byte[] {1, 2, 3});
    for (Map.Entry<Map<String, Object>, String> each :
        Map.<Map<String, Object>, String>of(
                Map.of("headers", "headers.txt"), "BLOCK_HEADERS",
                Map.of("proof", "no.ots"), "NOT_A_PROOF",
                Map.of("headers", "../x"), "OUTSIDE_IMPORT_DIRECTORY",
                Map.of("blocks", List.of("1")), "WRONG_SETTING",
                Map.of("least_work", "0"), "WRONG_SETTING",
                Map.of("header", "x"), "UNKNOWN_SETTING")
            .entrySet()) {
      QueryExecutionException refused =
          assertThrows(QueryExecutionException.class, () -> anchors(each.getKey()));
      assertTrue(
          String.valueOf(refused.getMessage()).contains(each.getValue()), refused::getMessage);
    }
  }
}
