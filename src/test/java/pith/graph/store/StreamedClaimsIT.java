package pith.graph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.database.Graph;
import pith.graph.Labels;

/** What is read of the claims on a name one by one, beside what all of them say at once. */
class StreamedClaimsIT {
  private static final int NAMES = 400;
  private static final int MOST_CLAIMS = 6;

  /** The last ones are no values that the product writes. */
  private static final List<Object> FLAGS = List.of(true, true, false, "true", 1L);

  private static final List<Object> TIMES =
      List.of(
          "2026-01-01T00:00:00Z",
          "2026-01-01T01:00:00+01:00",
          "2026-01-01T00:00:00.5Z",
          "no time",
          7L);

  private static Graph graph;
  private final Random random = new Random(19);
  private final List<Node> papers = new ArrayList<>();
  private Transaction tx;

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @BeforeEach
  void begin() {
    tx = graph.db().beginTx();
    for (int i = 0; i < MOST_CLAIMS; i++) {
      Node paper = tx.createNode(Labels.PAPER);
      paper.setProperty("pith_number", "pith:2026:" + i);
      papers.add(paper);
    }
  }

  @AfterEach
  void end() {
    tx.close();
  }

  @Test
  void theSumAndTheBestAreThoseOfAllAtOnce() {
    for (int i = 0; i < NAMES; i++) {
      Node alias = name();
      ClaimsAtOnce all = new ClaimsAtOnce(alias);
      Candidates candidates = Candidates.of(alias, MOST_CLAIMS);
      assertEquals(all.sum(), AliasRights.sum(alias));
      assertEquals(all.only(), AliasTargets.only(alias));
      assertEquals(all.only(), candidates.only());
      assertEquals(all.candidates().size(), candidates.count());
      assertEquals(numbers(all), candidates.numbers());
      assertEquals(numbers(all).stream().limit(2).toList(), Candidates.of(alias, 2).numbers());
    }
  }

  @Test
  void aClaimIsOfTheTargetIffTheTargetIsAnotherAfterIt() {
    int moved = 0;
    for (int i = 0; i < NAMES * 4; i++) {
      Node alias = name();
      Optional<Node> before = new ClaimsAtOnce(alias).only();
      ClaimChange change = change(alias);
      boolean isOther = !new ClaimsAtOnce(alias).only().equals(before);
      assertEquals(isOther, change.isOfTarget(alias));
      moved += isOther ? 1 : 0;
    }
    assertTrue(moved > NAMES && moved < NAMES * 3, moved + " moved");
  }

  /** As a claim is drawn, is gone, or is another. */
  private ClaimChange change(Node alias) {
    List<Relationship> links = List.copyOf(new ClaimsAtOnce(alias).all().keySet());
    if (links.isEmpty() || random.nextInt(3) == 0) {
      Relationship link = claim(alias);
      return ClaimChange.drawn(link, AliasRights.rank(link));
    }
    Relationship link = links.get(random.nextInt(links.size()));
    if (random.nextBoolean()) {
      ClaimChange removed = ClaimChange.removed(link);
      link.delete();
      return removed;
    }
    var before = AliasRights.rank(link);
    fill(link);
    return ClaimChange.of(link, before, AliasRights.rank(link));
  }

  private static List<String> numbers(ClaimsAtOnce all) {
    return all.candidates().stream().map(StoredPaper::number).sorted().toList();
  }

  private Node name() {
    Node alias = tx.createNode(Labels.ALIAS);
    maybe(alias, "derived", FLAGS);
    maybe(alias, "created_at", TIMES);
    int claims = random.nextInt(MOST_CLAIMS);
    for (int i = 0; i < claims; i++) {
      claim(alias);
    }
    return alias;
  }

  /** Also a second one of the same paper. */
  private Relationship claim(Node alias) {
    Node paper = papers.get(random.nextInt(papers.size()));
    Relationship link = alias.createRelationshipTo(paper, Labels.IDENTIFIES);
    fill(link);
    return link;
  }

  private void fill(Relationship link) {
    for (String flag : List.of("derived", "by_stranger", "record_only")) {
      maybe(link, flag, FLAGS);
    }
    maybe(link, "created_at", TIMES);
  }

  private void maybe(Entity entity, String name, List<Object> values) {
    if (random.nextBoolean()) {
      entity.setProperty(name, values.get(random.nextInt(values.size())));
    } else {
      entity.removeProperty(name);
    }
  }
}
