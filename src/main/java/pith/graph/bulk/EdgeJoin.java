package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import pith.load.spill.ByteReader;
import pith.load.spill.Spilled;
import pith.wanted.LinkKind;

/** What an event says of the first paper that it may mean. */
final class EdgeJoin extends Joining {
  private Optional<Drawing> drawing = Optional.empty();
  private long citations;

  EdgeJoin(Spills spills, Runnable guard) {
    super(spills, guard);
  }

  /** How many were drawn. */
  long citations() {
    return citations;
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
    spills.link(
        drawn.kind(),
        isCitation ? drawn.paper() : target,
        isCitation ? target : drawn.paper(),
        drawn.properties());
    if (drawn.label().isPresent()) {
      spills.label(target, drawn.label().get());
      spills.spokenOf(target);
    }
  }

  @Override
  void end(byte[] key) {
    drawing = Optional.empty();
  }
}
