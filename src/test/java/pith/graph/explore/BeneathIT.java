package pith.graph.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.database.Graph;
import pith.graph.Labels;
import pith.graph.store.NodeLabels;
import pith.graph.store.StandingOfPaper;
import pith.wanted.PaperStanding;
import pith.wanted.SaidStanding;
import pith.wanted.StandingLabel;

/** What lies below many papers, on graphs that nobody would write in earnest. */
final class BeneathIT {
  private static final int PAPERS = 40;
  private static final int GRAPHS = 25;
  private static final List<Effort> EFFORTS =
      List.of(
          new Effort(1_000, 1, 1),
          new Effort(0, 1, 1),
          new Effort(0, 1, 100_000),
          new Effort(0, 7, 60),
          new Effort(0, 100, 100_000),
          new Effort(0, 100_000, 1_000_000));

  private static final Set<PaperStanding> SAID =
      Set.of(PaperStanding.RETRACTED, PaperStanding.REFUTED, PaperStanding.CORRECTED);

  private static Graph graph;

  @BeforeAll
  static void start() {
    graph = Graph.start();
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  /** With cycles, papers that cite themselves, citations twice, and keys that nobody pinned. */
  @Test
  void everyWayOfSearchingGivesWhatAWalkForEachPaperGives() {
    Set<SaidStanding> met = new TreeSet<>();
    for (int seed = 0; seed < GRAPHS; seed++) {
      try (Transaction tx = graph.db().beginTx()) {
        List<Node> papers = new Hostile(tx, new Random(seed)).papers();
        for (boolean trustedOnly : List.of(false, true)) {
          CitationFilter filter =
              new CitationFilter(new HashSet<>(CitationFilter.RESTING), trustedOnly);
          met.addAll(compare(tx, papers, filter, "graph " + seed + ", trusted " + trustedOnly));
        }
      }
    }
    Set<SaidStanding> all = new TreeSet<>(SaidStanding.shaking());
    all.removeIf(said -> !SAID.contains(said.standing()));
    assertEquals(all, met);
  }

  private static Set<SaidStanding> compare(
      Transaction tx, List<Node> papers, CitationFilter filter, String name) {
    Map<Node, Beneath.Worst> first =
        Beneath.of(tx, papers, filter, BeneathIT::unguarded, EFFORTS.get(0));
    for (Effort effort : EFFORTS) {
      Map<Node, Beneath.Worst> worst = Beneath.of(tx, papers, filter, BeneathIT::unguarded, effort);
      for (Node paper : papers) {
        String place = name + ", " + effort + ", " + paper.getProperty("pith_number");
        Optional<Beneath.Worst> found = Optional.ofNullable(worst.get(paper));
        Optional<DependencyWalk.Step> alone = alone(paper, filter);
        assertEquals(
            alone.map(step -> step.said() + " " + step.distance()),
            found.map(each -> each.said() + " " + each.path().length()),
            place);
        found.ifPresent(each -> assertLeadsThere(paper, each, filter, place));
        assertEquals(
            Optional.ofNullable(first.get(paper)).map(each -> numbers(each)),
            found.map(each -> numbers(each)),
            place);
      }
    }
    Set<SaidStanding> standings = new TreeSet<>();
    first.values().forEach(each -> standings.add(each.said()));
    return standings;
  }

  private static void unguarded() {}

  private static Optional<DependencyWalk.Step> alone(Node paper, CitationFilter filter) {
    return DependencyWalk.toFoundations(filter, Long.MAX_VALUE, BeneathIT::unguarded)
        .from(paper)
        .filter(step -> step.distance() > 0 && step.said().isShaking())
        .min(Comparator.comparing(DependencyWalk.Step::said));
  }

  private static void assertLeadsThere(
      Node paper, Beneath.Worst worst, CitationFilter filter, String place) {
    assertEquals(paper, worst.path().startNode(), place);
    assertEquals(worst.paper(), worst.path().endNode(), place);
    assertTrue(!worst.paper().equals(paper), place);
    Node at = paper;
    for (Relationship link : worst.path().relationships()) {
      assertEquals(at, link.getStartNode(), place);
      assertTrue(filter.follows(link), place);
      at = link.getEndNode();
    }
    assertEquals(worst.said(), StandingOfPaper.of(at, filter.isTrustedOnly()).said(), place);
  }

  private static List<Object> numbers(Beneath.Worst worst) {
    List<Object> numbers = new ArrayList<>();
    worst.path().nodes().forEach(each -> numbers.add(each.getProperty("pith_number")));
    return numbers;
  }

  /**
   * A paper that thousands cite, above one chain: each paper of the list would go the same way
   * down. The guard is asked once for each paper that is read.
   */
  @Test
  void whatManySharedIsReadOnce() {
    try (Transaction tx = graph.db().beginTx()) {
      Hostile hostile = new Hostile(tx, new Random(1), 0);
      List<Node> chain = hostile.chain(300);
      hostile.event(chain.get(299), "retraction", true);
      List<Node> list = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Node above = hostile.paper();
        hostile.cites(above, chain.get(0), "depends_on", true);
        list.add(above);
      }
      for (Effort effort : EFFORTS) {
        long[] read = {0};
        Map<Node, Beneath.Worst> worst = below(tx, list, effort, () -> read[0]++);
        assertEquals(200, worst.size());
        worst.values().forEach(each -> assertEquals(300, each.path().length()));
        assertTrue(read[0] <= 2 * 500, effort + " read " + read[0]);
      }
    }
  }

  /** Each meets itself, and then all that the others meet. */
  @Test
  void papersInCyclesReadNothingTwice() {
    try (Transaction tx = graph.db().beginTx()) {
      Hostile hostile = new Hostile(tx, new Random(1), 0);
      List<Node> chain = hostile.chain(300);
      hostile.event(chain.get(299), "erratum", true);
      List<Node> list = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        Node retracted = hostile.paper();
        Node between = hostile.paper();
        hostile.event(retracted, "retraction", true);
        hostile.cites(retracted, between, "depends_on", true);
        hostile.cites(between, retracted, "depends_on", true);
        hostile.cites(between, chain.get(0), "depends_on", true);
        list.add(retracted);
      }
      for (Effort effort : EFFORTS) {
        long[] read = {0};
        Map<Node, Beneath.Worst> worst = below(tx, list, effort, () -> read[0]++);
        assertEquals(100, worst.size());
        worst
            .values()
            .forEach(
                each ->
                    assertEquals(
                        "CORRECTED 301", each.said().standing() + " " + each.path().length()));
        assertTrue(read[0] <= 2 * 500, effort + " read " + read[0]);
      }
    }
  }

  /** Every claim has one label, and only where few papers have it is each of them looked at. */
  @Test
  void aClaimIsFoundAmongManyAndAFactComesFirst() {
    try (Transaction tx = graph.db().beginTx()) {
      Hostile hostile = new Hostile(tx, new Random(1), 0);
      List<Node> claimed = hostile.chain(40);
      hostile.event(claimed.get(39), "retraction", false);
      Node above = hostile.paper();
      hostile.cites(above, claimed.get(0), "depends_on", true);
      List<Node> list = List.of(above, claimed.get(20));
      for (int more : List.of(0, 1_100)) {
        for (int i = 0; i < more; i++) {
          hostile.event(hostile.paper(), "erratum", false);
        }
        for (Effort effort : EFFORTS) {
          Map<Node, Beneath.Worst> worst = below(tx, list, effort, BeneathIT::unguarded);
          assertEquals(
              List.of("RETRACTED false 40", "RETRACTED false 19"), told(list, worst), "" + effort);
        }
      }
      List<Node> corrected = hostile.chain(30);
      hostile.event(corrected.get(29), "erratum", true);
      hostile.cites(above, corrected.get(0), "depends_on", true);
      for (Effort effort : EFFORTS) {
        Map<Node, Beneath.Worst> worst = below(tx, list, effort, BeneathIT::unguarded);
        assertEquals(
            List.of("CORRECTED true 30", "RETRACTED false 19"), told(list, worst), "" + effort);
      }
    }
  }

  private static List<String> told(List<Node> papers, Map<Node, Beneath.Worst> worst) {
    return papers.stream()
        .flatMap(paper -> Optional.ofNullable(worst.get(paper)).stream())
        .map(
            each ->
                each.said().standing() + " " + each.said().isTrusted() + " " + each.path().length())
        .toList();
  }

  private static Map<Node, Beneath.Worst> below(
      Transaction tx, List<Node> papers, Effort effort, Runnable guard) {
    CitationFilter filter = new CitationFilter(new HashSet<>(CitationFilter.RESTING), false);
    return Beneath.of(tx, papers, filter, guard, effort);
  }

  /** Papers and citations as an import writes them, which are never committed. */
  private static final class Hostile {
    private static final List<String> RELATIONS =
        List.of("depends_on", "extends", "supports", "cites", "refutes");
    private final Transaction tx;
    private final Random random;
    private final List<Node> papers = new ArrayList<>();

    Hostile(Transaction tx, Random random) {
      this(tx, random, PAPERS);
      int links = random.nextInt(4 * PAPERS);
      for (int i = 0; i < links; i++) {
        String relation = RELATIONS.get(random.nextInt(random.nextInt(8) == 0 ? 5 : 4));
        cites(any(), any(), relation, random.nextInt(4) > 0);
      }
      for (int i = 0; i < random.nextInt(8); i++) {
        event(any(), random.nextBoolean() ? "retraction" : "erratum", random.nextBoolean());
      }
    }

    Hostile(Transaction tx, Random random, int papers) {
      this.tx = tx;
      this.random = random;
      for (int i = 0; i < papers; i++) {
        paper();
      }
    }

    List<Node> papers() {
      return papers;
    }

    List<Node> chain(int length) {
      List<Node> chain = new ArrayList<>(List.of(paper()));
      while (chain.size() < length) {
        Node below = paper();
        cites(chain.get(chain.size() - 1), below, "depends_on", true);
        chain.add(below);
      }
      return chain;
    }

    Node paper() {
      Node paper = tx.createNode(Labels.PAPER);
      paper.setProperty("pith_number", "pith:2016:%026d".formatted(papers.size()));
      papers.add(paper);
      return paper;
    }

    void cites(Node from, Node to, String relation, boolean isTrusted) {
      Relationship link = from.createRelationshipTo(to, Labels.CITES);
      link.setProperty("relation", relation);
      link.setProperty("event_id", "sha256:" + random.nextInt());
      link.setProperty("trusted", isTrusted);
      if (relation.equals("refutes")) {
        label(to, PaperStanding.REFUTED, isTrusted);
      }
    }

    void event(Node paper, String kind, boolean isTrusted) {
      Node event = tx.createNode(Labels.EVENT);
      event.setProperty("event_id", "sha256:" + random.nextInt());
      event.setProperty("event_type", "correction");
      event.setProperty("status", "applied");
      event.setProperty("trusted", isTrusted);
      event.setProperty("body", "{\"payload\":{\"correction\":{\"kind\":\"" + kind + "\"}}}");
      event.createRelationshipTo(paper, Labels.ABOUT);
      label(
          paper,
          kind.equals("retraction") ? PaperStanding.RETRACTED : PaperStanding.CORRECTED,
          isTrusted);
    }

    private static void label(Node paper, PaperStanding said, boolean isTrusted) {
      StandingLabel.of(said, isTrusted).map(NodeLabels::of).ifPresent(paper::addLabel);
    }

    private Node any() {
      return papers.get(random.nextInt(papers.size()));
    }
  }
}
