package pith.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import pith.graph.parts.PartTask;

/** What a task gives on, as Spark asks for it: one entry at a time. */
final class Entries implements Iterator<byte[]> {
  private final PartTask task;
  private Optional<byte[]> next;

  private Entries(PartTask task) throws IOException {
    this.task = task;
    this.next = task.next();
  }

  /** The files of the task are closed when it ends, in whatever way. */
  static Iterator<byte[]> of(PartTask task, TaskContext context) throws IOException {
    AtEnd.close(task, context);
    return new Entries(task);
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public byte[] next() {
    byte[] entry = next.orElseThrow(NoSuchElementException::new);
    try {
      next = task.next();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return entry;
  }
}
