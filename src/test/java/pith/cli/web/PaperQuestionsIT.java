package pith.cli.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import pith.database.Graph;
import pith.page.PaperPage;
import pith.page.PaperView;
import pith.page.Site;

/** What a page says of papers that are farther away than it looks. */
final class PaperQuestionsIT {
  private static final int CHAIN = 40;
  private static final Label PAPER = Label.label("Paper");
  private static final Site SITE = new Site("/pith/", true);

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
    try (Transaction tx = graph.db().beginTx()) {
      Optional<Node> above = Optional.empty();
      for (int i = 0; i < CHAIN; i++) {
        Node paper = tx.createNode(PAPER);
        paper.setProperty("pith_number", number(i));
        paper.setProperty("suffix", number(i).substring(10));
        above.ifPresent(citing -> dependsOn(citing, paper));
        above = Optional.of(paper);
      }
      tx.commit();
    }
  }

  private static void dependsOn(Node citing, Node paper) {
    var link = citing.createRelationshipTo(paper, RelationshipType.withName("CITES"));
    link.setProperty("relation", "depends_on");
    link.setProperty("event_id", "sha256:" + paper.getProperty("suffix"));
    link.setProperty("trusted", true);
  }

  private static String number(int place) {
    return "pith:2016:" + "A".repeat(24) + (char) ('A' + place / 26) + (char) ('A' + place % 26);
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void aPageSaysWhenThereArePapersBeyondTheStepsThatItCounts() {
    String first = page(0);
    assertTrue(
        first.contains("There are more papers beyond 25 steps. They are not counted here."), first);
    assertTrue(first.contains("pith.foundations gives all."), first);
    assertTrue(first.contains("25 papers, directly or through others."), first);
    assertTrue(page(CHAIN - 1).contains("pith.cascade gives all."), first);
    String near = page(CHAIN - 26);
    assertTrue(near.contains("25 papers, directly or through others."), near);
    assertFalse(near.contains("There are more papers beyond"), near);
  }

  @Test
  void whatAStrangerSaysReadsAsAClaimOnEveryPage() {
    try (Transaction tx = graph.db().beginTx()) {
      tx.execute(
              "MATCH (p:Paper {pith_number: $number}) SET p:Disputed, p.imported = true "
                  + "CREATE (:Event {event_id: 'sha256:claim', event_type: 'correction', "
                  + "status: 'applied', trusted: false, body: "
                  + "'{\"payload\":{\"correction\":{\"kind\":\"retraction\"}}}'})-[:ABOUT]->(p)",
              Map.of("number", number(3)))
          .close();
      Pages pages = new Pages(new Asked(tx), SITE);
      List<String> all =
          List.of(
              pages.paper(number(3)).body(),
              pages.paper(number(1)).body(),
              pages.paper(number(5)).body(),
              pages.start().body(),
              pages.references(number(3) + "\n" + number(1)).body());
      for (String page : all) {
        assertFalse(page.contains("class=\"badge red"), page);
        assertFalse(page.contains("\"box red") || page.contains(" by-red\""), page);
        assertTrue(page.contains("badge claim"), page);
      }
      assertTrue(all.get(0).contains("Somebody whose key is not pinned says: retracted."));
      assertTrue(all.get(0).contains("that somebody unknown speaks against"), all.get(0));
      assertTrue(all.get(1).contains("It depends on a paper that somebody unknown calls <"));
      assertTrue(all.get(2).contains("5 papers, directly or through others."), all.get(2));
      assertTrue(all.get(4).contains("0 have a problem, or depend"), all.get(4));
      assertTrue(all.get(4).contains("Of 2 more, somebody whose key is not pinned says so."));
    }
  }

  @Test
  void theStartPageHasEveryPaperWithAProblemOrSaysHowManyThereAre() {
    try (Transaction tx = graph.db().beginTx()) {
      List<String> labels = List.of("Retracted", "Concern", "Refuted", "Disputed", "Corrected");
      for (int i = 0; i < 12; i++) {
        tx.findNode(PAPER, "pith_number", number(i)).addLabel(Label.label(labels.get(i % 5)));
      }
      String few = new Pages(new Asked(tx), SITE).start().body();
      assertTrue(few.contains("Papers here that have a problem: 12<"), few);
      for (int i = 0; i < 12; i++) {
        assertTrue(few.contains("/pith/" + number(i)), number(i));
      }
      for (int i = 0; i < 48; i++) {
        Node more = tx.createNode(PAPER, Label.label("Disputed"));
        more.setProperty("pith_number", number(100 + i));
        more.setProperty("suffix", number(100 + i).substring(10));
      }
      String many = new Pages(new Asked(tx), SITE).start().body();
      assertTrue(many.contains("Papers here that have a problem: 50 of 60<"), many);
      assertTrue(many.contains("MATCH (p:Retracted|Concern|Refuted|Disputed|Corrected)"), many);
    }
  }

  @Test
  void aNameOfSeveralPapersLeadsToEachOfThem() {
    try (Transaction tx = graph.db().beginTx()) {
      Pages pages = new Pages(new Asked(tx), SITE);
      for (Answer answer : List.of(pages.paper("pith:AAAAAAAA"), pages.search("pith:AAAAAAAA"))) {
        assertEquals(300, answer.status());
        assertTrue(answer.body().contains("<h1>Several papers</h1>"), answer.body());
        assertTrue(answer.body().contains("href=\"/pith/" + number(1) + "\""), answer.body());
      }
    }
  }

  @Test
  void aListHasABoundAndAnEndAndSaysBoth() {
    try (Transaction tx = graph.db().beginTx()) {
      Pages pages = new Pages(new Asked(tx), SITE);
      Answer many = pages.references("2699.00009\n".repeat(10_001));
      assertEquals(413, many.status());
      assertTrue(
          many.body().contains("It has 10001 references, and at most 10000 are"), many.body());
      tx.terminate();
      Answer stopped = pages.references("2699.00009\n");
      assertEquals(503, stopped.status());
      assertTrue(stopped.body().contains("The list took longer than 60 s"), stopped.body());
      assertTrue(stopped.body().contains("Give fewer references."), stopped.body());
    }
  }

  private static String page(int place) {
    try (Transaction tx = graph.db().beginTx()) {
      Questions questions = new Asked(tx);
      Questions.Row row =
          questions.first("CALL pith.standing($id)", Map.of("id", number(place))).orElseThrow();
      PaperView view = new PaperQuestions(questions, row, PaperQuestions.Shown.EVERYTHING).view();
      return PaperPage.of(view, SITE);
    }
  }

  private record Asked(Transaction tx) implements Questions {
    @Override
    public void each(String cypher, Map<String, Object> parameters, Consumer<Row> row) {
      try (var result = tx.execute(cypher, parameters)) {
        result.forEachRemaining(found -> row.accept(new Row(found)));
      }
    }
  }
}
