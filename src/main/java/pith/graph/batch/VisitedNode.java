package pith.graph.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import pith.graph.rows.NodeRows;
import pith.wanted.StandingLabel;

/** A node on its way into the importer. */
record VisitedNode(InputEntityVisitor visitor) implements NodeRows.Taking {
  @Override
  public void node(long id, String label, Set<StandingLabel> labels) {
    visitor.id(id);
    List<String> all = new ArrayList<>(1 + labels.size());
    all.add(label);
    labels.forEach(each -> all.add(each.label()));
    visitor.labels(all.toArray(String[]::new));
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
