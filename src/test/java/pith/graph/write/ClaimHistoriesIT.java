package pith.graph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import pith.corpus.TestBundle;
import pith.corpus.TestEvent;
import pith.corpus.TestKey;
import pith.corpus.TestPaper;
import pith.database.Graph;
import pith.graph.Labels;
import pith.graph.store.AliasRights;
import pith.graph.store.ClaimsAtOnce;
import pith.graph.store.LinkTypes;
import pith.json.CanonicalJson;
import pith.model.JsonObject;
import pith.model.Timestamp;
import pith.trust.NameRight;
import pith.trust.TrustPolicy;
import pith.wanted.AliasKey;
import pith.wanted.AliasRight;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;

/**
 * Claims on a cited name come, go and change, in any order. After each step the name, its links and
 * what cites it are as all claims at once would have them.
 */
class ClaimHistoriesIT {
  private static final int HISTORIES = 30;
  private static final int STEPS = 40;
  private static final int PAPERS = 5;
  private static final AliasKey NAME = new AliasKey("arxiv", "2001.00001");
  private static final TestKey KEY = TestKey.of("the.registry", "registry-1");
  private static final TestPaper CITING =
      TestPaper.of("2002.00002", "On Names", "2020-02-01T00:00:00Z");

  private static Graph graph;
  private Random random = new Random(0);
  private final Map<Node, AliasRight> wanted = new HashMap<>();

  @BeforeAll
  static void start() {
    graph = Graph.withSchema();
    JsonObject cited = JsonObject.builder().put("arxiv", NAME.value()).build();
    TestBundle bundle =
        TestBundle.of(CITING, KEY)
            .add(TestEvent.by(KEY, CITING).cites("refutes", cited).build())
            .add(TestEvent.by(KEY, CITING).replicatedBy("replication", "failed", cited).build());
    graph.rows(
        "CALL pith.import.text($json, {trust: 'open'})",
        "json",
        CanonicalJson.text(bundle.build()));
  }

  @AfterAll
  static void stop() {
    graph.close();
  }

  @Test
  void everyStepIsAsAllClaimsAtOnceHaveIt() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      random = new Random(seed);
      wanted.clear();
      try (Transaction tx = graph.db().beginTx()) {
        List<Node> papers = papers(tx);
        Writing writing = new Writing(new NewNodes(tx), TrustPolicy.builtIn());
        for (int step = 0; step < STEPS; step++) {
          Node paper = papers.get(random.nextInt(PAPERS));
          link(paper)
              .ifPresentOrElse(link -> changeOrRemove(writing, link), () -> draw(writing, paper));
          writing.settle();
          check(tx, "seed " + seed + ", step " + step);
        }
      }
    }
  }

  private void draw(Writing writing, Node paper) {
    AliasRight right = right();
    wanted.put(paper, right);
    writing.name(paper, NAME, right);
  }

  /** As a paper is compared. What somebody else changed gets back what it had. */
  private void changeOrRemove(Writing writing, Relationship link) {
    if (random.nextInt(3) == 0) {
      wanted.remove(link.getEndNode());
      writing.remove(link);
      return;
    }
    Node alias = link.getStartNode();
    boolean isSpoilt = random.nextInt(3) == 0;
    AliasRight now = isSpoilt ? wanted.get(link.getEndNode()) : right();
    wanted.put(link.getEndNode(), now);
    if (AliasRights.isOnly(alias)) {
      writing.properties(link, LinkKind.IDENTIFIES, now.ofTheOnly());
      writing.properties(alias, NodeKind.ALIAS, now.ofName(NAME));
      return;
    }
    if (isSpoilt) {
      right().ofOneOfSeveral().values().forEach(link::setProperty);
    }
    AliasRight before = AliasRights.read(link, link);
    writing.properties(link, LinkKind.IDENTIFIES, now.ofOneOfSeveral());
    writing.claimDiffers(link, before, now);
  }

  private void check(Transaction tx, String when) {
    Node alias = alias(tx);
    ClaimsAtOnce all = new ClaimsAtOnce(alias);
    Map<Node, AliasRight> present = new HashMap<>();
    all.all().forEach((link, claim) -> present.put(link.getEndNode(), claim));
    assertEquals(wanted, present, when);
    assertEquals(
        all.sum().map(sum -> sum.ofName(NAME)).orElseGet(NAME::properties).values(),
        alias.getAllProperties(),
        when);
    all.all()
        .forEach(
            (link, claim) ->
                assertEquals(
                    (present.size() == 1 ? claim.ofTheOnly() : claim.ofOneOfSeveral()).values(),
                    link.getAllProperties(),
                    when));
    Node citing = tx.findNode(Labels.PAPER, "pith_number", CITING.number().text());
    List<Node> target = all.only().stream().toList();
    assertEquals(target, ends(citing, Direction.OUTGOING, LinkKind.CITES), when);
    assertEquals(target, ends(citing, Direction.INCOMING, LinkKind.REPLICATES), when);
  }

  private static List<Node> ends(Node citing, Direction side, LinkKind kind) {
    return LinkTypes.at(citing, side, kind).stream()
        .map(link -> link.getOtherNode(citing))
        .toList();
  }

  private AliasRight right() {
    NameRight[] rights = NameRight.values();
    Optional<Timestamp> time =
        random.nextBoolean()
            ? Optional.empty()
            : Timestamp.parse("2026-01-0" + (1 + random.nextInt(3)) + "T00:00:00Z");
    return new AliasRight(rights[random.nextInt(rights.length)], random.nextBoolean(), time);
  }

  private static Optional<Relationship> link(Node paper) {
    return Optional.ofNullable(paper.getSingleRelationship(Labels.IDENTIFIES, Direction.INCOMING));
  }

  private static List<Node> papers(Transaction tx) {
    List<Node> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      Node paper = tx.createNode(Labels.PAPER);
      paper.setProperty("pith_number", "pith:2020:" + i);
      paper.setProperty("record_seen", true);
      papers.add(paper);
    }
    return papers;
  }

  private static Node alias(Transaction tx) {
    try (var found = tx.findNodes(Labels.ALIAS, "kind", NAME.kind(), "value", NAME.value())) {
      return found.next();
    }
  }
}
