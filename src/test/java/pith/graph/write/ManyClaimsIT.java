package pith.graph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.CountedReads;
import pith.database.Graph;
import pith.graph.Labels;
import pith.graph.store.AliasRights;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.trust.NameRight;
import pith.trust.TrustPolicy;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;

/** A name that very many papers claim, and that some events cite. */
class ManyClaimsIT {
  private static final int CLAIMS = 20_000;
  private static final int CITATIONS = 10;

  /** What is read of a citing paper and its events, and of the first claims. */
  private static final long FEW = 40 * CITATIONS;

  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper CITING =
      TestPaper.of("2002.00002", "On Names", "2020-02-01T00:00:00Z");

  private static final AliasKey NAME = new AliasKey("arxiv", "2001.00001");
  private static final AliasRight STRANGER = right(NameRight.BY_STRANGER, false, "2025");
  private static final AliasRight VOUCHED = right(NameRight.VOUCHED, true, "2024");

  private static Graph graph;
  private CountedReads reads;
  private Transaction tx;
  private Writing writing;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
    graph.rows(
        "CALL pith.import.text($json, {trust: 'open'})", "json", CanonicalJson.text(citing()));
    try (Transaction tx = graph.db().beginTx()) {
      Node alias = alias(tx);
      for (int i = 0; i < CLAIMS; i++) {
        Relationship link = alias.createRelationshipTo(paper(tx, i), Labels.IDENTIFIES);
        STRANGER.ofOneOfSeveral().values().forEach(link::setProperty);
      }
      STRANGER.ofName(NAME).values().forEach(alias::setProperty);
      tx.commit();
    }
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void begin() {
    tx = graph.db().beginTx();
    reads = new CountedReads(tx);
    writing = new Writing(new NewNodes(reads.tx()), TrustPolicy.builtIn());
  }

  /** Nothing of it is left for the next test. */
  @AfterEach
  void end() {
    tx.close();
  }

  @Test
  void oneMoreClaimReadsFewOfTheOthers() {
    for (int i = 0; i < 3; i++) {
      writing.name(paper(reads.tx(), CLAIMS + i), NAME, STRANGER);
      assertRead(FEW);
    }
    assertEquals(STRANGER.ofName(NAME).values(), sum());
    assertEquals(List.of(), cited());
  }

  @Test
  void aBetterClaimIsFoundByEveryCitationInOneReading() {
    Node paper = paper(reads.tx(), CLAIMS);
    writing.name(paper, NAME, VOUCHED);
    assertRead(2 * CLAIMS + FEW);
    assertEquals(VOUCHED.ofName(NAME).values(), sum());
    assertEquals(List.of(paper), cited());
    writing.name(paper(reads.tx(), CLAIMS + 1), NAME, STRANGER);
    assertRead(FEW);
    assertEquals(List.of(paper), cited());
  }

  @Test
  void claimsThatGoAreReadTogetherAndNotKept() {
    List<Relationship> links;
    try (var all = alias(reads.tx()).getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      links = all.stream().limit(10).toList();
    }
    reads.take();
    links.forEach(writing::remove);
    assertRead(FEW);
    writing.settle();
    assertRead(2 * CLAIMS + FEW);
  }

  @Test
  void aClaimThatSaysMoreReadsFewOfTheOthers() {
    Relationship link = first();
    AliasRight more = right(NameRight.BY_STRANGER, false, "2020");
    change(link, more);
    assertRead(FEW);
    assertEquals(more.ofName(NAME).values(), sum());
    change(link, STRANGER);
    writing.settle();
    assertRead(2 * CLAIMS + FEW);
    assertEquals(STRANGER.ofName(NAME).values(), sum());
  }

  @Test
  void aSpoiltSumIsPutRightInOneReading() {
    List<Consumer<Node>> ways =
        List.of(
            alias -> alias.setProperty("derived", true),
            alias -> alias.removeProperty("created_at"));
    for (Consumer<Node> way : ways) {
      Node alias = alias(reads.tx());
      way.accept(alias);
      writing.settle(alias);
      assertRead(2 * CLAIMS + FEW);
      assertEquals(STRANGER.ofName(NAME).values(), sum());
    }
  }

  @Test
  void whoAsksForTheNameIsToldTheFirstAndHowManyThereAre() {
    String told =
        assertThrows(
                RuntimeException.class, () -> graph.rows("CALL pith.verify('arxiv:2001.00001')"))
            .getMessage();
    assertTrue(told.contains(number(9) + ", and 19990 more"), told);
    Map<String, Object> conflict =
        graph.row(
            "CALL pith.conflicts() YIELD kind, pith_numbers, details WHERE kind = 'ALIAS_CONFLICT'"
                + " RETURN details, size(pith_numbers) AS listed, pith_numbers[0] AS first");
    assertEquals(
        Map.of(
            "details",
            "20000 papers have an equal right to this name",
            "listed",
            1000L,
            "first",
            number(0)),
        conflict);
  }

  private void assertRead(long most) {
    long read = reads.take();
    assertTrue(read <= most, read + " relationships were read");
    assertTrue(reads.mostKept() <= FEW, reads.mostKept() + " relationships were kept");
  }

  /** As a paper is compared. */
  private void change(Relationship link, AliasRight now) {
    AliasRight before = AliasRights.read(link, link);
    writing.properties(link, LinkKind.IDENTIFIES, now.ofOneOfSeveral());
    writing.claimDiffers(link, before, now);
  }

  private Relationship first() {
    try (var all = alias(reads.tx()).getRelationships(Direction.OUTGOING, Labels.IDENTIFIES)) {
      return all.iterator().next();
    }
  }

  private Map<String, Object> sum() {
    return alias(tx).getAllProperties();
  }

  /** What all citations of the name are of. */
  private List<Node> cited() {
    Node citing = tx.findNode(Labels.PAPER, "pith_number", CITING.number().text());
    try (var links = citing.getRelationships(Direction.OUTGOING, Labels.CITES)) {
      List<Node> all = links.stream().map(Relationship::getEndNode).toList();
      assertTrue(all.isEmpty() || all.size() == CITATIONS, all.size() + " citations");
      return all.stream().distinct().toList();
    }
  }

  private static JsonObject citing() {
    TestBundle bundle = TestBundle.of(CITING, KEY);
    JsonObject cited = JsonObject.builder().put("arxiv", NAME.value()).build();
    for (int i = 0; i < CITATIONS; i++) {
      bundle.add(TestEvent.by(KEY, CITING).cites("cites " + i, cited).build());
    }
    return bundle.build();
  }

  private static Node alias(Transaction tx) {
    try (var found = tx.findNodes(Labels.ALIAS, "kind", NAME.kind(), "value", NAME.value())) {
      return found.next();
    }
  }

  /** Of a paper that came as a record, as far as names ask for it. */
  private static Node paper(Transaction tx, int number) {
    Node paper = tx.createNode(Labels.PAPER);
    paper.setProperty("pith_number", number(number));
    paper.setProperty("record_seen", true);
    return paper;
  }

  private static String number(int number) {
    return String.format("pith:2020:%026d", number);
  }

  private static AliasRight right(NameRight right, boolean isDerived, String year) {
    return new AliasRight(right, isDerived, Timestamp.parse(year + "-01-01T00:00:00Z"));
  }
}
