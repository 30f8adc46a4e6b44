package pith.graph.batch;

import java.io.IOException;
import java.util.Optional;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import pith.graph.rows.RowChunk;
import pith.graph.rows.RowSource;

/** Each thread of the importer asks for a chunk, and reads it by itself. */
final class RowIterator implements InputIterator {
  private final RowSource rows;
  private final boolean isOfNodes;

  RowIterator(RowSource rows, boolean isOfNodes) {
    this.rows = rows;
    this.isOfNodes = isOfNodes;
  }

  @Override
  public InputChunk newChunk() {
    return new Chunk();
  }

  @Override
  public boolean next(InputChunk chunk) throws IOException {
    return ((Chunk) chunk).take(rows.next());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private final class Chunk implements InputChunk {
    private Optional<RowChunk> taken = Optional.empty();

    boolean take(Optional<RowChunk> next) {
      taken = next;
      return next.isPresent();
    }

    @Override
    public boolean next(InputEntityVisitor visitor) throws IOException {
      if (taken.isEmpty()) {
        return false;
      }
      return isOfNodes
          ? taken.get().node(new VisitedNode(visitor))
          : taken.get().link(new VisitedLink(visitor));
    }

    @Override
    public void close() {
      taken = Optional.empty();
    }
  }
}
