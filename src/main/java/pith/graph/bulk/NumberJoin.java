package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import pith.graph.rows.GraphRows;
import pith.load.spill.ByteReader;
import pith.load.spill.Spilled;
import pith.wanted.NodeKind;
import pith.wanted.StandingLabel;
import pith.wanted.WantedPaper;

/** What points at the number of a paper. A paper that is not here becomes a stub. */
final class NumberJoin extends Joining {
  private Optional<Long> paper = Optional.empty();
  private boolean isStub;

  NumberJoin(GraphRows rows, Joins joins, Runnable guard) {
    super(rows, joins, guard);
  }

  @Override
  void begin() {
    paper = Optional.empty();
    isStub = false;
  }

  @Override
  void take(Spilled each) throws IOException {
    if (each.kind() == Keys.HAS) {
      paper = Optional.of(new ByteReader(each.value()).number());
      return;
    }
    isStub = isStub || paper.isEmpty();
    long target = paper.orElseGet(rows::nextNode);
    Pointer pointer = Pointer.read(each.value());
    rows.link(pointer.kind(), pointer.event(), target, pointer.properties());
    Drawing.addTarget(joins, pointer.event(), pointer.rank(), target);
  }

  @Override
  void end(byte[] key) throws IOException {
    if (isStub) {
      rows.node(NodeKind.PAPER, Set.of(StandingLabel.STUB), WantedPaper.stub(Keys.number(key)));
    }
  }
}
