package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import pith.graph.importing.ImportCounts;
import pith.graph.rows.GraphRows;
import pith.graph.rows.WholeGraph;
import pith.load.spill.Spilled;
import pith.wanted.StandingLabel;

/** Goes through a join, group by group. Groups may be of any size: none is kept. */
abstract class Joining implements SortedWork {
  final GraphRows rows;
  final Joins joins;
  private final Runnable guard;
  private Optional<Spilled> before = Optional.empty();

  /**
   * @param guard runs once a group; what it throws ends the join
   */
  Joining(GraphRows rows, Joins joins, Runnable guard) {
    this.rows = rows;
    this.joins = joins;
    this.guard = guard;
  }

  @Override
  public final void add(Spilled next) throws IOException {
    if (before.isEmpty() || !before.get().isBeside(next)) {
      endGroup();
      guard.run();
      begin();
    }
    take(next);
    before = Optional.of(next);
  }

  @Override
  public final ImportCounts end() throws IOException {
    endGroup();
    before = Optional.empty();
    return counts();
  }

  private void endGroup() throws IOException {
    if (before.isPresent()) {
      end(before.get().key());
    }
  }

  abstract void begin();

  abstract void take(Spilled each) throws IOException;

  /**
   * @param key of the last of the group
   */
  abstract void end(byte[] key) throws IOException;

  /** Of what was joined. */
  ImportCounts counts() {
    return ImportCounts.NONE;
  }

  final void label(long paper, StandingLabel label) throws IOException {
    joins.add(JoinKind.LABELS, Keys.node(paper, WholeGraph.number(label)), new byte[0]);
    joins.add(JoinKind.SPOKEN_OF, Keys.node(paper, Keys.HAS), new byte[0]);
  }
}
