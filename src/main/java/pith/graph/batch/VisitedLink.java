package pith.graph.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import pith.graph.rows.LinkRows;
import pith.wanted.LinkKind;

/** A relationship on its way into the importer. */
record VisitedLink(InputEntityVisitor visitor) implements LinkRows.Taking {
  @Override
  public void link(LinkKind kind, long start, long end) {
    visitor.startId(start);
    visitor.endId(end);
    visitor.type(kind.name());
  }

  @Override
  public void property(String name, Object value) {
    visitor.property(name, value);
  }

  @Override
  public void end() {
    try {
      visitor.endOfEntity();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
