package pith.graph.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;
import pith.graph.rows.RowSource;
import pith.graph.rows.WholeGraph;

/** Rows as the importer asks for them. The numbers of our nodes become those of the database. */
final class RowInput implements Input {
  private final WholeGraph graph;
  private final List<RowSource> opened = new ArrayList<>();

  RowInput(WholeGraph graph) {
    this.graph = graph;
  }

  @Override
  public InputIterable nodes(Collector bad) {
    return () -> iterator(true);
  }

  @Override
  public InputIterable relationships(Collector bad) {
    return () -> iterator(false);
  }

  private InputIterator iterator(boolean isOfNodes) {
    try {
      RowSource rows = isOfNodes ? graph.openNodes() : graph.openLinks();
      synchronized (opened) {
        opened.add(rows);
      }
      return new RowIterator(rows, isOfNodes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public IdType idType() {
    return IdType.ACTUAL;
  }

  @Override
  public ReadableGroups groups() {
    return ReadableGroups.EMPTY;
  }

  @Override
  public Estimates validateAndEstimate(PropertySizeCalculator sizes) {
    return Input.knownEstimates(
        graph.nodes().rows(),
        graph.links().rows(),
        graph.nodes().properties(),
        graph.links().properties(),
        graph.nodes().bytes(),
        graph.links().bytes(),
        graph.nodes().rows());
  }

  @Override
  public void close() {
    synchronized (opened) {
      for (RowSource rows : opened) {
        try {
          rows.close();
        } catch (IOException broken) {
          throw new UncheckedIOException(broken);
        }
      }
    }
  }
}
