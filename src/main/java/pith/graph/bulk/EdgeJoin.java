package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.rows.GraphRows;
import pith.load.spill.ByteReader;
import pith.load.spill.Spilled;
import pith.wanted.LinkKind;

/** What an event says of the first paper that it may mean. */
final class EdgeJoin extends Joining {
  private Optional<Drawing> drawing = Optional.empty();
  private long citations;

  EdgeJoin(GraphRows rows, Joins joins, Runnable guard) {
    super(rows, joins, guard);
  }

  /** How many were drawn. */
  @Override
  ImportCounts counts() {
    return ImportCounts.NONE.plus(Counter.CITATIONS, citations);
  }

  @Override
  void begin() {
    drawing = Optional.empty();
  }

  @Override
  void take(Spilled each) throws IOException {
    ByteReader key = new ByteReader(each.key());
    long event = key.sortable();
    if (key.tag() == Keys.HAS) {
      drawing = Optional.of(Drawing.read(event, each.value()));
    } else if (drawing.isPresent()) {
      draw(drawing.get(), new ByteReader(each.value()).number());
      drawing = Optional.empty();
    }
  }

  private void draw(Drawing drawn, long target) throws IOException {
    boolean isCitation = drawn.kind() == LinkKind.CITES;
    citations += isCitation ? 1 : 0;
    rows.link(
        drawn.kind(),
        isCitation ? drawn.paper() : target,
        isCitation ? target : drawn.paper(),
        drawn.properties());
    if (drawn.label().isPresent()) {
      label(target, drawn.label().get());
    }
  }

  @Override
  void end(byte[] key) {
    drawing = Optional.empty();
  }
}
