package pith.load.spill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Several sorted runs as one. */
final class MergedRuns implements SpillCursor {
  /** The first of a run that was not given yet. */
  private record Head(Spilled first, int run) {}

  private final List<SpillCursor> runs = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.comparing(Head::first, Spilled.ORDER).thenComparing(Head::run));

  MergedRuns(List<RunFile> files) throws IOException {
    for (RunFile file : files) {
      runs.add(file.open());
      refill(runs.size() - 1);
    }
  }

  private void refill(int run) throws IOException {
    runs.get(run).next().ifPresent(first -> heads.add(new Head(first, run)));
  }

  @Override
  public Optional<Spilled> next() throws IOException {
    Optional<Head> head = Optional.ofNullable(heads.poll());
    if (head.isPresent()) {
      refill(head.get().run());
    }
    return head.map(Head::first);
  }

  @Override
  public void close() throws IOException {
    for (SpillCursor run : runs) {
      run.close();
    }
  }
}
