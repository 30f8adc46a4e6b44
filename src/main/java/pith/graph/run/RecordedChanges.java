package pith.graph.run;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import pith.graph.Labels;
import pith.wanted.Change;
import pith.wanted.PropertyKeys;

/**
 * The changes of one batch of a run.
 *
 * @param changes empty iff somebody spoilt what was written
 */
public record RecordedChanges(
    long run, long sequence, Optional<ZonedDateTime> at, Optional<List<Change>> changes) {

  /** Of all runs after this one, in order; read one by one. */
  public static Stream<RecordedChanges> after(Transaction tx, long since) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(new Batches(tx, since), Spliterator.ORDERED), false)
        .map(RecordedChanges::of);
  }

  /**
   * The nodes of one run are listed at a time. What they say is not read before it is asked for.
   */
  private static final class Batches implements Iterator<Node> {
    private final Transaction tx;
    private final long last;
    private final Deque<Node> listed = new ArrayDeque<>();
    private long run;

    Batches(Transaction tx, long since) {
      this.tx = tx;
      this.run = since;
      this.last = RecordedRuns.last(tx);
    }

    @Override
    public boolean hasNext() {
      while (listed.isEmpty() && run < last) {
        run++;
        list();
      }
      return !listed.isEmpty();
    }

    private void list() {
      try (var found = tx.findNodes(Labels.CHANGES, PropertyKeys.RUN, run)) {
        found.stream().sorted(Comparator.comparing(RecordedChanges::sequence)).forEach(listed::add);
      }
    }

    @Override
    public Node next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return listed.remove();
    }
  }

  private static RecordedChanges of(Node node) {
    return new RecordedChanges(
        node.getProperty(PropertyKeys.RUN, 0L) instanceof Long run ? run : 0,
        sequence(node),
        node.getProperty(PropertyKeys.AT, null) instanceof ZonedDateTime at
            ? Optional.of(at)
            : Optional.empty(),
        ChangeCodec.changes(node));
  }

  private static long sequence(Node node) {
    return node.getProperty(PropertyKeys.SEQUENCE, 0L) instanceof Long sequence ? sequence : 0;
  }
}
