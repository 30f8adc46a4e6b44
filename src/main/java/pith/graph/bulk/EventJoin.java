package pith.graph.bulk;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import pith.graph.importing.ImportCounts;
import pith.graph.importing.ImportCounts.Counter;
import pith.graph.rows.GraphRows;
import pith.graph.rows.NodeRows;
import pith.load.spill.ByteReader;
import pith.load.spill.Spilled;
import pith.wanted.LinkKind;
import pith.wanted.NodeKind;
import pith.wanted.WantedEvent;

/**
 * Events that other papers contain or name. One that no bundle of its own paper brings has what
 * those say of it that contain it; one that is named only is missing.
 */
final class EventJoin extends Joining {
  private Optional<Long> own = Optional.empty();
  private Optional<byte[]> foreign = Optional.empty();
  private boolean isNew;
  private long count;

  EventJoin(GraphRows rows, Joins joins, Runnable guard) {
    super(rows, joins, guard);
  }

  /** How many are here only in bundles of other papers. */
  @Override
  ImportCounts counts() {
    return ImportCounts.NONE.plus(Counter.NEW_EVENTS, count);
  }

  @Override
  void begin() {
    own = Optional.empty();
    foreign = Optional.empty();
    isNew = false;
  }

  @Override
  void take(Spilled each) throws IOException {
    switch (each.kind()) {
      case Keys.HAS -> own = Optional.of(new ByteReader(each.value()).number());
      case Keys.FOREIGN -> contained(new ByteReader(each.value()));
      default -> {
        Pointer pointer = Pointer.read(each.value());
        rows.link(pointer.kind(), pointer.event(), node(), pointer.properties());
      }
    }
  }

  private void contained(ByteReader in) throws IOException {
    rows.link(LinkKind.CONTAINS, in.number(), node(), in.block());
    if (own.isEmpty() && foreign.isEmpty()) {
      foreign = Optional.of(in.block());
      count++;
    }
  }

  private long node() {
    isNew = own.isEmpty();
    return own.orElseGet(rows::nextNode);
  }

  @Override
  void end(byte[] key) throws IOException {
    if (isNew) {
      rows.node(
          NodeKind.EVENT,
          Set.of(),
          foreign.map(NodeRows::unpacked).orElseGet(() -> WantedEvent.missing(Keys.event(key))));
    }
  }
}
