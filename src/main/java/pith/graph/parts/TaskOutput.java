package pith.graph.parts;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import pith.graph.bulk.JoinKind;
import pith.graph.bulk.Joins;

/** What a task gives on: entries to later stages, and what is left for the loader to its part. */
final class TaskOutput implements Joins {
  private final PartWriter part;
  private final Queue<byte[]> ready = new ArrayDeque<>();

  TaskOutput(PartWriter part) {
    this.part = part;
  }

  @Override
  public void add(JoinKind kind, byte[] key, byte[] value) throws IOException {
    Optional<LeftKind> left = LeftKind.of(kind);
    if (left.isPresent()) {
      part.left(left.get(), key);
    } else {
      ready.add(Shuffled.of(kind, key, value));
    }
  }

  void report(PartReport report) {
    ready.add(Shuffled.report(report));
  }

  boolean isEmpty() {
    return ready.isEmpty();
  }

  Optional<byte[]> poll() {
    return Optional.ofNullable(ready.poll());
  }
}
