package pith.procedure;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pith.Shared;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.database.Samples;
import pith.json.CanonicalJson;
import pith.procedure.support.TrustLocation;

/** The administrator's file decides again what is admitted, with nothing imported anew. */
final class TrustFileIT {
  private static final TestKey REGISTRY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper PAPER =
      TestPaper.of("2001.00001", "On PolicyInForce", "2020-01-01T00:00:00Z");
  private static final Pattern JSON_BLOCK = Pattern.compile("(?s)```json\n(.*?)```");
  private static Graph graph;
  private static Path file;

  @BeforeAll
  static void start() throws Exception {
    graph = Graph.start();
    file = Files.createTempDirectory("pith-conf").resolve("pith-trust.json");
    graph.write(
        "one.json",
        List.of(
            CanonicalJson.text(
                TestBundle.of(PAPER, REGISTRY)
                    .add(TestEvent.by(REGISTRY, PAPER).recordCreated().build())
                    .build())));
  }

  @BeforeEach
  void useFile() throws Exception {
    System.setProperty(TrustLocation.PROPERTY, file.toString());
    graph.empty();
  }

  @AfterEach
  void useNone() {
    System.clearProperty(TrustLocation.PROPERTY);
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void theLogTellsOfImportsAndOfANewFile() throws Exception {
    policy("", "");
    graph.row("CALL pith.import('one.json')");
    int before = graph.logged().length();
    policy(pinned(""), "");
    graph.row("CALL pith.import('one.json')");
    graph.row("CALL pith.import('one.json')");
    graph.write("none.json", List.of("no JSON at all"));
    assertThrows(
        RuntimeException.class,
        () -> graph.rows("CALL pith.import('none.json', {on_invalid: 'fail'})"));
    graph.rows("CALL pith.merge.all()");
    String log = graph.logged().substring(before);
    assertTrue(log.contains("pith.merge.all began under the trust policy of " + file), log);
    assertTrue(log.contains("pith.merge.all is over after "), log);
    assertTrue(
        log.contains("pith.import of one.json began: files 1, under the trust policy of "), log);
    assertTrue(
        log.contains("documents 1, imported 0, reissued 0, unchanged 1, mended 0, refused 0"), log);
    assertTrue(log.contains("pith.import of none.json stopped, and what was committed"), log);
    String news = "a new trust policy is in force: " + file + ", version 1, mode pinned, signers 1";
    assertEquals(2, log.split(Pattern.quote(news), -1).length, log);
  }

  @Test
  void changingTheFileDecidesAgainWithoutImporting() throws Exception {
    policy("", "");
    assertEquals(1L, graph.row("CALL pith.import('one.json')").get("quarantined"));
    assertEquals("quarantined UNKNOWN_SIGNER", status());
    assertEquals("INTACT_BUT_UNTRUSTED_SIGNER", verdict());

    policy(pinned(""), "");
    Map<String, Object> merged = graph.row("CALL pith.merge.all()");
    assertEquals(true, merged.get("changed"), merged.toString());
    assertEquals("applied null", status());
    assertEquals("AUTHENTIC", verdict());
    String admitted = (String) graph.value("MATCH (p:Paper) RETURN p.state_sha256");

    policy(pinned(", \"status\": \"revoked\""), "");
    graph.rows("CALL pith.merge.all()");
    assertEquals("quarantined REVOKED_KEY", status());
    assertEquals("INTACT_BUT_UNTRUSTED_SIGNER", verdict());
    assertEquals(0L, graph.value("MATCH (a:Alias) RETURN count(a)"));

    policy(pinned(""), "");
    graph.rows("CALL pith.merge.all()");
    assertEquals(admitted, graph.value("MATCH (p:Paper) RETURN p.state_sha256"));
  }

  @Test
  void strangersAndDeniedSignersAreRefusedWhereTheFileSaysSo() throws Exception {
    String refuse = "\"on_unknown\": \"refuse\"";
    policy("", "\"deny_keys\": [\"" + REGISTRY.publicKey().hex() + "\"], " + refuse);
    refusedBecause("denied here");
    policy("", refuse);
    refusedBecause("only this bundle vouches for");
  }

  @Test
  void theRealBundlesAreAdmittedUnderEveryFileOfTheDocs() throws Exception {
    for (String json : trustFilesOfTheDocs()) {
      graph.empty();
      Files.writeString(file, json);
      Files.setLastModifiedTime(
          file, java.nio.file.attribute.FileTime.fromMillis(++changes * 1000L));
      for (Path bundle : Samples.registrys()) {
        Files.copy(bundle, graph.importDirectory().resolve(bundle.getFileName()), REPLACE_EXISTING);
      }
      Map<String, Object> row = graph.row("CALL pith.import('*.bundle.json')");
      assertEquals(3L, row.get("imported"), json);
      assertEquals(
          Map.of("verdict", "AUTHENTIC", "papers", 3L),
          graph.row("MATCH (p:Paper) RETURN p.verdict AS verdict, count(*) AS papers"));
      assertEquals(3L, graph.value("MATCH (:Alias {kind: 'doi'})-[i]->() RETURN count(i)"));
    }
  }

  /** Each JSON of the pages that is a trust file, and the sample that users start from. */
  private static List<String> trustFilesOfTheDocs() throws Exception {
    List<String> found = new ArrayList<>();
    found.add(Files.readString(Path.of("docs/pith-trust.sample.json")));
    try (var pages = Files.list(Path.of("docs"))) {
      for (Path page : pages.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        Matcher json = JSON_BLOCK.matcher(Files.readString(page));
        while (json.find()) {
          if (json.group(1).contains("\"signers\"")) {
            found.add(json.group(1));
          }
        }
      }
    }
    assertTrue(found.size() >= 2, "docs/trust.md has one besides");
    return found;
  }

  private static void refusedBecause(String words) {
    graph.empty();
    assertEquals(1L, graph.row("CALL pith.import('one.json')").get("refused"));
    Map<String, Object> refusal =
        graph.row("MATCH (r:Refusal) RETURN r.code AS code, r.found AS found");
    assertEquals("SIGNER_REFUSED", refusal.get("code"));
    assertTrue(refusal.get("found").toString().contains(words), refusal.toString());
    assertEquals(0L, graph.value("MATCH (b:Bundle) RETURN count(b)"));
  }

  @Test
  void theForgedCloneChangesNothingInAnyMode() throws Exception {
    System.clearProperty(TrustLocation.PROPERTY);
    String name = "TA2NP4TEQCF2UWDEMFGKSMFZNV.bundle.json";
    Files.copy(Path.of("import", name), graph.importDirectory().resolve(name), REPLACE_EXISTING);
    Path clone = Shared.fixtures("forged_clone_of_TA2NP4TE.bundle.json");
    Files.copy(clone, graph.importDirectory().resolve("clone.json"));
    graph.row("CALL pith.import($name)", "name", name);
    Object state = graph.value("RETURN pith.state('TA2NP4TE')");
    Object aliases = graph.value("MATCH (a:Alias)-[:IDENTIFIES]->() RETURN count(*)");
    for (String mode : List.of("pinned", "open")) {
      Map<String, Object> row =
          graph.row("CALL pith.import('clone.json', {trust: $mode})", "mode", mode);
      assertEquals(0L, row.get("imported"), mode);
      assertEquals(state, graph.value("RETURN pith.state('TA2NP4TE')"), mode);
      assertEquals(aliases, graph.value("MATCH (a:Alias)-[:IDENTIFIES]->() RETURN count(*)"));
      assertEquals("AUTHENTIC", graph.value("RETURN pith.verdict('TA2NP4TE')"));
    }
    assertEquals(
        List.of("NAME_PINNED_TO_ANOTHER_KEY"),
        graph.value("MATCH (e:Event {status: 'quarantined'}) RETURN collect(DISTINCT e.reason)"));
  }

  @Test
  void aBrokenFileEndsEveryCallInWords() throws Exception {
    Files.writeString(file, "{\"version\": 1, \"mode\": \"ajar\"}");
    Exception failure =
        assertThrows(Exception.class, () -> graph.rows("CALL pith.import('one.json')"));
    assertTrue(failure.getMessage().contains("TRUST_FILE"), failure.getMessage());
    assertTrue(failure.getMessage().contains("ajar"), failure.getMessage());
  }

  @Test
  void thePolicyIsShown() throws Exception {
    policy(pinned(", \"not_before\": \"2026-01-01T00:00:00Z\""), "");
    Map<String, Object> row = graph.row("CALL pith.trust()");
    assertEquals("the.registry", row.get("signer_id"));
    assertEquals("2026-01-01T00:00:00Z", row.get("not_before"));
    assertEquals(file.toString(), row.get("read_from"));
  }

  @Test
  void theFileIsFoundWhereNeo4jKeepsItsConfiguration() {
    String command = "org.neo4j.server.Neo4jCommunity --home-dir=/a b --config-dir=/c d --x";
    assertEquals(
        Optional.of(Path.of("/c d/pith-trust.json")),
        TrustLocation.find(Optional.empty(), command, Map.of("NEO4J_CONF", "/e")));
    assertEquals(
        Optional.of(Path.of("/e/pith-trust.json")),
        TrustLocation.find(Optional.empty(), "java", Map.of("NEO4J_CONF", "/e")));
    assertEquals(
        Optional.of(Path.of("/h/conf/pith-trust.json")),
        TrustLocation.find(Optional.empty(), "x --home-dir=/h", Map.of()));
    assertEquals(Optional.empty(), TrustLocation.find(Optional.empty(), "java", Map.of()));
    assertNotEquals(Optional.empty(), TrustLocation.find(Optional.of("x"), "", Map.of()));
  }

  private static String status() {
    return (String)
        graph.value("MATCH (e:Event) RETURN e.status + ' ' + coalesce(e.reason, 'null')");
  }

  private static Object verdict() {
    return graph.value("MATCH (p:Paper) RETURN p.verdict");
  }

  private static String pinned(String more) {
    return "\"signers\": {\"the.registry\": {\"keys\": [{\"key_id\": \"registry-1\","
        + "\"public_key_hex\": \""
        + REGISTRY.publicKey().hex()
        + "\""
        + more
        + "}]}}";
  }

  private static void policy(String signers, String more) throws Exception {
    String parts =
        String.join(
            ", ",
            List.of("\"version\": 1", signers, more).stream().filter(s -> !s.isEmpty()).toList());
    Files.writeString(file, "{" + parts + "}");
    // A change within the clock's grain must be seen too.
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(++changes * 1000L));
  }

  private static long changes;
}
