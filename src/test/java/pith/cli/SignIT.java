package pith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.Transaction;
import pith.json.ReadableJson;
import pith.json.StrictJson;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.procedure.DraftRun;
import pith.procedure.support.PithFailure;
import pith.sign.Draft;
import pith.sign.SignerCard;
import pith.sign.StatementKind;

/** The journey of a lab: a key, a failed replication, and three mirrors that hear of it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no rights of an owner")
final class SignIT {
  private static final String REAL = "import/TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";
  private static final String PAPER = "arxiv:1610.09645";

  /** State, standing, the event, what it says, and the first row of the cascade. */
  private static final String ACCOUNT =
      "MATCH (p:Paper {short_number: 'pith:TA2NP4TE'})<-[:ABOUT]-(e:Event "
          + "{event_type: 'replication_record'}) "
          + "CALL pith.cascade(p.pith_number, {depth: 0}) YIELD standing "
          + "RETURN p.state_sha256 AS state, pith.standing(p.pith_number) AS stands, "
          + "e.status AS status, coalesce(head(COLLECT { CALL "
          + "pith.replications(p.pith_number) YIELD outcome RETURN outcome }), '') "
          + "AS outcome, standing";

  @TempDir private static Path folder;

  @AfterEach
  void forgetTrust() {
    System.clearProperty("pith.trust");
  }

  private static String at(String name) {
    return folder.resolve(name).toString();
  }

  private static String type(int exit, String... words) {
    Shell said = Shell.type(words);
    assertEquals(exit, said.exit(), String.join(" ", words) + "\n" + said.err() + said.out());
    return said.out() + said.err();
  }

  /** The only row of a query, as an object. */
  private static JsonObject ask(String db, String trust, String query) throws Exception {
    String said = type(0, "query", query, "--db", at(db), "--trust", at(trust), "--format", "json");
    return StrictJson.parse(said.strip()).asObject().orElseThrow();
  }

  private static void trusts(String name, JsonObject... cards) throws IOException {
    StringBuilder signers =
        new StringBuilder(
            "\"pith.science\": {\"keys\": [{\"key_id\": \"pith-v1-2026-05\", \"public_key_hex\":"
                + " \"b2d552b68890857171a78b36a5dccf368a953413288c353f7c9d9d6f94b709b3\"}]}");
    for (JsonObject card : cards) {
      signers.append(
          ", \"%s\": {\"keys\": [{\"key_id\": \"%s\", \"public_key_hex\": \"%s\"}]}"
              .formatted(
                  card.text("signer_id").orElseThrow(),
                  card.text("key_id").orElseThrow(),
                  card.text("public_key_hex").orElseThrow()));
    }
    Files.writeString(folder.resolve(name), "{\"version\": 1, \"signers\": {" + signers + "}}");
  }

  private static JsonObject json(String name) throws Exception {
    return StrictJson.parse(Files.readString(folder.resolve(name))).asObject().orElseThrow();
  }

  @Test
  void aLabSaysSomethingAndMirrorsHearIt() throws Exception {
    type(0, "key", "new", at("lab"), "--signer-id", "lab.example");
    type(0, "key", "new", at("mirror"), "--signer-id", "mirror.example");
    trusts("registry.json");
    trusts("lab.json", json("lab.signer.json"));
    trusts("mirror.json", json("mirror.signer.json"));
    type(0, "import", REAL, "--db", at("here"), "--trust", at("lab.json"));

    type(
        0,
        make("it.draft.json", "--outcome", "failed", "--claim", "C1", "--summary", "Not found."));
    JsonObject outlook = json("it.draft.json").object("what_would_change").orElseThrow();
    assertEquals("unchallenged", part(outlook, "standing", "now"));
    assertEquals("replication_failed", part(outlook, "standing", "then"));
    String before = part(outlook, "state_sha256", "now");
    String foretold = part(outlook, "state_sha256", "then");

    String[] sign = {
      "sign", at("it.draft.json"), "--key", at("lab.pem"), "--at", "2026-06-01T00:00:01Z"
    };
    type(0, sign);
    String once = Files.readString(folder.resolve("it.bundle.json"));
    assertTrue(type(2, sign).contains("never overwritten"));
    Files.delete(folder.resolve("it.bundle.json"));
    type(0, sign);
    assertEquals(once, Files.readString(folder.resolve("it.bundle.json")));

    type(0, "import", at("it.bundle.json"), "--db", at("here"), "--trust", at("lab.json"));
    type(
        0,
        "bundle",
        PAPER,
        "--key",
        at("mirror.pem"),
        "--to",
        at("union.bundle.json"),
        "--at",
        "2026-06-02T00:00:00Z",
        "--db",
        at("here"),
        "--trust",
        at("lab.json"));
    onceInTheGraph(foretold, eventId(once));

    type(
        1,
        "import",
        REAL,
        at("it.bundle.json"),
        "--db",
        at("stranger"),
        "--trust",
        at("registry.json"));
    assertEquals(
        List.of(before, "unchallenged", "quarantined", "", "unchallenged"),
        account(ask("stranger", "registry.json", ACCOUNT)));

    theUnionVerifiesElsewhere(foretold);
    theNextDraftComesAfterTheLast();
    nothingHasTheKey();
  }

  /** A graph takes seconds to open, so all that is asked of this one is asked together. */
  private static void onceInTheGraph(String foretold, String event) throws Exception {
    assertTrue(type(2, make("no.json")).contains("--outcome"));
    assertTrue(type(2, make("no.json", "--outcome", "failed", "--at", "now")).contains("--at"));
    SignerCard card = KeyFiles.readCard(folder.resolve("lab.signer.json"));
    try (EmbeddedGraph graph = EmbeddedGraph.open(folder.resolve("here"), Map.of())) {
      assertEquals(
          List.of(foretold, "replication_failed", "applied", "failed", "replication_failed"),
          account(
              StrictJson.parse(JsonRow.text(graph.rows(ACCOUNT, Map.of()).get(0)))
                  .asObject()
                  .orElseThrow()));
      try (Transaction tx = graph.db().beginTx()) {
        DraftRun run = new DraftRun(tx, card);
        whatCannotBeSaidIsRefused(run);
        Map<String, String> said = Map.of("outcome", "inconclusive", "summary", "Once more.");
        Draft next = run.make(wish(StatementKind.REPLICATION, PAPER, said, event));
        assertEquals(Optional.of(event), next.body().text("prev_event"));
        assertEquals("inconclusive", part(next.outlook(), "standing", "then"));
        Files.writeString(folder.resolve("next.draft.json"), ReadableJson.text(next.json()));
      }
    }
    assertFalse(Files.exists(folder.resolve("no.json")));
  }

  private static String[] make(String draft, String... more) {
    return Stream.concat(
            Stream.of(
                "make",
                "replication",
                "--of",
                PAPER,
                "--signer",
                at("lab.signer.json"),
                "--at",
                "2026-06-01T00:00:00Z",
                "--to",
                at(draft),
                "--db",
                at("here"),
                "--trust",
                at("lab.json")),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static String part(JsonObject outlook, String what, String when) {
    return outlook.object(what).orElseThrow().text(when).orElseThrow();
  }

  private static List<String> account(JsonObject row) {
    return Stream.of("state", "stands", "status", "outcome", "standing")
        .map(column -> row.text(column).orElse(""))
        .toList();
  }

  /** The lab is not pinned there, which is a finding; everything that is signed holds. */
  private static void theUnionVerifiesElsewhere(String state) throws Exception {
    String checked =
        type(1, "check", at("union.bundle.json"), "--trust", at("mirror.json"), "--format", "json");
    assertTrue(checked.contains("\"verdict\":\"AUTHENTIC_WITH_FINDINGS\""), checked);
    assertTrue(checked.contains("\"code\":null"), checked);
    type(0, "import", at("union.bundle.json"), "--db", at("third"), "--trust", at("mirror.json"));
    JsonObject third =
        ask(
            "third",
            "mirror.json",
            "CALL pith.verify('"
                + PAPER
                + "') YIELD status WITH collect(status) AS all "
                + "MATCH (p:Paper {short_number: 'pith:TA2NP4TE'}) "
                + "RETURN p.state_sha256 AS state, toString('FAIL' IN all) AS fails");
    assertEquals(Optional.of(state), third.text("state"));
    assertEquals(Optional.of("false"), third.text("fails"));
  }

  private static void theNextDraftComesAfterTheLast() throws Exception {
    String next = Files.readString(folder.resolve("next.draft.json"));
    Files.writeString(
        folder.resolve("other.draft.json"), next.replace("Once more.", "No, another thing."));
    type(0, "sign", at("next.draft.json"), "--key", at("lab.pem"));
    String refused = type(1, "sign", at("other.draft.json"), "--key", at("lab.pem"));
    assertTrue(refused.contains("OWN_FORK"), refused);
    assertFalse(Files.exists(folder.resolve("other.bundle.json")));
    type(0, "sign", at("other.draft.json"), "--key", at("lab.pem"), "--fork");
  }

  private static String eventId(String bundle) throws Exception {
    return StrictJson.parse(bundle)
        .asObject()
        .flatMap(json -> json.array("events"))
        .flatMap(events -> events.items().get(0).asObject())
        .flatMap(event -> event.text("event_id"))
        .orElseThrow();
  }

  private static void whatCannotBeSaidIsRefused(DraftRun run) {
    Map<String, String> failed = Map.of("outcome", "failed");
    refused(run, "UNKNOWN_ID", wish(StatementKind.REPLICATION, "arxiv:0000.00000", failed));
    refused(run, "--by", wish(StatementKind.CITATION, PAPER, Map.of("relation", "refutes")));
    refused(run, "STATEMENT", wish(StatementKind.REPLICATION, PAPER, Map.of("outcome", "bad")));
    refused(
        run,
        "--supersedes",
        wish(StatementKind.REPLICATION, PAPER, failed, "sha256:" + "0".repeat(64)));
  }

  private static DraftRun.Wish wish(
      StatementKind kind, String of, Map<String, String> given, String... supersedes) {
    return new DraftRun.Wish(
        kind,
        of,
        Optional.empty(),
        given,
        List.of(supersedes),
        Timestamp.parse("2026-06-01T00:00:00Z").orElseThrow());
  }

  private static void refused(DraftRun run, String words, DraftRun.Wish wish) {
    PithFailure refused = assertThrows(PithFailure.class, () -> run.make(wish));
    assertTrue(String.valueOf(refused.getMessage()).contains(words), refused::getMessage);
  }

  /** Not in a draft, a bundle, a database or a log. */
  private static void nothingHasTheKey() throws IOException {
    String secret =
        Files.readString(folder.resolve("lab.pem")).lines().toList().get(1).substring(24, 44);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean isKey = file.toString().endsWith(".pem");
        boolean isSmall = Files.size(file) < 8 << 20;
        if (!isKey && isSmall) {
          String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          assertFalse(content.contains(secret), file.toString());
        }
      }
    }
  }
}
