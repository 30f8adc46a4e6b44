package pith.graph.write;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.graph.Retry;
import pith.graph.paper.HeldPaper;
import pith.graph.paper.VerifiedBundle;
import pith.graph.store.StoredBundle;
import pith.graph.store.StoredPaper;
import pith.trust.Assessor;

/** Lets go of older exports in the whole graph, batch by batch. */
public final class Prune {
  private static final int BATCH = 500;

  private final GraphDatabaseService db;
  private final Assessor assessor;
  private final InstantSource time;
  private final Runnable guard;
  private final Retry retry;

  public Prune(GraphDatabaseService db, Assessor assessor, InstantSource time, Runnable guard) {
    this.db = db;
    this.assessor = assessor;
    this.time = time;
    this.guard = guard;
    this.retry = new Retry(db, guard);
  }

  /**
   * What was done.
   *
   * @param papers that were looked at
   * @param changed papers of which bundles were let go
   * @param left papers that were left as they are, since something stored of them is damaged
   */
  public record Pruned(long papers, long changed, long bundles, long left) {
    static final Pruned NOTHING = new Pruned(0, 0, 0, 0);

    Pruned plus(Pruned other) {
      return new Pruned(
          papers + other.papers,
          changed + other.changed,
          bundles + other.bundles,
          left + other.left);
    }
  }

  public Pruned run() {
    Pruned all = Pruned.NOTHING;
    try (Transaction reading = db.beginTx();
        ResourceIterator<Node> papers = reading.findNodes(Labels.PAPER)) {
      while (papers.hasNext()) {
        List<String> batch = new ArrayList<>();
        while (batch.size() < BATCH && papers.hasNext()) {
          batch.add(papers.next().getElementId());
        }
        all = all.plus(retry.write(tx -> batch(tx, batch)));
      }
    }
    return all;
  }

  private Pruned batch(Transaction tx, List<String> papers) {
    PaperWriter writer = new PaperWriter(tx, assessor, time);
    SameBundles same = new SameBundles(writer.nodes(), assessor, Keep.LATEST);
    Pruned all = Pruned.NOTHING;
    for (String id : papers) {
      guard.run();
      Optional<Node> paper = find(tx, id).filter(Prune::mayHaveSome);
      all = all.plus(paper.map(node -> one(node, writer, same)).orElse(Pruned.NOTHING));
    }
    return all;
  }

  private static Optional<Node> find(Transaction tx, String id) {
    try {
      return Optional.of(tx.getNodeByElementId(id));
    } catch (NotFoundException gone) {
      return Optional.empty();
    }
  }

  private static boolean mayHaveSome(Node paper) {
    List<StoredBundle> bundles = StoredBundle.allOf(paper);
    return StoredPaper.isHeld(paper)
        && (bundles.size() > 1 || bundles.stream().anyMatch(each -> !each.reissues().isEmpty()));
  }

  /** What is let go can't be looked at again, so everything is verified before. */
  private static Pruned one(Node paper, PaperWriter writer, SameBundles same) {
    HeldPaper held = writer.read(paper);
    boolean isSound = !held.isDamaged() && held.strays().isEmpty();
    if (!isSound || !held.bundles().stream().allMatch(VerifiedBundle::hasItsContentId)) {
      return new Pruned(1, 0, 0, 1);
    }
    int gone = same.unite(paper, held.bundles());
    return new Pruned(1, gone > 0 ? 1 : 0, gone, 0);
  }
}
